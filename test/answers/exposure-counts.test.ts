import { afterAll, beforeAll, expect, test } from 'vitest';
import { exposureOf } from '../../server/answers/exposure';
import { exposureCountsOf } from '../../server/answers/exposure-counts';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph, type Seeded } from '../support/seeded';

const BOUNDS = { depth: 10, budget: 2_000 };

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeededGraph();
}, 180_000);
afterAll(closeTestGraph);

test('parties that are counted together reach whom each reaches by itself, and meet the same limits', async () => {
  const { graph, parties } = seeded;
  const ids = parties.map(({ id }) => id);
  const one = await exposureOf(graph, ids[0] ?? '', { ...BOUNDS, limit: 1 });
  const moment = { asOf: '2025-10-15', revision: one.coverage.revision };
  const together = await exposureCountsOf(graph, moment, { ...BOUNDS, ids });
  expect(together.size).toBe(ids.length);
  for (const id of ids) {
    const { counts, coverage } = await exposureOf(graph, id, { ...moment, ...BOUNDS, limit: 1 });
    const kinds = counts.map(({ kind, designatedParties }) => ({ kind, designatedParties }));
    const limits = coverage.limits.map(({ code }) => code);
    expect(together.get(id)).toEqual({
      kinds,
      limits: limits.filter((code) => code !== 'RESULTS_LEFT_OUT'),
    });
  }
}, 180_000);
