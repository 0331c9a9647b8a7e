import type { z } from 'zod';
import { Problem } from '../problems';
import { faultsOf } from '../serve';

/** What was typed, as the contract wants it; a fault names the option or `<argument>` as people type it. */
export function typed<Schema extends z.ZodType>(
  schema: Schema,
  values: object,
  args: readonly string[] = [],
): z.output<Schema> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const errors = faultsOf(parsed.error, '');
  const said = errors.map(({ pointer, detail }) => {
    const name = pointer.split('/')[1] ?? '';
    return `${args.includes(name) ? `<${name}>` : optionName(name)}: ${detail}`;
  });
  throw new Problem('invalid-request', [...new Set(said)].join('; '), { errors });
}

function optionName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
