import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { type FileOrder, importFile } from '../../server/import/file/import-file';
import { READERS } from '../../server/import/readers';
import { readSettings } from '../../server/settings';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { fixturePath, fixtureText, recognising, uncaughtCuts } from './readers/fixture';

vi.setConfig({ testTimeout: 120_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(closeTestGraph);

function take(name: string, over: Partial<FileOrder> = {}) {
  const order = fileOrder(fixturePath(name), { readers: READERS, ...over });
  return importFile(async () => graph, order);
}

const own = (): Partial<FileOrder> => ({
  format: 'table',
  mapping: readFileSync(fixturePath('own-table.mapping.json'), 'utf8'),
});

const FILES: [name: string, format: string, over: Partial<FileOrder>][] = [
  ['bods.json', 'bods', {}],
  ['bods.jsonl', 'bods', {}],
  ['entities.ftm.json', 'ftm', {}],
  ['own-table.csv', 'table', own()],
];

describe('a file of ownership data', () => {
  test.each(FILES)(
    '%s is taken whole, and taken again changes nothing',
    async (name, format, over) => {
      const first = await take(name, over);
      expect(first.format).toBe(format);
      expect(first.added).toBeGreaterThan(5);
      const again = await take(name, over);
      expect(again).toMatchObject({
        added: 0,
        ended: 0,
        kept: first.added,
        revision: first.revision,
      });
    },
  );

  test.each([
    ['bods.json', 'bods'],
    ['bods.jsonl', 'bods'],
    ['entities.ftm.json', 'ftm'],
    ['entities.delta.json', 'ftm'],
  ])('%s is recognised by one reader', (name, format) => {
    expect(recognising(fixtureText(name), name)).toEqual([format]);
  });

  test.each(FILES.filter(([, format]) => format !== 'table'))(
    '%s that is cut inside a record is never taken',
    async (name, format) => {
      const reader = READERS.find((one) => one.format === format);
      const text = fixtureText(name);
      const every = Math.max(1, Math.floor(text.length / 200));
      expect(reader && (await uncaughtCuts(reader, { text, name, every }))).toEqual([]);
    },
  );

  test('as an array and as lines says the same, but that lines do not prove their end', async () => {
    const array = await take('bods.json');
    const lines = await take('bods.jsonl');
    // The dataset says that its end was not provable.
    expect(lines).toMatchObject({ added: 1, ended: 1, kept: array.added - 1 });
  });
});

describe('a delta of FollowTheMoney', () => {
  test('changes what it names and leaves the rest', async () => {
    const whole = await take('entities.ftm.json');
    const delta = await take('entities.delta.json');
    expect(delta).toMatchObject({ ended: 2, end: { extent: 'delta', records: 3 } });
    const [tie] = await owned();
    expect(tie).toEqual({ minimum: '40', maximum: '40' });
    expect(delta.revision).toBeGreaterThan(whole.revision);
  });

  test('is refused where nothing was loaded before', async () => {
    await expect(take('entities.delta.json')).rejects.toThrow('Nothing was imported');
  });

  const owned = () =>
    cypher(
      graph,
      `MATCH (:Party {id: 'ftm:mu-alpha'})-[tie:OWNS]->(:Party {id: 'ftm:mu-beta'})
       WHERE tie.removedIn IS NULL RETURN tie.minimum AS minimum, tie.maximum AS maximum`,
    );
});

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });

describe.skipIf(realData === null)('1,204 real statements', () => {
  test('are taken whole, and taken again change nothing', async () => {
    const order = () =>
      fileOrder(join(realData ?? '', 'bods', 'opencheck-demo', 'all_demo.jsonl'), { expect: 1204 });
    const first = await importFile(async () => graph, order());
    expect(first).toMatchObject({ format: 'bods', end: { records: 1204 }, ended: 0 });
    const again = await importFile(async () => graph, order());
    expect(again).toMatchObject({ added: 0, ended: 0, kept: first.added });
    const [counts] = await cypher(
      graph,
      `MATCH (p:Party) WITH count(p) AS parties
       MATCH ()-[o:OWNS]->() WITH parties, count(o) AS owns
       MATCH ()-[c:CONTROLS]->() RETURN parties, owns, count(c) AS controls`,
    );
    expect(counts).toEqual({ parties: 538, owns: 355, controls: 901 });
  });
});
