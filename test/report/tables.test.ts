import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { decide, undo } from '../../server/identity/decide';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { sheetsOf } from '../../server/report/xlsx/sheets';
import { reportXlsx } from '../../server/report/xlsx/xlsx';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { reportOn } from '../support/reports';
import * as made from '../support/rows';

const HOSTILE = "=cmd|'/c calc'!A1 <b>&\"_x003D_1";

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, [
    ...seedRows(SEED),
    ...[made.dataset(), made.source({ title: HOSTILE, url: 'https://example.org/?a=1&b=2' })],
    ...[made.party('a', { name: HOSTILE }), made.party('b'), made.list()],
    ...[made.owns('a', 'b', '1/3', { quote: HOSTILE }), made.designated('a')],
  ]);
});
afterAll(closeTestGraph);

const partsOf = (file: Buffer) =>
  Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);

test('every table of a report is a sheet, with a head and the rows of the report', async () => {
  const report = await reportOn(graph, 'sugon', { language: 'zh', notes: '备注' });
  const file = await reportXlsx(report);
  const { sheets, wording } = sheetsOf(report);
  expect(sheets.map(({ name }) => name)).toEqual(
    'about verdicts holdings paths ties designations claims lists coverage limits decisions sources'.split(
      ' ',
    ),
  );
  const read = await readXlsx(file);
  expect(read.map(({ sheet }) => sheet)).toEqual(
    sheets.map(({ name }) => wording.say(`sheet.${name}`)),
  );
  for (const [place, { columns, rows }] of sheets.entries()) {
    const [head, ...lines] = read[place]?.data ?? [];
    expect(head).toEqual(columns.map(([column]) => wording.say(`column.${column}`)));
    const filled = (cells: readonly unknown[]) => cells.some((cell) => cell !== null);
    expect(lines).toHaveLength(rows.filter(filled).length);
  }
  const sources = read.at(-1)?.data ?? [];
  expect(sources).toHaveLength(report.sources.length + 1);
});

test('no text is a formula or a link, whatever it begins with', async () => {
  const file = await reportXlsx(await reportOn(graph, 'b', { notes: HOSTILE }));
  const parts = partsOf(file);
  for (const [name, xml] of parts) {
    expect(name).toMatch(/^(\[Content_Types\]|_rels|xl\/)/);
    expect(xml).not.toMatch(/<f>|<f |<hyperlink|externalLink|<b>&/);
  }
  const cells = (await readXlsx(file)).flatMap(({ data }) => data.flat());
  expect(cells).toContain(HOSTILE);
  const sheet = parts.find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  expect(sheet).toContain('t="inlineStr"');
});

test('a share is a number where a number says it exactly, and else as it was stated', async () => {
  const held = (await readXlsx(await reportXlsx(await reportOn(graph, 'b'))))[2]?.data ?? [];
  expect(held[1]?.slice(5, 7)).toEqual(['1/3', '1/3']);
  const ieit = (await readXlsx(await reportXlsx(await reportOn(graph, 'ieit'))))[2]?.data ?? [];
  expect(ieit.map((row) => row[5])).toContain(36);
});

test('made twice it has the same bytes', async () => {
  const [one, other] = [await reportOn(graph, 'ieit'), await reportOn(graph, 'ieit')];
  expect((await reportXlsx(one)).equals(await reportXlsx(other))).toBe(true);
});

test('sheets of sections that are not wanted are left out', async () => {
  const report = await reportOn(graph, 'ieit', { leaveOut: ['claims', 'paths', 'pictures'] });
  const names = sheetsOf(report).sheets.map(({ name }) => name);
  expect(names).not.toContain('claims');
  expect(names).not.toContain('paths');
});

test('what people decided, what was supposed and what is open stand in sheets of their own', async () => {
  const share = { minimum: '50', maximum: '50', open: 'none' as const };
  const added = { owner: 'a', owned: 'b', class: 'shares' as const, share };
  const suppose = {
    holdings: { add: [added], change: [], remove: [] },
    designations: { add: [], remove: [] },
  };
  const between = { from: 'a', to: 'b', judged: 'different' as const };
  const { decision } = await decide(graph, { ...between, reason: HOSTILE, by: 'Ada' });
  const before = await reportOn(graph, 'b', { suppose });
  await undo(graph, decision.number, { reason: 'Misread', by: 'Bo' });
  const after = sheetsOf(await reportOn(graph, 'b'));
  const { sheets } = sheetsOf(before);
  const rowsOf = (name: string, all = sheets) => all.find((one) => one.name === name)?.rows ?? [];
  expect(rowsOf('decisions')).toEqual([
    [decision.number, 'a', 'b', 'two parties', HOSTILE, 'Ada', expect.any(String), null],
  ]);
  expect(rowsOf('decisions', after.sheets)[0]?.at(-1)).toMatch(/undone by Bo .* Misread/);
  expect(rowsOf('assumptions')).toEqual([[expect.stringContaining('holds 50 % of the shares')]]);
  expect(rowsOf('whatIf').map(([regime, , then]) => [regime, then])).toEqual([
    ['BIS', expect.any(String)],
    ['OFAC', expect.any(String)],
  ]);
  expect(after.sheets.map(({ name }) => name)).not.toContain('assumptions');
  const settling = before.verdicts.flatMap((verdict) => verdict.settling);
  const open = rowsOf('limits').map(([text]) => String(text));
  expect(settling.length).toBeGreaterThan(0);
  for (const { words } of settling) expect(open.some((text) => text.endsWith(words.en))).toBe(true);
});
