import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { decided } from '../../server/screening/decide';
import { exportedScreening } from '../../server/screening/export/export';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, party, world } from '../support/rows';
import { allOf, screenedList, storedList } from '../support/screening';

const LIST = [
  'Supplier,Country,ID',
  'Quill Ink Works,CN,"=HYPERLINK(""http://a.example"")"',
  '"=cmd|\' /C calc\'!A0",GB,S-2',
  '@SUM(1+1)*Ferrous,GB,-S-3',
  '???,GB,S-4',
];

let graph: Graph;
let id: string;
beforeAll(async () => {
  graph = await openTestGraph();
  const quill = party('quill', { name: 'Quill Ink Works', country: 'CN' });
  await load(graph, world(quill, designated('quill', { listedName: '=Quill' })));
  ({ id } = await screenedList(graph, LIST, { regimes: ['NAMED'] }));
  const [first] = await allOf(graph, id);
  const said = { decision: 'accept', reason: '+1', decidedBy: '-Ada' } as const;
  await decided(graph, id, { ...said, pairs: [{ supplier: first?.key ?? '', party: 'quill' }] });
}, 120_000);
afterAll(closeTestGraph);

const FORMULA = /^[=+\-@\t\r]/;

test('CSV holds every row with verdict, proof, sources and decision, and no cell is a formula', async () => {
  const { bytes, name } = await exportedScreening(graph, id, { form: 'csv', language: 'en' });
  expect(name).toBe('suppliers-2025-10-15.csv');
  const rows: string[][] = parse(bytes, { bom: true, escape: '"' });
  const [head = [], ...lines] = rows;
  expect(lines.map(([row]) => row)).toEqual(['2', '5', '3', '4', '']);
  expect(lines.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  const cell = (column: string) => lines[0]?.[head.indexOf(column)];
  expect(cell('Outcome')).toBe('matched surely');
  expect(cell('Exposure')).toBe('on a list itself');
  expect(cell('NAMED: verdict')).toBe('exposed');
  expect(cell('NAMED: proof')).toContain('Quill Ink Works is designated');
  expect(cell('On lists')).toContain('list:test');
  expect(cell('Sources')).toContain('source:test');
  expect(cell('Decision')).toMatch(/^accepted · \+1 · -Ada · 20/);
  expect(lines[1]?.[head.indexOf('To look at')]).toContain('cannot be searched');
  expect(lines.at(-1)?.at(-1)).toContain('It is no clearance.');
});

test('a workbook holds the same, and its texts are texts', async () => {
  const { bytes } = await exportedScreening(graph, id, { form: 'xlsx', language: 'zh' });
  const sheets = await readWorkbook(bytes, { trim: false });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['风险表', '覆盖范围']);
  const [table] = sheets;
  expect(table?.data.map(([row]) => row)).toEqual(['行', 2, 5, 3, 4]);
  expect(table?.data[1]?.[1]).toBe('=HYPERLINK("http://a.example")');
  expect(bytes.includes('<f>')).toBe(false);
});

test('JSON holds everything, for programs', async () => {
  const { bytes } = await exportedScreening(graph, id, { form: 'json', language: 'en' });
  const said = JSON.parse(bytes.toString());
  expect(said).toMatchObject({ format: 'tracehold-screening-1', screening: { id, state: 'done' } });
  expect(said.suppliers).toHaveLength(4);
  expect(said.coverage.datasets.length).toBeGreaterThan(0);
});

test('rows that were not run stand in the file as not run', async () => {
  const waiting = await storedList(graph, LIST, { regimes: ['NAMED'] });
  const { bytes } = await exportedScreening(graph, waiting, { form: 'csv', language: 'en' });
  expect(bytes.toString().match(/,not run,/g)).toHaveLength(3);
  expect(bytes.toString()).not.toContain('no match in');
});

test('the words of the table are no others than those of the page', () => {
  for (const language of ['en', 'zh']) {
    const page = JSON.parse(readFileSync(`client/i18n/${language}.json`, 'utf8'));
    expect(Object.keys(page.screen.outcome)).toEqual([
      ...['matched', 'candidates', 'noMatch', 'notRun', 'failed'],
    ]);
  }
});
