import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { datasetsOf } from '../../server/answers/imports';
import type { Graph } from '../../server/graph/open';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { dataset, list, owns, party, source } from '../support/rows';
import { factsOf, told } from '../support/verdicts';

vi.setConfig({ testTimeout: 60_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(closeTestGraph);

const COPY = '2025-01-01';
const WHOLE = [party('a'), party('b'), owns('a', 'b', '100')];
const ground = (over: { allowedDays?: number }) => [
  dataset({ versionDate: COPY, ...over }),
  source(),
  list({ versionDate: COPY }),
];

test.each([
  ['a week, where nobody says', {}, '2025-01-08', '2025-01-09'],
  ['a month, where its dataset says so', { allowedDays: 31 }, '2025-02-01', '2025-02-02'],
])('a list may be of %s: then it is too old', async (_, over, last, after) => {
  await factsOf(graph, WHOLE, ground(over));
  expect(await told(graph, 'b', { asOf: last })).not.toContain('LIST_PARTIAL_OR_STALE');
  expect(await told(graph, 'b', { asOf: after })).toContain('LIST_PARTIAL_OR_STALE');
});

test('a dataset that does not age is never too old', async () => {
  await factsOf(graph, WHOLE, ground({ allowedDays: 0 }));
  expect(await told(graph, 'b', { asOf: '2035-01-01' })).not.toContain('LIST_PARTIAL_OR_STALE');
  const { datasets } = await datasetsOf(graph, {});
  expect(datasets[0]).toMatchObject({ allowedDays: null, old: false });
});
