import { element, type XmlElement, xmlOf } from '../../client/drawn/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook beside its sheets, of which the names are given: the path of each, and its XML. */
export function partsOf(sheets: readonly string[]): [path: string, xml: string][] {
  const worksheets = sheets.map(
    (_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const,
  );
  const parts: [string, XmlElement][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', relations([...worksheets, ['styles', 'styles.xml']])],
    ['xl/styles.xml', styles()],
  ];
  return parts.map(([path, content]) => [path, xmlOf(content)]);
}

function contentTypes(sheets: readonly string[]): XmlElement {
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

function workbook(sheets: readonly string[]): XmlElement {
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element(
      'sheets',
      {},
      ...sheets.map((name, place) =>
        element('sheet', { name, sheetId: place + 1, 'r:id': `r${place + 1}` }),
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
