import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from './export-rows';

export interface XlsxSheet {
  name: string;
  heads: readonly string[];
  /** Of the columns, in letters. */
  widths: readonly number[];
  rows: AsyncIterable<Cell[]>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Local time, as archives keep it: the same file in every time zone. */
const STAMP = new Date(1980, 0, 1);
/** What a spreadsheet takes for one cell, and for one sheet. */
const MOST_LETTERS = 32_000;
const MOST_ROWS = 1_048_000;
const ROWS_AT_ONCE = 500;

/** A workbook, packed as its rows come. A text is a cell of text: none is a formula. */
export async function xlsxOf(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    packed.push(chunk);
  });
  for (const [name, text] of partsOf(sheets)) {
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

async function writeSheet(write: Write, { heads, widths, rows }: XlsxSheet): Promise<void> {
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

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What no XML may hold. `_x0041_` would be read as a letter: its first dash is written as one. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function cellText(text: string): string {
  const whole = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  return escaped(whole.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + last)}`;
}

function partsOf(sheets: readonly XlsxSheet[]): [string, string][] {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${KIND}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="r${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  const worksheets = sheets.map((_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'));
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  );
  const targets = sheets.map((_, at) =>
    relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${override('workbook', 'sheet.main')}${override('styles', 'styles')}${worksheets.join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(`${targets.join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}`),
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** Looks by number: 0 a number, 1 a head, 2 a text. The format `@` (49) keeps a text a text when somebody edits it. */
const LOOK = (font: number) =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
const FONT = '<sz val="11"/><name val="Calibri"/>';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${LOOK(1)}${LOOK(0)}</cellXfs></styleSheet>`;
