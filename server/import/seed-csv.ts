import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from '../problems';

/** What a seed must not do; the check counts by it. */
export const SEED_RULES = {
  'no-source': 'rows without a source',
  'dangling-id': 'ids that no record has',
  share: 'shares over 100, or with a minimum above the maximum',
  duplicate: 'ids and keys used twice',
  date: 'dates that do not exist',
  period: 'periods that start after their end',
  form: 'other faults of form',
} as const;
export type SeedRule = keyof typeof SEED_RULES;

/** The pointer is `file:line:column`. */
export interface SeedFault extends Fault {
  rule: SeedRule;
}

/** One line of a seed file: its cells by column; an empty cell is null. */
export interface Line {
  file: string;
  line: number;
  cells: { [column: string]: string | null };
}

export function pointerTo({ file, line }: Line, column: string): string {
  return `${file}:${line}:${column}`;
}

/** The lines of one file. The header must name exactly the columns given, in any order. */
export function seedLines(
  folder: string,
  file: string,
  columns: readonly string[],
): { lines: Line[]; faults: SeedFault[] } {
  const path = join(folder, file);
  if (!existsSync(path)) {
    const detail = 'this file is missing; a seed folder needs it, if only with its header';
    return { lines: [], faults: [{ rule: 'form', pointer: file, detail }] };
  }
  const table = parsedTable(readFileSync(path, 'utf8'), file);
  if ('fault' in table) return { lines: [], faults: [table.fault] };
  const [header = [], ...records] = table.records;
  const faults = headerFaults(
    file,
    header.map((cell) => cell.value),
    columns,
  );
  if (faults.length > 0) return { lines: [], faults };
  return {
    lines: records.map((record) => ({
      file,
      line: record[0]?.line ?? 0,
      cells: Object.fromEntries(
        header.map(({ value }, index) => [value, record[index]?.value || null]),
      ),
    })),
    faults: [],
  };
}

interface Cell {
  line: number;
  value: string;
}

function parsedTable(text: string, file: string): { records: Cell[][] } | { fault: SeedFault } {
  try {
    const records = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return {
      records: records.map(({ info, record }) =>
        record.map((value) => ({ line: info.lines, value: value.trim() })),
      ),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? `:${error.lines}` : '';
    return { fault: { rule: 'form', pointer: `${file}${line}`, detail: error.message } };
  }
}

function headerFaults(file: string, found: string[], expected: readonly string[]): SeedFault[] {
  const known = `the columns are ${expected.join(', ')}`;
  const fault = (column: string, what: string): SeedFault => ({
    rule: 'form',
    pointer: `${file}:1:${column}`,
    detail: `${what}; ${known}`,
  });
  return [
    ...found
      .filter((name) => !expected.includes(name))
      .map((name) => fault(name, 'unknown column')),
    ...expected
      .filter((name) => !found.includes(name))
      .map((name) => fault(name, 'this column is missing')),
    ...found
      .filter((name, index) => found.indexOf(name) !== index)
      .map((name) => fault(name, 'this column stands twice')),
  ];
}
