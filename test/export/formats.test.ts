import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { FORMATS } from '../../server/export/formats';
import { cytoscapeFormat } from '../../server/export/graph/cytoscape';
import { graphmlFormat } from '../../server/export/graph/graphml';
import { csvFormat } from '../../server/export/tables/csv';
import { xlsxFormat } from '../../server/export/tables/xlsx';
import { traceholdFormat } from '../../server/export/tracehold';
import type { Row } from '../../server/import/rows';
import { exported, readingRows } from '../support/reading';
import { alias, claim, dataset, designated, list, owns, party, source } from '../support/rows';

const EVIL = '=HYPERLINK("http://x")';
const ROWS: Row[] = [
  dataset({ title: 'A test', licence: 'CC0 1.0' }),
  source({ title: 'A register', url: 'https://example.org/r', publisher: 'The state' }),
  list(),
  party('a', { name: EVIL, names: [{ ...alias(EVIL), type: 'primary' }, alias('浪潮 <&">')] }),
  party('b', {
    country: 'CN',
    identifiers: [{ scheme: 'lei', id: 'L1', sourceId: 'source:test' }],
  }),
  owns('a', 'b', '1/6', { quote: 'a "quote"\nover two lines', startDate: '2019' }),
  designated('a'),
  claim('c', ['a']),
];

async function tablesOf(rows: Row[]): Promise<Map<string, Record<string, string>[]>> {
  const { bytes } = await exported(csvFormat, readingRows(rows));
  const members = Object.entries(unzipSync(new Uint8Array(bytes)));
  return new Map(
    members.map(([name, member]) => [
      name,
      parse(Buffer.from(member), { bom: true, columns: true }),
    ]),
  );
}

test('tables name both ends of a tie, who says so and under which licence', async () => {
  const tables = await tablesOf(ROWS);
  expect(tables.get('ties.csv')).toEqual([
    expect.objectContaining({
      ...{ type: 'OWNS', from: 'a', fromName: `'${EVIL}`, to: 'b', toName: 'Company b' },
      ...{ shareMinimum: '1/6', shareMaximum: '1/6', startDate: '2019', endsBefore: '' },
      ...{ quote: 'a "quote"\nover two lines', source: 'A register', licence: 'CC0 1.0' },
      ...{ sourceUrl: 'https://example.org/r', sourcePublisher: 'The state' },
    }),
  ]);
  expect(tables.get('entries.csv')).toEqual([
    expect.objectContaining({ party: 'a', list: 'list:test', licence: 'CC0 1.0' }),
  ]);
  expect(tables.get('names.csv')?.map(({ name }) => name)).toContain('浪潮 <&">');
  expect(tables.get('claims.csv')).toEqual([expect.objectContaining({ about: 'a' })]);
});

test('no name becomes a formula, in whatever table', async () => {
  for (const rows of (await tablesOf(ROWS)).values()) {
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  }
  const { bytes } = await exported(xlsxFormat, readingRows(ROWS));
  const xml = Object.values(unzipSync(new Uint8Array(bytes))).map((part) =>
    Buffer.from(part).toString(),
  );
  expect(xml.some((text) => text.includes('<f>'))).toBe(false);
});

test('a workbook has the same tables, each a sheet', async () => {
  const { bytes, records, ties } = await exported(xlsxFormat, readingRows(ROWS));
  const sheets = await readXlsx(bytes);
  const named = new Map(sheets.map(({ sheet, data }) => [sheet, data]));
  const tables = await tablesOf(ROWS);
  for (const [name, rows] of tables) {
    const sheet = named.get(name.replace('.csv', '')) ?? [];
    expect(sheet[0]?.filter((cell) => cell !== null)).toEqual(
      Object.keys(rows[0] ?? {}).length > 0 ? Object.keys(rows[0] ?? {}) : expect.anything(),
    );
    expect(sheet).toHaveLength(rows.length + 1);
  }
  expect({ records, ties }).toEqual({ records: 6, ties: 2 });
});

test('GraphML declares every key that it uses, and every end of an edge is a node before it', async () => {
  const { bytes, lost } = await exported(graphmlFormat, readingRows(ROWS));
  const text = bytes.toString();
  const keys = new Set([...text.matchAll(/<key id="([^"]+)"/g)].map(([, key]) => key));
  const used = [...text.matchAll(/<data key="([^"]+)"/g)].map(([, key]) => key);
  expect(used.filter((key) => !keys.has(key))).toEqual([]);
  const nodes = [...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
  expect(nodes).toEqual(['a', 'b', 'list:test']);
  expect(text).toContain('=HYPERLINK(&quot;http://x&quot;)');
  expect(text).toContain('<data key="edge-shareMinimum">1/6</data>');
  expect(text).toContain('<data key="edge-licence">CC0 1.0</data>');
  expect(lost).toEqual([
    { en: 'claims, which this format has no place for: 1', zh: '本格式无处存放的主张：1' },
  ]);
});

test('an edge that ends in another dataset gets its node all the same', async () => {
  const rows = ROWS.filter((row) => !('label' in row && row.label === 'Party' && row.id === 'b'));
  const { bytes } = await exported(cytoscapeFormat, readingRows(rows));
  const { elements } = JSON.parse(bytes.toString());
  const ids = elements.nodes.map(({ data }: { data: { id: string } }) => data.id);
  expect(ids).toContain('b');
  expect(elements.edges[0].data).toMatchObject({
    ...{ source: 'a', target: 'b', sourceTitle: 'A register', licence: 'CC0 1.0' },
  });
});

test('our own format refuses a part of the graph', async () => {
  const part = readingRows(ROWS, { isPart: true });
  await expect(exported(traceholdFormat, part)).rejects.toThrow(/whole datasets only/);
});

test('every format has a name, a title and an ending of its own', () => {
  for (const field of ['name', 'title', 'ending'] as const) {
    expect(new Set(FORMATS.map((format) => format[field])).size).toBe(FORMATS.length);
  }
});
