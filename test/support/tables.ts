import { strToU8, zipSync } from 'fflate';

/** A workbook of these sheets as a spreadsheet saves it; a cell that starts with `<` is XML of its own. */
export function workbookOf(
  sheets: Record<string, readonly (readonly string[])[]>,
  extra = '',
): Buffer {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  };
  for (const [at, rows] of Object.values(sheets).entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map(
          (cells, row) =>
            `<row r="${row + 1}">${cells.map((cell, place) => cellOf(cell, `${letters(place)}${row + 1}`)).join('')}</row>`,
        )
        .join('')}</sheetData>${extra}</worksheet>`;
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

function cellOf(text: string, at: string): string {
  if (text === '') return '';
  if (text.startsWith('<')) return `<c r="${at}">${text}</c>`;
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t>${safe}</t></is></c>`;
}

function letters(place: number): string {
  const before = Math.floor(place / 26) - 1;
  return `${before >= 0 ? letters(before) : ''}${String.fromCharCode(65 + (place % 26))}`;
}
