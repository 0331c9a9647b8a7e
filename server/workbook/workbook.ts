import { strToU8, Zip, ZipDeflate } from 'fflate';
import { xmlText } from '../../client/drawn/xml';
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
/** Local time, as archives keep it: the same file in every time zone. */
const STAMP = new Date(1980, 0, 1);
/** What a spreadsheet takes for one cell, and for one sheet. */
const MOST_LETTERS = 32_000;
const MOST_ROWS = 1_048_000;
const ROWS_AT_ONCE = 500;

/** An XLSX file, packed as its rows come. A text is a cell of text: none is a formula, none a link. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    packed.push(chunk);
  });
  for (const [name, text] of partsOf(sheets.map(({ name }) => name))) {
    const write = member(zip, name);
    write(`${HEAD}${text}`, true);
  }
  for (const [place, sheet] of sheets.entries()) {
    await writeSheet(member(zip, `xl/worksheets/sheet${place + 1}.xml`), sheet);
  }
  zip.end();
  return Buffer.concat(packed);
}

type Write = (text: string, last: boolean) => void;

function member(zip: Zip, name: string): Write {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = STAMP;
  zip.add(file);
  return (text, last) => file.push(strToU8(text), last);
}

/** The head stays in sight, and every column can be filtered. */
async function writeSheet(write: Write, { heads, widths, rows }: Sheet): Promise<void> {
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  write(
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
      `<cols>${cols.join('')}</cols><sheetData>${rowText(heads, 1, 1)}`,
    false,
  );
  let number = 1;
  let waiting: string[] = [];
  for await (const row of rows) {
    if (number > MOST_ROWS) break;
    number += 1;
    waiting.push(rowText(row, number, 2));
    if (waiting.length < ROWS_AT_ONCE) continue;
    write(waiting.join(''), false);
    waiting = [];
  }
  const filter = `<autoFilter ref="A1:${letters(heads.length)}${number}"/>`;
  write(`${waiting.join('')}</sheetData>${filter}</worksheet>`, true);
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
