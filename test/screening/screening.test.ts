import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { removedScreening } from '../../server/screening/remove';
import { heldScreening, runHeld, stopped } from '../../server/screening/run';
import { screeningOf } from '../../server/screening/stored';
import { screeningWhole } from '../../server/screening/suppliers';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { allOf, REGIMES, runScreening, screenedList, storedList } from '../support/screening';

const LIST = [
  'Supplier,Country,ID',
  '浪潮集团有限公司,中国,S-1',
  'IEIT Systems Co Ltd,China,S-2',
  'Zebra Crossing Paints of Nowhere,GB,S-3',
  '???,GB,S-4',
];

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, seedRows(SEED));
  await screenedList(graph, LIST);
}, 120_000);
afterAll(closeTestGraph);

describe('a screening', () => {
  test('ends every row as exactly one of its outcomes, worst first', async () => {
    const { suppliers, screening } = await screenedList(graph, LIST);
    const ends = suppliers.map(({ ownIds, outcome }) => [ownIds[0], outcome]);
    expect(new Map(ends.map(([id, end]) => [id, end]))).toEqual(
      new Map([
        ['S-1', 'matched'],
        ['S-2', 'matched'],
        ['S-3', 'noMatch'],
        ['S-4', 'failed'],
      ]),
    );
    expect(suppliers[0]).toMatchObject({ standing: 'named', outcome: 'matched' });
    expect(screening).toMatchObject({ state: 'done', counts: { rows: 4, suppliers: 4 } });
  });

  test('says of a match who says so: entries, verdict with proof, sources', async () => {
    const { suppliers } = await screenedList(graph, LIST);
    const inspur = suppliers.find(({ ownIds }) => ownIds.includes('S-1'));
    expect(inspur?.candidates[0]).toMatchObject({
      party: { id: 'inspur-group' },
      state: 'sure',
      standing: 'named',
      verdicts: [{ regime: 'BIS', verdict: 'exposed' }],
    });
    const [found] = inspur?.candidates ?? [];
    expect(found?.evidence.entries.length).toBeGreaterThan(0);
    expect(found?.verdicts[0]?.proof.length).toBeGreaterThan(0);
    expect(found?.sources.length).toBeGreaterThan(0);
  });

  test('says which lists it looked in, so that no match is no clearance', async () => {
    const { id } = await screenedList(graph, LIST);
    const { coverage, lists } = await screeningWhole(graph, id);
    expect(coverage?.datasets.length).toBeGreaterThan(0);
    expect(coverage?.notLookedAt.length).toBeGreaterThan(0);
    expect(lists.map(({ regime }) => regime)).toEqual(['BIS']);
  });

  test('matches the same supplier once, however often it stands in the list', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `Inspur Group,China,S-${at}`);
    const { suppliers, screening } = await screenedList(graph, ['Supplier,Country,ID', ...rows]);
    expect(suppliers).toHaveLength(1);
    expect(screening.counts).toMatchObject({ rows: 500, suppliers: 1 });
  });

  test('that is stopped keeps what is done, and goes on later', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => `Nobody Number ${at} Holdings,GB,${at}`);
    const id = await storedList(graph, ['Supplier,Country,ID', ...rows]);
    const held = await heldScreening(graph, id);
    const stop = new AbortController();
    await runHeld(graph, REGIMES, held, { signal: stop.signal, done: () => stop.abort() });
    const half = await screeningOf(graph, id);
    expect(half.state).toBe('stopped');
    expect(half.counts.outcomes.find(({ outcome }) => outcome === 'notRun')?.rows).toBe(150);
    await runScreening(graph, id);
    const whole = await screeningOf(graph, id);
    expect(whole.state).toBe('done');
    expect(whole.counts.outcomes.some(({ outcome }) => outcome === 'notRun')).toBe(false);
  });

  test('is run by one at a time, and ends when somebody else stops it', async () => {
    const id = await storedList(graph, LIST);
    const held = await heldScreening(graph, id);
    await expect(heldScreening(graph, id)).rejects.toThrow('running already');
    expect((await stopped(graph, id)).state).toBe('stopped');
    await runHeld(graph, REGIMES, held, { done: () => undefined });
    const { state, counts } = await screeningOf(graph, id);
    expect(state).toBe('stopped');
    expect(counts.outcomes.find(({ outcome }) => outcome === 'notRun')?.rows).toBe(3);
  });

  test('is gone when it is deleted: no node and no property holds a name of it', async () => {
    const id = await storedList(graph, ['Supplier,Country', 'Quetzalcoatlus Feather Trading,MX']);
    await runScreening(graph, id);
    expect(await allOf(graph, id)).toHaveLength(1);
    expect(await holding('quetzalcoatlus')).toBeGreaterThan(0);
    expect(await removedScreening(graph, id)).toMatchObject({ suppliers: 1 });
    expect(await holding('quetzalcoatlus')).toBe(0);
    await expect(screeningOf(graph, id)).rejects.toThrow('No screening has the id');
  });
});

/** How many nodes or ties hold this word in any property. */
async function holding(word: string): Promise<number> {
  const text = `MATCH (n) WHERE any(key IN keys(n) WHERE toLower(toStringOrNull(n[key])) CONTAINS $word
    OR any(one IN CASE WHEN valueType(n[key]) STARTS WITH 'LIST' THEN n[key] ELSE [] END
      WHERE toLower(toStringOrNull(one)) CONTAINS $word)) RETURN count(n) AS held`;
  const [row] = await cypher(graph, text, { word });
  return Number(row?.held);
}
