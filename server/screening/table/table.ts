import { Readable } from 'node:stream';
import type { Words } from '#api/values';
import { textOf } from '../../import/readers/table/encoding';
import { delimiterOf, type SheetRow, sheetsOf } from '../../import/readers/table/sheets';
import { isWorkbook } from '../../import/readers/table/workbook';
import { Problem } from '../../problems';
import { type BrokenRow, csvSheet } from './csv-sheet';

/** A sheet of a supplier list; its rows can be read more than once. */
export interface TableSheet {
  /** Null for a file that is one table. */
  name: string | null;
  rows: readonly (SheetRow | BrokenRow)[];
  remarks: readonly Words[];
}

const OLD_WORKBOOK = 'd0cf11e0';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const MOST_COLUMNS = 16_384;

/** The sheets of a file, XLSX or CSV in UTF-8, UTF-16 or GB18030. Refused where it is no table at all. */
export async function tableOf(bytes: Buffer, name: string): Promise<TableSheet[]> {
  if (bytes.length === 0) throw refused(name, 'it is empty');
  if (bytes.toString('hex', 0, 4) === OLD_WORKBOOK) {
    if (bytes.includes(ENCRYPTED)) {
      throw refused(name, 'it is protected by a password: save it without one');
    }
    throw refused(name, 'it is a workbook of an old kind: save it as .xlsx or as CSV in UTF-8');
  }
  if (isWorkbook(bytes)) return workbook(bytes, name);
  const text = textOf(bytes, 'auto')?.replace(/^\uFEFF/, '') ?? null;
  if (text === null) {
    throw refused(name, 'it is neither UTF-8, UTF-16 nor GB18030: save it as CSV in UTF-8');
  }
  if (text.includes('\0')) throw refused(name, 'it is no text: expected XLSX or CSV');
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw refused(name, 'it is a web page or XML, not a table: expected XLSX or CSV');
  }
  const rows = csvSheet(text, delimiterOf(text));
  for (const row of rows) {
    if (!('cells' in row) || row.cells.length <= MOST_COLUMNS) continue;
    throw tooWide(name, row.number, row.cells.length);
  }
  return [{ name: null, rows, remarks: [] }];
}

async function workbook(bytes: Buffer, name: string): Promise<TableSheet[]> {
  const faults: string[] = [];
  const input = Readable.from([bytes], { objectMode: false });
  const fault = ({ field, detail }: { field: string; detail: string }) =>
    void faults.push(field === 'the file' ? detail : `${field}: ${detail}`);
  const sheets = await sheetsOf(input, { encoding: 'auto', delimiter: 'auto' }, { fault });
  if (sheets === null) throw refused(name, faults.join('; '));
  const tables: TableSheet[] = [];
  for (const { name: sheet, rows, remarks } of sheets) {
    const read: SheetRow[] = [];
    for await (const row of rows) read.push(row);
    tables.push({ name: sheet, rows: read, remarks });
  }
  return tables;
}

function tooWide(name: string, row: number, count: number): Problem {
  const most = MOST_COLUMNS.toLocaleString('en');
  return refused(
    name,
    `row ${row} has ${count.toLocaleString('en')} columns; at most ${most} are read: check the separator`,
  );
}

/** A file that cannot be screened; nothing of it was stored. */
export function refused(name: string, why: string): Problem {
  const errors = [{ pointer: '/body/file', detail: 'expected a supplier list' }];
  return new Problem('invalid-request', `"${name}" cannot be screened: ${why}.`, { errors });
}
