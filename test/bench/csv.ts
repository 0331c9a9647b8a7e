import { closeSync, openSync, writeSync } from 'node:fs';

/** A property of nodes or relationships as `neo4j-admin database import` declares it. */
export interface Column {
  name: string;
  type: 'string' | 'string[]' | 'long' | 'double' | 'boolean';
}

/** Between the parts of a list in one field. */
export const ARRAY_DELIMITER = '|';
const FLUSH_AT = 1 << 20;

/** The properties that any of these stored rows has. */
export function columnsOf(samples: readonly Record<string, unknown>[]): Column[] {
  const columns = new Map<string, Column>();
  for (const sample of samples) {
    for (const [name, value] of Object.entries(sample))
      columns.set(name, { name, type: typeOf(value) });
  }
  return [...columns.values()];
}

function typeOf(value: unknown): Column['type'] {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'string';
  return Number.isInteger(value) ? 'long' : 'double';
}

/** The part of a line that holds these properties; what is not there is an empty field, which is no property. */
export function cells(columns: readonly Column[], row: Record<string, unknown>): string {
  return columns.map(({ name }) => cell(row[name])).join(',');
}

export function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = Array.isArray(value) ? value.join(ARRAY_DELIMITER) : String(value);
  return text === '' || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface CsvFile {
  path: string;
  line(text: string): void;
  close(): void;
}

/** A file with its header; lines are written as they come, a megabyte at a time. */
export function csvFile(path: string, header: readonly string[]): CsvFile {
  const file = openSync(path, 'w');
  let waiting = `${header.join(',')}\n`;
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  return {
    path,
    line(text) {
      waiting += `${text}\n`;
      if (waiting.length > FLUSH_AT) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

export function headerOf(columns: readonly Column[]): string[] {
  return columns.map(({ name, type }) => `${name}:${type}`);
}
