import { pipeline, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ReadContext } from '../reader';

/** One record of a CSV file, with the line on which it starts. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const LONGEST_RECORD = 8 * 1024 * 1024;
/** The sign that OFAC ends its files with stands for a line end. */
export const END_SIGN = '\u001A';
const LINE_ENDS = new Set(['\n', '\r', END_SIGN]);

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The records of a CSV file. What is cut short, or no CSV, is told as a fault and ends the reading: then it returns false. */
export async function* csvRecords(
  input: Readable,
  { fault, delimiter = ',' }: Pick<ReadContext, 'fault'> & { delimiter?: string },
): AsyncGenerator<CsvRecord, boolean> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  let end = '';
  // Told by the parser, which is destroyed with the fault.
  pipeline(input, keptEnd, parser, () => undefined);
  async function* keptEnd(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      end = String.fromCharCode(chunk.at(-1) ?? 0);
      yield chunk;
    }
  }
  let before = 0;
  let last: CsvRecord | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      last = { line: before + 1, cells: record };
      before = info.lines;
      yield last;
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    fault({ line: before + 1, field: 'the row', value: '', detail: reasonOf(cause) });
    return false;
  }
  // A cell without quotes at the very end may have been longer.
  if (!last || LINE_ENDS.has(end) || end === '"') return true;
  fault({
    line: last.line,
    field: 'the last cell',
    value: (last.cells.at(-1) ?? '').slice(-40),
    detail:
      'the file ends inside its last row, without a line end: it was cut short. Fetch it again; if it is whole, add the line end',
  });
  return false;
}

function reasonOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'the file ends inside this row, in a quoted cell: it was cut short. Fetch it again and import the whole file';
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return 'a row is longer than 8 MiB: a quotation mark is missing, or this is no such table';
  }
  return `this is no well-formed CSV (${message}). Fetch the file again, and do not edit it by hand`;
}
