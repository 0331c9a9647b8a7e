import type { Readable } from 'node:stream';
import type { ReadContext } from '../reader';
import { csvRecords } from './csv-records';

/** A row of a table with a header; a column that the table lacks is empty. */
export interface TableRow {
  line: number;
  cell: (column: string) => string;
  has: (column: string) => boolean;
}

export interface Columns {
  /** Without these the file is refused. */
  required: readonly string[];
  /** Whether a reader makes use of a column, or leaves it unread on purpose. */
  isKnown: (column: string) => boolean;
}

/** The rows under a header. A row that lost cells is a fault; a column that nobody knows and a repeated header are notices. */
export async function* tableRows(
  input: Readable,
  { columns, context }: { columns: Columns; context: ReadContext },
): AsyncGenerator<TableRow, boolean> {
  const records = csvRecords(input, context);
  const first = await records.next();
  const header = first.done ? [] : first.value.cells.map((cell) => cell.trim());
  if (!checkedHeader(header, { columns, context })) return false;
  const places = new Map(header.map((column, place) => [column, place]));
  const has = (column: string) => places.has(column);
  for (let count = 0; ; count += 1) {
    const next = await records.next();
    if (next.done) {
      if (count === 0 && next.value) context.fault(NO_ROWS);
      return next.value && count > 0;
    }
    const { line, cells } = next.value;
    if (cells.length !== header.length) {
      context.fault(lostCells(next.value, header));
    } else if (cells.every((cell, place) => cell === header[place])) {
      context.notice('row that repeats the header');
    } else {
      yield { line, cell: (column) => cells[places.get(column) ?? -1] ?? '', has };
    }
  }
}

const NO_ROWS = {
  ...{ line: 1, field: 'the rows', value: '' },
  detail: 'the file has a header and no rows: it was cut short. Fetch it again',
};

function checkedHeader(
  header: readonly string[],
  { columns, context }: { columns: Columns; context: ReadContext },
): boolean {
  const missing = columns.required.filter((column) => !header.includes(column));
  for (const column of header) {
    if (!columns.isKnown(column)) context.notice(`column that nobody reads: ${column}`);
  }
  for (const column of missing) {
    const value = header.join(',').slice(0, 80);
    const detail = `the header lacks the column "${column}": this is another table, another layout of it, or no table at all`;
    context.fault({ line: 1, field: column, value, detail });
  }
  return missing.length === 0;
}

function lostCells({ line, cells }: { line: number; cells: string[] }, header: readonly string[]) {
  const count = `this row has ${cells.length} cells where the header has ${header.length}`;
  const cut =
    cells.length < header.length
      ? 'the file was cut short here, or lost a part. Fetch it again and import the whole file'
      : 'a separator or a quotation mark is wrong. Fetch the file again';
  return {
    line,
    field: header[Math.min(cells.length, header.length) - 1] ?? '',
    value: (cells.at(-1) ?? '').slice(-60),
    detail: `${count}: ${cut}`,
  };
}
