import type { z } from 'zod';
import type { FileFault } from '../../reader';
import { type JsonRecord, shown } from './json-records';

/** What a record lacks of what its format asks, each with a JSON pointer; `pointerOf` gives it in the file's own words. */
export function recordFaults(
  record: JsonRecord,
  error: z.ZodError,
  { value, pointerOf = pointerTo }: { value: unknown; pointerOf?: typeof pointerTo },
): FileFault[] {
  return error.issues.map(({ path, message }) => {
    const found = valueAt(value, path);
    const expected = message.replace(/^Invalid (input|option): /, '');
    const detail = found === undefined ? `this field is missing; ${expected}` : expected;
    const field = `${record.pointer}${pointerOf(path)}`;
    return { line: record.line, field, value: shown(found), detail };
  });
}

export function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? Reflect.get(inner, part)
        : undefined,
    value,
  );
}
