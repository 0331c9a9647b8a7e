import { strToU8, zipSync } from 'fflate';

type Value = string | number;

/** A workbook as small as one can be: sheets of texts and numbers; `{ date }` is a day as spreadsheets keep it. */
export function workbook(sheets: {
  [name: string]: readonly (readonly (Value | { date: string })[])[];
}): Buffer {
  const names = Object.keys(sheets);
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(names.length)],
    ['_rels/.rels', rels([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', book(names)],
    [
      'xl/_rels/workbook.xml.rels',
      rels([
        ...names.map((_, place): [string, string] => [
          'worksheet',
          `worksheets/sheet${place + 1}.xml`,
        ]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...Object.values(sheets).map((rows, place): [string, string] => [
      `xl/worksheets/sheet${place + 1}.xml`,
      sheetXml(rows),
    ]),
  ];
  const bytes = files.map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: STAMP }));
}

const STAMP = new Date(1980, 0, 1);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, at) =>
    part(`worksheets/sheet${at + 1}.xml`, 'worksheet'),
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${parts.join('')}</Types>`;
}

function rels(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function book(names: readonly string[]): string {
  const each = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`;
}

function sheetXml(rows: readonly (readonly (Value | { date: string })[])[]): string {
  const each = rows.map((cells, row) => {
    const inner = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`),
    );
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${each.join('')}</sheetData></worksheet>`;
}

/** Days are counted from the last day of 1899, with a day too many after February 1900. */
function cellXml(cell: Value | { date: string }, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const days = Date.parse(cell.date) / 86_400_000 + 25_569;
    return `<c r="${at}" s="1"><v>${days}</v></c>`;
  }
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return cell === '' ? '' : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
