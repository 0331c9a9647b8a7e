import { xmlText } from '../../client/drawn/xml';
import { openArchive } from './archive';
import { partsOf } from './parts';

/** A number, or a text that is a text and nothing else. */
export type Cell = string | number | null;

export interface Sheet {
  name: string;
  heads: readonly string[];
  /** Of the columns, in letters. */
  widths: readonly number[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a spreadsheet takes for one cell, and for one sheet. */
export const MOST_LETTERS = 32_000;
export const MOST_ROWS = 1_048_000;
const ROWS_AT_ONCE = 500;

/** An XLSX file, whole. A text is a cell of text: none is a formula, none a link. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const packed: Uint8Array[] = [];
  for await (const part of xlsxParts(sheets)) packed.push(part);
  return Buffer.concat(packed);
}

/** The same in parts, packed as its rows come. */
export async function* xlsxParts(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const archive = openArchive();
  for (const [name, text] of partsOf(sheets.map(({ name }) => name))) {
    archive.begin(name)(`${HEAD}${text}`, true);
  }
  for (const [place, sheet] of sheets.entries()) {
    const write = archive.begin(`xl/worksheets/sheet${place + 1}.xml`);
    for await (const { text, last } of sheetText(sheet)) {
      write(text, last);
      yield* archive.packed.splice(0);
    }
  }
  archive.end();
  yield* archive.packed.splice(0);
}

/** The head stays in sight, and every column can be filtered. */
async function* sheetText({
  heads,
  widths,
  rows,
}: Sheet): AsyncGenerator<{ text: string; last: boolean }> {
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const before =
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData>${rowText(heads, 1, 1)}`;
  yield { text: before, last: false };
  let number = 1;
  let waiting: string[] = [];
  for await (const row of rows) {
    if (number > MOST_ROWS) break;
    number += 1;
    waiting.push(rowText(row, number, 2));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield { text: waiting.join(''), last: false };
    waiting = [];
  }
  const filter = `<autoFilter ref="A1:${letters(heads.length)}${number}"/>`;
  yield { text: `${waiting.join('')}</sheetData>${filter}</worksheet>`, last: true };
}

function rowText(cells: readonly Cell[], number: number, look: number): string {
  const texts = cells.map((cell, place) => {
    if (cell === null || cell === '') return '';
    const at = `${letters(place + 1)}${number}`;
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${texts.join('')}</row>`;
}

/** `_x0041_` would be read as a letter: its first dash is written as one. */
function cellText(text: string): string {
  const whole = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  return xmlText(whole.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + last)}`;
}
