import { closeSync, openSync } from 'node:fs';
import { lineBuffer, writeAll } from '../import/line-buffer';
import { Problem } from '../problems';

/** How the importer of Neo4j is told the types of values. */
export type Type = 'string' | 'string[]' | 'long' | 'long[]' | 'double' | 'double[]' | 'boolean';

/** Between the parts of a list in one field: the unit separator of ASCII, which no name holds. */
export const LIST_DELIMITER = '\u001f';
const QUOTED = /[",\r\n]/;

export function typeOf(value: unknown): Type {
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string')) return 'string[]';
    const types = value.map(typeOf);
    if (types.includes('double')) return 'double[]';
    return types.includes('long') ? 'long[]' : 'string[]';
  }
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'string';
  return Number.isInteger(value) ? 'long' : 'double';
}

/** A field. What is not there is an empty field, and an empty text one in quotes. */
export function valueText(value: unknown): string {
  const text = Array.isArray(value) ? listText(value) : String(value);
  return text === '' || QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function listText(values: readonly unknown[]): string {
  for (const value of values) {
    if (typeof value !== 'string' || !value.includes(LIST_DELIMITER)) continue;
    throw new Problem(
      'invalid-import',
      `Nothing was imported: a list holds the control character U+001F, which a bulk import keeps for itself: import without --bulk. The text is ${JSON.stringify(value.slice(0, 80))}.`,
    );
  }
  return values.join(LIST_DELIMITER);
}

export interface CsvFile {
  /** Writes a line, and says how many bytes it has at most. */
  line(text: string): number;
  close(): void;
}

export function openCsv(path: string, header: readonly string[]): CsvFile {
  const file = openSync(path, 'w', 0o600);
  const lines = lineBuffer((bytes) => writeAll(file, bytes));
  let isOpen = true;
  lines.add(header.join(','));
  return {
    line: lines.add,
    close() {
      if (!isOpen) return;
      lines.flush();
      closeSync(file);
      isOpen = false;
    },
  };
}
