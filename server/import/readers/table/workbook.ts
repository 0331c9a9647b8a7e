import readWorkbook from 'read-excel-file/node';
import type { Words } from '#api/values';
import type { ReadContext } from '../../reader';
import type { Sheet, SheetRow } from './sheets';
import { type SheetSurvey, surveyOf } from './survey';

const MOST = 256 * 1024 * 1024;
/** What a sheet may have; its cells stand in memory, the empty ones too. */
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 30_000_000;

export function isWorkbook(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}

/** The sheets of a workbook; null where it cannot be read. What it unpacks to is counted first. */
export async function workbookSheets(
  bytes: Buffer,
  { fault, most = MOST }: Pick<ReadContext, 'fault'> & { most?: number },
): Promise<Sheet[] | null> {
  try {
    const survey = await surveyOf(bytes, most);
    if (survey.size > most) {
      const size = `${Math.round(most / 1024 ** 2)} MiB`;
      const detail = `the workbook unpacks to more than ${size}: save its sheets as CSV`;
      fault({ line: null, field: 'the file', value: '', detail });
      return null;
    }
    const faults = [...survey.sheets].flatMap(([name, found]) => tooWide(name, found) ?? []);
    for (const wide of faults) fault(wide);
    if (faults.length > 0) return null;
    const sheets = await readWorkbook(bytes, { trim: false });
    return sheets.map(({ sheet, data }) => {
      const remarks = remarksOn(survey.sheets.get(sheet));
      return { name: sheet, rows: rowsOf(data), remarks };
    });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const detail = `the workbook cannot be read (${cause.message}): open it and save it again as .xlsx`;
    fault({ line: null, field: 'the file', value: '', detail });
    return null;
  }
}

function tooWide(name: string, { lastColumn, lastRow, widest }: SheetSurvey) {
  const field = `sheet "${name}", cell ${widest}`;
  if (lastColumn > MOST_COLUMNS) {
    const most = MOST_COLUMNS.toLocaleString('en');
    const detail = `a sheet has at most ${most} columns: delete what stands to the right of the table`;
    return { line: null, field, value: '', detail };
  }
  if (lastColumn * lastRow <= MOST_CELLS) return null;
  const detail = `the sheet reaches to row ${lastRow} and to this column, nearly all of it empty: delete the stray cells`;
  return { line: null, field, value: '', detail };
}

/** What a reader of values does not show, in words. */
function remarksOn(survey: SheetSurvey | undefined): Words[] {
  if (survey === undefined) return [];
  const { merged, formulas, uncomputed } = survey;
  const [first] = merged;
  const remarks: Words[] = [];
  if (first !== undefined) {
    remarks.push({
      en: `${merged.length} merged areas, as ${first}: only the first cell of each holds its text, the others are empty.`,
      zh: `${merged.length} 处合并单元格（如 ${first}）：仅首个单元格有内容，其余为空。`,
    });
  }
  if (formulas > 0) {
    remarks.push({
      en: `${formulas} formulas: the values that they had when saved are read.`,
      zh: `${formulas} 个公式：读取保存时的值。`,
    });
  }
  if (uncomputed.length > 0) {
    const cells = uncomputed.join(', ');
    remarks.push({
      en: `Formulas without a value read as empty: ${cells}.`,
      zh: `没有值的公式读作空：${cells}。`,
    });
  }
  return remarks;
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
