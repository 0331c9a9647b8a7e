import { strToU8, zipSync } from 'fflate';
import type { Report } from '#api/report';
import { element, type XmlElement, xmlOf } from '../../../client/drawn/xml';
import type { Cell, Sheet, Wording } from './sheet';
import { sheetsOf } from './sheets';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Local time, as archives keep it: the same file in every time zone. */
const STAMP = new Date(1980, 0, 1);

/** What a spreadsheet takes for one cell. */
const MOST_LETTERS = 32_000;

/** The tables of a report as a workbook. Texts are cells of texts: none is a formula, none a link. */
export function reportXlsx(report: Report): Buffer {
  const { sheets, wording } = sheetsOf(report);
  const files: [string, XmlElement][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets, wording)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles()],
    ...sheets.map(
      (sheet, place) =>
        [`xl/worksheets/sheet${place + 1}.xml`, worksheet(sheet, wording)] as [string, XmlElement],
    ),
  ];
  const written = files.map(([name, content]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlOf(content)}`),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(written), { mtime: STAMP, level: 6 }));
}

function contentTypes(sheets: readonly Sheet[]): XmlElement {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) =>
    element('Override', { PartName: `/xl/${name}.xml`, ContentType: `${kind}.${type}+xml` });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...sheets.map((_, place) => part(`worksheets/sheet${place + 1}`, 'worksheet')),
  );
}

function relations(targets: readonly (readonly [string, string])[]): XmlElement {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(([type, target], place) =>
      element('Relationship', { Id: `r${place + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
    ),
  );
}

function workbook(sheets: readonly Sheet[], { say }: Wording): XmlElement {
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element(
      'sheets',
      {},
      ...sheets.map(({ name }, place) =>
        element('sheet', {
          ...{ name: say(`sheet.${name}`), sheetId: place + 1, 'r:id': `r${place + 1}` },
        }),
      ),
    ),
  );
}

/** Looks by number: 0 a number, 1 a head, 2 a text. The format `@` (49) keeps a text a text when somebody edits it. */
function styles(): XmlElement {
  const top = element('alignment', { vertical: 'top', wrapText: 1 });
  const look = (numFmtId: number, fontId: number, borderId: number) =>
    element(
      'xf',
      {
        ...{ numFmtId, fontId, fillId: 0, borderId, xfId: 0 },
        ...{ applyAlignment: 1, applyNumberFormat: 1, applyFont: 1, applyBorder: 1 },
      },
      top,
    );
  const font = (...marks: XmlElement[]) =>
    element('font', {}, ...marks, element('sz', { val: 11 }), element('name', { val: 'Calibri' }));
  const edges = (bottom: XmlElement) =>
    element('border', {}, element('left', {}), element('right', {}), element('top', {}), bottom);
  return element(
    'styleSheet',
    { xmlns: MAIN },
    element('fonts', { count: 2 }, font(), font(element('b', {}))),
    element(
      'fills',
      { count: 2 },
      element('fill', {}, element('patternFill', { patternType: 'none' })),
      element('fill', {}, element('patternFill', { patternType: 'gray125' })),
    ),
    element(
      'borders',
      { count: 2 },
      edges(element('bottom', {})),
      edges(element('bottom', { style: 'thin' })),
    ),
    element(
      'cellStyleXfs',
      { count: 1 },
      element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
    ),
    element('cellXfs', { count: 3 }, look(0, 0, 0), look(49, 1, 1), look(49, 0, 0)),
  );
}

/** The head stays in sight, and every column can be filtered. */
function worksheet({ columns, rows }: Sheet, { say }: Wording): XmlElement {
  const heads = columns.map(([column]) => say(`column.${column}`));
  const last = `${letters(columns.length)}${rows.length + 1}`;
  return element(
    'worksheet',
    { xmlns: MAIN },
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        { workbookViewId: 0 },
        element('pane', {
          ySplit: 1,
          topLeftCell: 'A2',
          activePane: 'bottomLeft',
          state: 'frozen',
        }),
      ),
    ),
    element(
      'cols',
      {},
      ...columns.map(([, width], place) =>
        element('col', { min: place + 1, max: place + 1, width, customWidth: 1 }),
      ),
    ),
    element(
      'sheetData',
      {},
      rowOf(heads, 1, 1),
      ...rows.map((cells, place) => rowOf(cells, place + 2, 2)),
    ),
    element('autoFilter', { ref: `A1:${last}` }),
  );
}

function rowOf(cells: readonly Cell[], number: number, look: number): XmlElement {
  return element(
    'row',
    { r: number },
    ...cells.flatMap((cell, place) => {
      if (cell === null) return [];
      const at = `${letters(place + 1)}${number}`;
      if (typeof cell === 'number') return [element('c', { r: at }, element('v', {}, `${cell}`))];
      const text = element('t', { 'xml:space': 'preserve' }, cellText(cell));
      return [element('c', { r: at, s: look, t: 'inlineStr' }, element('is', {}, text))];
    }),
  );
}

/** `_x0041_` would be read as a letter: its first dash is written as one. */
function cellText(text: string): string {
  const whole = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  return whole.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + last)}`;
}
