import { Readable } from 'node:stream';
import type { Words } from '#api/values';
import type { ReadContext } from '../../reader';
import { csvRecords } from '../csv-records';
import { textOf } from './encoding';
import { isWorkbook, workbookSheets } from './workbook';

/** One row of a table, as texts, with its number in the file or the sheet. */
export interface SheetRow {
  number: number;
  cells: readonly string[];
}

export interface Sheet {
  /** Its name in a workbook; null for a file that is one table. */
  name: string | null;
  rows: AsyncIterable<SheetRow>;
  /** What its rows do not show: merged cells, formulas. */
  remarks: readonly Words[];
}

export interface TableFormat {
  encoding: 'auto' | 'utf-8' | 'gb18030';
  delimiter: 'auto' | ',' | ';' | '\t';
}

type Told = Pick<ReadContext, 'fault'>;

/** The tables of a file: the sheets of a workbook, or what text with separators is. Null where it cannot be read. */
export async function sheetsOf(
  input: Readable,
  { encoding, delimiter }: TableFormat,
  told: Told,
): Promise<Sheet[] | null> {
  const bytes = await wholeFile(input, told);
  if (bytes === null) return null;
  if (isWorkbook(bytes)) return workbookSheets(bytes, told);
  const text = textOf(bytes, encoding);
  if (text === null) {
    const detail = 'the file is neither UTF-8 nor GB18030: save it as CSV in UTF-8';
    told.fault({ line: null, field: 'the file', value: '', detail });
    return null;
  }
  const separator = delimiter === 'auto' ? delimiterOf(text) : delimiter;
  return [{ name: null, rows: csvRows(text, separator, told), remarks: [] }];
}

async function* csvRows(text: string, delimiter: string, told: Told): AsyncGenerator<SheetRow> {
  const input = Readable.from([Buffer.from(text)], { objectMode: false });
  for await (const { line, cells } of csvRecords(input, { ...told, delimiter })) {
    yield { number: line, cells };
  }
}

/** Of the separators, the one that cuts most of the first lines into most cells: a title may stand above them. */
export function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 10).filter((line) => line !== '');
  const counts = [',', ';', '\t'].map((sign) => {
    const cells = lines.map((line) => line.split(sign).length).toSorted((a, b) => a - b);
    return { sign, usual: cells[Math.floor((cells.length - 1) / 2)] ?? 0 };
  });
  const best = counts.toSorted((a, b) => b.usual - a.usual)[0];
  return best?.sign ?? ',';
}

const MOST = 256 * 1024 * 1024;

/** A table of one's own is read at once: a larger one is cut into parts first. */
async function wholeFile(input: Readable, { fault }: Told): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST) {
      const detail = 'a table of your own may have 256 MiB: cut it into parts';
      fault({ line: null, field: 'the file', value: '', detail });
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
