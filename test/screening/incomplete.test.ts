import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { changesOf } from '../../server/screening/changes';
import { repeatedScreening } from '../../server/screening/create';
import { exportedScreening } from '../../server/screening/export/export';
import { partiesToReport } from '../../server/screening/export/to-report';
import { removedScreening } from '../../server/screening/remove';
import { heldScreening } from '../../server/screening/run';
import { screeningOf, screeningsOf } from '../../server/screening/stored';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { lostAfter, runScreening, screenedList, storedList } from '../support/screening';

const LIST = [
  'Supplier,Country',
  ...Array.from({ length: 4_500 }, (_, at) => `Zebra Crossing Paints ${at},GB`),
];

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, seedRows(SEED));
}, 120_000);
afterAll(closeTestGraph);

async function last(): Promise<string> {
  const { screenings } = await screeningsOf(graph);
  return screenings[0]?.id ?? '';
}

describe('a screening of which not all suppliers are there', () => {
  test('whose list was not stored to the end, says so, and neither runs nor tells anything', async () => {
    await expect(storedList(lostAfter(graph, 3), LIST)).rejects.toThrow('lost');
    const id = await last();
    const screening = await screeningOf(graph, id);
    expect(screening).toMatchObject({ state: 'incomplete', counts: { suppliers: 2_000 } });
    expect(screening.detail?.en).toMatch(/delete it and screen the list again/);
    const refused = { type: 'screening-incomplete' };
    await expect(heldScreening(graph, id)).rejects.toMatchObject(refused);
    await expect(repeatedScreening(graph, id, null)).rejects.toMatchObject(refused);
    await expect(changesOf(graph, id)).rejects.toMatchObject(refused);
    await expect(partiesToReport(graph, id)).rejects.toMatchObject(refused);
    await expect(
      exportedScreening(graph, id, { form: 'csv', language: 'en' }),
    ).rejects.toMatchObject(refused);
    expect(await removedScreening(graph, id)).toMatchObject({ suppliers: 2_000 });
    await expect(screeningOf(graph, id)).rejects.toMatchObject({ type: 'unknown-screening' });
  });

  test('that was not repeated to the end, is not taken for the whole list either', async () => {
    const id = await storedList(graph, LIST);
    await runScreening(graph, id);
    await expect(repeatedScreening(lostAfter(graph, 3), id, null)).rejects.toThrow('lost');
    const copy = await last();
    expect(copy).not.toBe(id);
    expect(await screeningOf(graph, copy)).toMatchObject({ state: 'incomplete' });
    await expect(heldScreening(graph, copy)).rejects.toMatchObject({
      type: 'screening-incomplete',
    });
    await removedScreening(graph, copy);
    await removedScreening(graph, id);
  });

  test('that was not deleted to the end, cannot go on, and what follows it is compared with nothing', async () => {
    const { id } = await screenedList(graph, LIST);
    const after = await screenedList(graph, LIST);
    expect((await changesOf(graph, after.id)).before).toMatchObject({ id });
    await expect(removedScreening(lostAfter(graph, 2), id)).rejects.toThrow('lost');
    expect(await screeningOf(graph, id)).toMatchObject({ state: 'incomplete' });
    await expect(heldScreening(graph, id)).rejects.toMatchObject({
      type: 'screening-incomplete',
    });
    expect(await changesOf(graph, after.id)).toMatchObject({ before: null, changes: [] });
    await removedScreening(graph, id);
    await expect(screeningOf(graph, id)).rejects.toMatchObject({ type: 'unknown-screening' });
  });
});
