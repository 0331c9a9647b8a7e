import type { Readable } from 'node:stream';
import { linesOf } from '../../lines';
import type { FileFault, ReadContext } from '../../reader';
import { jsonElements } from '../json-elements';

/** A record of a file of JSON, and where it stands: its line, or its place in the array. */
export interface JsonRecord {
  value: unknown;
  line: number | null;
  pointer: string;
}

const PORTION = 200;

/** The records of a file with one JSON value a line; empty lines are none. */
export async function* jsonLines(
  input: Readable,
  { fault }: Pick<ReadContext, 'fault'>,
): AsyncGenerator<JsonRecord[]> {
  for await (const portion of linesOf(input)) {
    yield portion.flatMap((line): JsonRecord[] => {
      if (line.text.trim() === '') return [];
      const parsed = parsedLine(line);
      if (!('detail' in parsed)) return [parsed];
      fault(parsed);
      return [];
    });
  }
}

function parsedLine(line: {
  number: number;
  text: string;
  ended: boolean;
}): JsonRecord | FileFault {
  const { number, text, ended } = line;
  try {
    return { value: JSON.parse(text), line: number, pointer: '' };
  } catch (cause) {
    const cut =
      'the file stops within this line: it was cut short. Fetch it again and import the whole file';
    const detail = ended ? `this line is no JSON (${(cause as Error).message})` : cut;
    return { line: number, field: '', value: shown(text), detail };
  }
}

/** The records of a file that is one JSON array. */
export async function* jsonArray(
  input: Readable,
  context: ReadContext,
): AsyncGenerator<JsonRecord[]> {
  let portion: JsonRecord[] = [];
  for await (const element of jsonElements(input, { name: '', context })) {
    portion.push({ ...element, line: null });
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

/** A value as a report shows it: short. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
