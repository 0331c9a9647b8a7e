import readWorkbook from 'read-excel-file/node';
import { fromBufferPromise } from 'yauzl';
import type { ReadContext } from '../../reader';
import type { Sheet, SheetRow } from './sheets';

const MOST = 256 * 1024 * 1024;

export function isWorkbook(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}

/** The sheets of a workbook; null where it cannot be read. What it unpacks to is counted first. */
export async function workbookSheets(
  bytes: Buffer,
  { fault, most = MOST }: Pick<ReadContext, 'fault'> & { most?: number },
): Promise<Sheet[] | null> {
  try {
    if ((await unpackedSize(bytes, most)) > most) {
      const size = `${Math.round(most / 1024 ** 2)} MiB`;
      const detail = `the workbook unpacks to more than ${size}: save its sheets as CSV`;
      fault({ line: null, field: 'the file', value: '', detail });
      return null;
    }
    const sheets = await readWorkbook(bytes, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) }));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const detail = `the workbook cannot be read (${cause.message}): open it and save it again as .xlsx`;
    fault({ line: null, field: 'the file', value: '', detail });
    return null;
  }
}

/** What really comes out, whatever the archive says; ends soon after the limit. */
async function unpackedSize(bytes: Buffer, most: number): Promise<number> {
  const zip = await fromBufferPromise(bytes);
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      if (size > most) return size;
    }
  }
  return size;
}

async function* rowsOf(data: readonly (readonly unknown[])[]): AsyncGenerator<SheetRow> {
  for (const [place, row] of data.entries()) {
    const cells = row.map(textIn);
    if (cells.some((cell) => cell !== '')) yield { number: place + 1, cells };
  }
}

/** A number as its shortest text, a date as its day. */
function textIn(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
