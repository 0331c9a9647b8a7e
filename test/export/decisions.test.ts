import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeExport } from '../../server/export/file';
import { FORMATS } from '../../server/export/formats';
import { readingAll } from '../../server/export/reading';
import type { Graph } from '../../server/graph/open';
import { carryDecisions } from '../../server/identity/carried';
import { decide, undo } from '../../server/identity/decide';
import { allDecisions } from '../../server/identity/history';
import { importFile } from '../../server/import/file/import-file';
import { load } from '../../server/import/load';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { party, world } from '../support/rows';

vi.setConfig({ testTimeout: 120_000 });

const by = 'An analyst';
let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-decisions-'));
  graph = await openTestGraph();
  await load(graph, world(party('a'), party('b'), party('c')));
  await decide(graph, { from: 'a', to: 'c', judged: 'different', reason: 'other seats', by });
  await undo(graph, 1, { reason: 'misread', by: 'Another' });
  await decide(graph, { from: 'a', to: 'b', judged: 'same', reason: 'one register number', by });
}, 60_000);
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

const exportAs = async (name: string, datasetIds: string[] | null = null) => {
  const format = FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(name);
  const path = join(folder, `all${format.ending}`);
  const said = await readingAll(graph, datasetIds, (reading) => writeExport(reading, format, path));
  return { ...said, path, bytes: readFileSync(path) };
};
const decided = () => graph.reading('', (reader) => allDecisions(reader));

test('tables and graphs tell who decided that two records are one party, and why', async () => {
  for (const name of ['graphml', 'cytoscape']) {
    const { bytes, lost } = await exportAs(name);
    const text = bytes.toString();
    for (const said of ['decision:3', 'one register number', 'decision 3 by An analyst']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('other seats');
    expect(lost).toEqual([]);
  }
  const { bytes } = await exportAs('csv');
  const table = Buffer.from(unzipSync(new Uint8Array(bytes))['decisions.csv'] ?? []).toString();
  expect(table).toContain('same,one register number,An analyst');
  expect(table).toMatch(/different,other seats,An analyst,[^,]+,Another,[^,]+,misread/);
});

test.each(['bods', 'ftm'])(
  '%s has no word for a decision, and says how many it lost',
  async (name) => {
    expect((await exportAs(name)).lost).toContainEqual({
      en: 'decisions of people about which records are one party, for which there is no word: 2',
      zh: '人工作出的同一主体认定（本格式无对应词语）：2',
    });
  },
);

test('our own format takes decisions elsewhere as they were made, once, and refuses what contradicts', async () => {
  const before = await decided();
  const { path } = await exportAs('tracehold');
  await emptyTestGraph(graph);
  const take = async () => {
    const { end } = await importFile(async () => graph, fileOrder(path));
    return carryDecisions(graph, end?.decisions ?? []);
  };
  expect(await take()).toEqual({ taken: 2, left: [] });
  const after = await decided();
  const told = (all: typeof before) =>
    all.map(({ number: _, undone, ...said }) => ({
      ...said,
      undone: undone && { by: undone.by, reason: undone.reason, undoneAt: undone.undoneAt },
    }));
  expect(told(after)).toEqual(told(before));
  expect(await take()).toEqual({ taken: 0, left: [] });
  const [, same] = after;
  await undo(graph, same?.number ?? 0, { reason: 'no', by });
  await decide(graph, { from: 'b', to: 'a', judged: 'different', reason: 'no', by });
  const other = before.map((one) => ({ ...one, by: 'Somebody else', undone: null }));
  const { taken, left } = await carryDecisions(graph, other);
  expect(taken).toBe(1);
  expect(left).toEqual([expect.stringContaining('Decision 3 by Somebody else: ')]);
});

test('a file whose decisions were cut away is refused', async () => {
  await emptyTestGraph(graph);
  await load(graph, world(party('a'), party('b')));
  await decide(graph, { from: 'a', to: 'b', judged: 'same', reason: 'one', by });
  const { path } = await exportAs('tracehold');
  const lines = readFileSync(path, 'utf8').split('\n');
  const cut = join(folder, 'cut.jsonl');
  writeFileSync(cut, lines.filter((line) => !line.startsWith('{"decision"')).join('\n'));
  await expect(importFile(async () => graph, fileOrder(cut))).rejects.toThrow(
    /0 decisions, its last line says .* and 1/,
  );
});
