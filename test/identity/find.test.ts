import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { candidatesOf } from '../../server/identity/candidates';
import { decide } from '../../server/identity/decide';
import { findAfter } from '../../server/import/identity/find/after-import';
import { findCandidates } from '../../server/import/identity/find/find-candidates';
import { blockingKeys } from '../../server/import/identity/find/keys';
import { MOST_SHARING } from '../../server/import/identity/find/pairs';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { comparableName } from '../../server/match/normal-forms';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { dataset, party, source } from '../support/rows';

vi.setConfig({ testTimeout: 60_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(closeTestGraph);

/** A dataset of parties with these names; an id is the mark of the dataset and the place of the name. */
function named(mark: string, ...names: string[]): Row[] {
  const [datasetId, sourceId] = [`dataset:${mark}`, `source:${mark}`];
  const primary = { type: 'primary', language: null, status: 'stated' } as const;
  return [
    dataset({ id: datasetId }),
    source({ id: sourceId, datasetId }),
    ...names.map((name, place) =>
      party(`${mark}${place}`, { name, datasetId, names: [{ name, ...primary, sourceId }] }),
    ),
  ];
}
const waiting = async () => {
  const { candidates } = await candidatesOf(graph, { limit: 100 });
  return candidates.map(({ between }) => between.map(({ id }) => id).join(' ')).sort();
};
const decision = { reason: 'seen', by: 'Ann' };

test.each([
  ['Huawei Technologies Co., Ltd.', 'TECHNOLOGIES HUAWEI', true],
  ['浪潮集团有限公司', 'Langchao Group', true],
  ['Acme Trading', 'Acme International Holdings', true],
  ['North Bakery Ltd', 'Steel Works Ltd', false],
])('that %s and %s share a key is %s', (one, other, expected) => {
  const [ours, theirs] = [one, other].map((name) => blockingKeys([comparableName(name)], 'CN'));
  expect([...(ours ?? [])].some((key) => theirs?.has(key))).toBe(expected);
});

describe('records with like names', () => {
  test('wait for a person, with their score, and nothing is joined', async () => {
    await load(graph, named('a', 'Zhongke Sugon Ltd', 'North Bakery Ltd'));
    await load(graph, named('b', 'ZHONGKE SUGON LIMITED', 'Steel Works Ltd'));
    const found = await findCandidates(graph, null);
    expect(found).toMatchObject({ parties: 4, pairs: 1, candidates: 1, revision: 3 });
    const { candidates } = await candidatesOf(graph, { limit: 5 });
    expect(candidates.map(({ between }) => between.map(({ id }) => id))).toEqual([['a0', 'b0']]);
    expect(candidates[0]?.score).toBeGreaterThanOrEqual(found.from);
    expect(await findCandidates(graph, null)).toMatchObject({ candidates: 1, revision: 3 });
  });

  test('do not come back once they were rejected, nor stay once they were accepted', async () => {
    await load(graph, named('a', 'Zhongke Sugon', 'Hygon Processor'));
    await load(graph, named('b', 'Zhongke Sugon', 'Hygon Processor'));
    await findCandidates(graph, null);
    expect(await waiting()).toEqual(['a0 b0', 'a1 b1']);
    await decide(graph, { from: 'a0', to: 'b0', judged: 'different', ...decision });
    await decide(graph, { from: 'a1', to: 'b1', judged: 'same', ...decision });
    expect(await waiting()).toEqual([]);
    await load(graph, named('c', 'Zhongke Sugon'));
    await findCandidates(graph, null);
    expect(await waiting()).toEqual(['a0 c0', 'b0 c0']);
  });

  test('are found after an import among what it touched, and left where it changed a name', async () => {
    await load(graph, named('a', 'Zhongke Sugon', 'Hygon Processor'));
    const { revision } = await load(graph, named('b', 'Zhongke Sugon', 'Hygon Processor'));
    const { found } = await findAfter(graph, revision, {});
    expect(found).toMatchObject({ candidates: 2 });
    const changed = await load(graph, named('b', 'Zhongke Sugon', 'Bakery of the North'));
    const { found: after } = await findAfter(graph, changed.revision, {});
    expect(after).toMatchObject({ pairs: 0, candidates: 0 });
    expect(await waiting()).toEqual(['a0 b0']);
  });

  test('of one dataset wait too, where more than their first word is the same', async () => {
    await load(graph, named('a', 'Zhongke Sugon', 'Sugon Zhongke', 'Zhongke Trading'));
    expect(await findCandidates(graph, null)).toMatchObject({ pairs: 1, revision: 2 });
    expect(await waiting()).toEqual(['a0 a1']);
  });

  test('that are none leave no revision behind', async () => {
    const { revision } = await load(graph, named('a', 'Zhongke Sugon', 'Hygon Processor'));
    expect(await findAfter(graph, revision, {})).toMatchObject({ found: { revision } });
  });

  test('that very many parties share are left out, and the answer names them', async () => {
    await load(
      graph,
      named('a', ...Array.from({ length: MOST_SHARING + 1 }, () => 'Zhongke Sugon')),
    );
    await load(graph, named('b', 'Zhongke Sugon'));
    const { hubs, candidates } = await findCandidates(graph, null);
    expect(candidates).toBe(0);
    expect(hubs.some).toContain('words sugon zhongke');
  });
});
