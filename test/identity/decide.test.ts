import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { exposureOf } from '../../server/answers/exposure';
import { partyOf } from '../../server/answers/party';
import { searchFor } from '../../server/answers/search';
import type { Graph } from '../../server/graph/open';
import { candidatesOf } from '../../server/identity/candidates';
import { decide, undo } from '../../server/identity/decide';
import { decisionsOf } from '../../server/identity/history';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { Problem } from '../../server/problems';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { dataset, designated, list, owns, party, sameAs, source } from '../support/rows';

vi.setConfig({ testTimeout: 60_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(closeTestGraph);

const B = { datasetId: 'dataset:b', sourceId: 'source:b' };
const undecided = { sameAs: 'undecided', ground: 'name', score: 0.8 } as const;
/** A dataset with a designated party, and one with a company that may be it. */
const ours = (...more: Row[]): Row[] => [
  ...[dataset(), source(), list(), party('a'), party('c'), designated('a'), ...more],
];
const theirs = (...more: Row[]): Row[] => [
  dataset({ id: 'dataset:b' }),
  source({ id: 'source:b', datasetId: 'dataset:b' }),
  ...['b', 'd'].map((id) => party(id, { ...named(id), datasetId: 'dataset:b' })),
  sameAs('b', 'a', { ...B, ...undecided }),
  owns('b', 'd', '60', B),
  ...more,
];
const named = (id: string) => {
  const name = `Firm ${id}`;
  const names = [
    {
      name,
      type: 'primary' as const,
      language: null,
      status: 'stated' as const,
      sourceId: 'source:b',
    },
  ];
  return { name, names };
};
const both = async () => {
  await load(graph, ours());
  await load(graph, theirs());
};
const said = (from: string, to: string, judged: 'same' | 'different') => ({
  ...{ from, to, judged, reason: `why ${from} ${to}`, by: 'Ann' },
});
const open = async (query = {}) => {
  const { candidates } = await candidatesOf(graph, { limit: 20, ...query });
  return candidates.map(({ between }) => between.map(({ id }) => id).join(' '));
};
const nodesOf = async (id: string, moment = {}) =>
  (await partyOf(graph, id, moment)).nodes.map((node) => node.id).sort();
const pathsOf = async (id: string) => {
  const { paths } = await exposureOf(graph, id, {
    ...{ kinds: ['owners', 'holdings', 'supply', 'other'], depth: 4, budget: 100, limit: 100 },
  } as Parameters<typeof exposureOf>[2]);
  return paths.length;
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (fault: unknown) => {
      if (fault instanceof Problem) return `${fault.type}: ${fault.message}`;
      throw fault;
    },
  );

describe('accepted', () => {
  test('two records are one party at once, in party, search, queue and paths', async () => {
    await both();
    expect(await pathsOf('d')).toBe(0);
    expect(await open()).toEqual(['b a']);
    const { decision, decisionNumber } = await decide(graph, said('b', 'a', 'same'));
    expect(decisionNumber).toBe(1);
    expect(decision).toMatchObject({ number: 1, by: 'Ann', reason: 'why b a', undone: null });
    expect(decision.seen).toMatchObject({ revision: 2, decisionNumber: 0, grounds: ['name'] });
    expect(await nodesOf('b')).toEqual(['a', 'b']);
    expect(await open()).toEqual([]);
    expect(await pathsOf('d')).toBe(1);
    const { hits, coverage } = await searchFor(graph, { text: 'Firm b', limit: 5 });
    expect(hits.find(({ party: hit }) => hit.id === 'a')?.party.designated).toBe('certain');
    expect(coverage).toMatchObject({ revision: 2, decisionNumber: 1 });
    expect(coverage.limits).toEqual([]);
  });

  test('they stay one when either dataset is imported again, and what datasets say is not touched', async () => {
    await both();
    await decide(graph, said('b', 'a', 'same'));
    await load(graph, ours(party('e')));
    await load(graph, theirs(party('f', { ...named('f'), datasetId: 'dataset:b' })));
    expect(await nodesOf('a')).toEqual(['a', 'b']);
    expect(await open()).toEqual([]);
    const rows = await cypher(
      graph,
      "MATCH ()-[t:SAME_AS {sameAs: 'undecided'}]->() RETURN t.addedIn AS added, t.removedIn AS removed",
    );
    expect(rows).toEqual([{ added: 2, removed: null }]);
  });

  test('a record that vanishes and comes back is joined again', async () => {
    await both();
    await decide(graph, said('b', 'a', 'same'));
    await load(
      graph,
      theirs().filter((row) => !('to' in row) && !('id' in row && row.id === 'b')),
    );
    expect(await nodesOf('a')).toEqual(['a']);
    await load(graph, theirs());
    expect(await nodesOf('a')).toEqual(['a', 'b']);
  });

  test('an answer at an earlier decision number does not know it', async () => {
    await both();
    await decide(graph, said('b', 'a', 'same'));
    expect(await nodesOf('a', { decision: 0 })).toEqual(['a']);
    expect(await refusal(partyOf(graph, 'a', { decision: 2 }))).toMatch(/^unknown-revision: /);
  });
});

describe('rejected', () => {
  test('a candidate never comes back silently, and no answer waits for it any longer', async () => {
    await both();
    await decide(graph, said('a', 'b', 'different'));
    expect(await open()).toEqual([]);
    await load(graph, theirs(sameAs('a', 'b', { ...B, ...undecided, key: 'dataset:b:again' })));
    expect(await open()).toEqual([]);
    const { sameAs: grounds, coverage } = await partyOf(graph, 'a', {});
    expect(grounds.map(({ status, ground, reason }) => [status, ground, reason])).toEqual([
      ['different', 'decision 1 by Ann', 'why a b'],
    ]);
    expect(coverage.limits).toEqual([]);
  });

  test('nor between other records of the same two parties', async () => {
    await load(graph, ours(sameAs('a', 'c')));
    await load(graph, theirs(sameAs('d', 'b', B)));
    await decide(graph, said('c', 'd', 'different'));
    expect(await open()).toEqual([]);
    expect(await open({ party: 'a' })).toEqual([]);
  });

  test('parties that datasets join are parted, and joined again when that is undone', async () => {
    await load(graph, ours(sameAs('a', 'c', { ground: 'lei X' })));
    await decide(graph, said('a', 'c', 'different'));
    expect(await nodesOf('a')).toEqual(['a']);
    await undo(graph, 1, { reason: 'wrong file', by: 'Bob' });
    expect(await nodesOf('a')).toEqual(['a', 'c']);
  });

  test('a later import does not join them through a third', async () => {
    const lei: [string, string] = ['lei', '5493006MHB84DD0ZWV18'];
    const number: [string, string] = ['registration:GB-COH', '02723534'];
    const withNumbers = (mark: string, ...numbers: [string, string][]): Row[] => [
      dataset({ id: `dataset:${mark}` }),
      source({ id: `source:${mark}`, datasetId: `dataset:${mark}` }),
      party(mark, {
        ...{ datasetId: `dataset:${mark}`, name: 'Acme' },
        names: named(mark).names.map((one) => ({
          ...one,
          name: 'Acme',
          sourceId: `source:${mark}`,
        })),
        identifiers: numbers.map(([scheme, id]) => ({ scheme, id, sourceId: `source:${mark}` })),
      }),
    ];
    await load(graph, withNumbers('x', lei));
    await load(graph, withNumbers('y', number));
    await decide(graph, said('x', 'y', 'different'));
    const { undecided: told } = await load(graph, withNumbers('z', lei, number));
    expect(told).toEqual([
      'y and z share registration:GB-COH 02723534, but x and y are two: decision 1 by Ann',
    ]);
    expect(await nodesOf('z')).toEqual(['x', 'z']);
    expect(await nodesOf('y')).toEqual(['y']);
  });
});

describe('a decision is refused', () => {
  const numbers = () => graph.reading('', async ({ decisionNumber }) => decisionNumber);

  test('where it contradicts others, with each of them named', async () => {
    await load(graph, ours(party('e')));
    await decide(graph, said('a', 'c', 'same'));
    await decide(graph, said('c', 'e', 'same'));
    expect(await refusal(decide(graph, said('a', 'e', 'different')))).toBe(
      'decision-contradicted: This contradicts what is on file, and nothing was written: a and c are one party (decision 1 by Ann); c and e are one party (decision 2 by Ann). Undo decision 1 or 2 first if it was wrong.',
    );
    expect(await numbers()).toBe(2);
  });

  test('where it joins through others what was kept apart', async () => {
    await load(graph, ours(party('e')));
    await decide(graph, said('a', 'e', 'different'));
    await decide(graph, said('a', 'c', 'same'));
    expect(await refusal(decide(graph, said('c', 'e', 'same')))).toMatch(
      /a and e are two parties \(decision 1 by Ann\)/,
    );
  });

  test('where undoing it would bring a contradiction back', async () => {
    await load(graph, ours(party('e'), sameAs('a', 'c', { ground: 'lei X' })));
    await decide(graph, said('a', 'c', 'different'));
    await decide(graph, said('a', 'e', 'same'));
    await decide(graph, said('c', 'e', 'different'));
    expect(await refusal(undo(graph, 1, { reason: 'r', by: 'Bob' }))).toMatch(
      /^decision-contradicted: Undoing this/,
    );
  });

  test.each([
    ['of the same again', said('b', 'a', 'same'), /^already-decided: /],
    ['of the opposite', said('b', 'a', 'different'), /^decision-contradicted: .*Undo it first/],
    ['of one record', said('a', 'a', 'same'), /^invalid-request: /],
    ['of a record that is not there', said('a', 'nobody', 'same'), /^unknown-party: .*"nobody"/],
  ])('%s', async (_, body, expected) => {
    await both();
    await decide(graph, said('a', 'b', 'same'));
    expect(await refusal(decide(graph, body))).toMatch(expected);
    expect(await numbers()).toBe(1);
  });

  test('an undoing of what was never decided or is undone', async () => {
    await both();
    await decide(graph, said('a', 'b', 'same'));
    await undo(graph, 1, { reason: 'wrong', by: 'Bob' });
    for (const number of [1, 2, 7]) {
      expect(await refusal(undo(graph, number, { reason: 'r', by: 'B' }))).toMatch(
        /^unknown-decision: /,
      );
    }
  });
});

describe('undone', () => {
  test('a decision no longer counts, stays readable, and can be made anew', async () => {
    await both();
    await decide(graph, said('a', 'b', 'same'));
    const { decision, decisionNumber } = await undo(graph, 1, { reason: 'wrong', by: 'Bob' });
    expect(decisionNumber).toBe(2);
    expect(decision.undone).toMatchObject({ number: 2, by: 'Bob', reason: 'wrong' });
    expect(await nodesOf('a')).toEqual(['a']);
    expect(await open()).toEqual(['b a']);
    expect(await nodesOf('a', { decision: 1 })).toEqual(['a', 'b']);
    await decide(graph, said('a', 'b', 'different'));
    const { decisions } = await decisionsOf(graph, { limit: 20 });
    expect(decisions.map(({ number, judged, undone }) => [number, judged, undone?.number])).toEqual(
      [
        [3, 'different', undefined],
        [1, 'same', 2],
      ],
    );
    expect((await decisionsOf(graph, { limit: 1, party: 'b' })).next).toBe(3);
    expect((await decisionsOf(graph, { limit: 20, party: 'd' })).decisions).toEqual([]);
  });
});

test('twenty people who decide at once get twenty numbers', async () => {
  const parties = Array.from({ length: 20 }, (_, n) => party(`p${n}`));
  await load(graph, ours(...parties));
  const all = parties.map(({ id }) => decide(graph, said('c', id, 'different')));
  const numbers = (await Promise.all(all)).map(({ decision }) => decision.number);
  expect(numbers.sort((a, b) => a - b)).toEqual(parties.map((_, n) => n + 1));
});

test('people decide while an import runs, and the import does not wait', async () => {
  await both();
  const { revision } = await load(graph, ours(party('e')), {
    onBatch: async (done) => {
      if (done === 1) await decide(graph, said('a', 'b', 'same'));
    },
  });
  expect(revision).toBe(3);
  expect(await nodesOf('a')).toEqual(['a', 'b']);
});
