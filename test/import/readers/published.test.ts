import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../../server/graph/open';
import { importFile } from '../../../server/import/file/import-file';
import { load } from '../../../server/import/load';
import { seedRows } from '../../../server/import/seed';
import { readSettings } from '../../../server/settings';
import { ROOT } from '../../support/code';
import { fileOrder } from '../../support/file-order';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../../support/graph';
import { refusal } from '../../support/refusal';
import { checksum } from '../../support/store';
import { fixturePath, fixtureText } from './fixture';

vi.setConfig({ testTimeout: 240_000 });

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });
const [UK, CHINA] = ['5493SAMPLE0000000429', '5493SAMPLE0000000332'];
const folder = mkdtempSync(join(tmpdir(), 'tracehold-published-'));
let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

const take = (path: string) => importFile(async () => graph, fileOrder(path));

function takeText(text: string, name: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return take(path);
}

/** The parties that are one by what follows from their identifiers. */
async function joined(): Promise<string[]> {
  const rows = await cypher(
    graph,
    `MATCH (a)-[t:SAME_AS {sameAs: 'same'}]->(b) WHERE t.removedIn IS NULL
     RETURN a.id + ' = ' + b.id AS pair ORDER BY pair`,
  );
  return rows.map(({ pair }) => `${pair}`);
}

async function tiesInto(id: string): Promise<unknown[]> {
  return cypher(
    graph,
    `MATCH (a)-[t]->({id: $id}) WHERE t.removedIn IS NULL AND type(t) IN ['OWNS', 'CONTROLS', 'BRANCH_OF']
     RETURN a.id AS from, type(t) AS type ORDER BY from, type`,
    { id },
  );
}

describe('a file of every format', () => {
  test.each([
    ['csl.csv', 'csl', 18],
    ['csl-28-columns.csv', 'csl', 4],
    ['csl.json', 'csl', 5],
    ['sdn.csv', 'ofac-sdn', 5],
    ['alt.csv', 'ofac-sdn-names', 3],
    ['add.csv', 'ofac-sdn-addresses', 4],
    ['cons_prim.csv', 'ofac-consolidated', 2],
    ['gleif.json', 'gleif', 4],
    ['gleif.csv', 'gleif', 2],
    ['gleif-rr.csv', 'gleif-rr', 8],
    ['gleif-repex.csv', 'gleif-repex', 6],
    ['psc.jsonl', 'psc', 10],
  ])(
    'is published: %s; again, it changes nothing; cut short, it is refused',
    async (name, datasetId, records) => {
      const first = await take(fixturePath(name));
      expect(first).toMatchObject({ datasetId, revision: 1, end: { records } });
      const before = await checksum(graph, 1);
      const again = await take(fixturePath(name));
      expect(again).toMatchObject({ revision: 1, added: 0, ended: 0, kept: first.added });
      const text = fixtureText(name).trimEnd();
      const { message } = await refusal(takeText(text.slice(0, text.length - 9), name));
      expect(message).toContain('cut short');
      expect(await checksum(graph, 1)).toBe(before);
    },
  );
});

test('the files of OFAC are one party by its number, with its names and addresses', async () => {
  for (const name of ['sdn.csv', 'alt.csv', 'add.csv', 'csl.csv']) await take(fixturePath(name));
  const pairs = await joined();
  expect(pairs).toContain('ofac-sdn-addresses:36 = ofac-sdn:36');
  expect(pairs).toContain('csl:SSI-50006 = csl:MBS-50006');
});

test('the levels of GLEIF are one party by its LEI, and deltas change what they name', async () => {
  for (const name of ['gleif.json', 'gleif-rr.csv', 'gleif-repex.csv'])
    await take(fixturePath(name));
  const pairs = await joined();
  expect(pairs.filter((pair) => pair.includes(UK))).toHaveLength(2);
  expect(await tiesInto(`gleif-rr:${CHINA}`)).toEqual([
    { from: 'gleif-rr:5493SAMPLE0000000235', type: 'CONTROLS' },
    { from: `gleif-rr:${UK}`, type: 'CONTROLS' },
  ]);
  const unnamed = [{ from: `gleif-repex:${UK}-DIRECT~parent`, type: 'CONTROLS' }];
  expect(await tiesInto(`gleif-repex:${UK}`)).toEqual(unnamed);
  const delta = await take(fixturePath('gleif-repex-last-day.csv'));
  expect(delta.end).toMatchObject({ extent: 'delta' });
  expect(await tiesInto(`gleif-repex:${UK}`)).toEqual([]);
});

describe.skipIf(realData === null)('real files', () => {
  test('of GLEIF with two rounds of updates are published in turn', async () => {
    for (const level of ['lei', 'rr', 'repex']) {
      for (const round of ['data', 'updates-data2', 'updates-data2-new']) {
        const path = join(realData ?? '', 'gleif', `${level}-${round}.json`);
        const found = await take(path);
        expect(found.added + found.ended).toBeGreaterThan(0);
        expect(await take(path)).toMatchObject({ added: 0, ended: 0 });
      }
    }
    const left = await cypher(
      graph,
      `MATCH ()-[t:CONTROLS]->() WHERE t.removedIn IS NOT NULL RETURN DISTINCT t.key AS key`,
    );
    expect(left.map(({ key }) => key)).toContain(
      'gleif-rr:98450051BS9C610A8T78-IS_ULTIMATELY_CONSOLIDATED_BY-984500501A1B1045PB30',
    );
  });

  test('of the Consolidated Screening List are refused as they are, and whole without the row cut short', async () => {
    const path = join(realData ?? '', 'csl', 'consolidated-2023-11-30.csv');
    expect((await refusal(take(path))).message).toContain('cut short');
    await load(graph, seedRows(join(ROOT, 'seed')));
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1);
    const found = await takeText(whole, 'consolidated-2023-11-30.csv');
    expect(found.end?.records).toBe(4226);
    // By its ticker, 603019.SS.
    expect(await joined()).toContain('csl:CMIC-33113 = sugon');
    expect(await takeText(whole, 'consolidated-2023-11-30.csv')).toMatchObject({
      added: 0,
      ended: 0,
    });
  });
});
