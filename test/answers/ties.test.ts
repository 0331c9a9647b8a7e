import { afterAll, beforeAll, expect, test } from 'vitest';
import { getTies, type TieCount } from '#api/party';
import { partyOf } from '../../server/answers/party';
import { tiesOf } from '../../server/answers/ties';
import type { Graph } from '../../server/graph/open';
import { facts, openFactGraph } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

const DAY = '2025-01-01';
let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

/** The keys of every page, page by page. */
async function pages(id: string, { type, direction }: Omit<TieCount, 'count' | 'exact'>) {
  const found: string[][] = [];
  for (let after: string | undefined; found.length < 100; ) {
    const query = getTies.query.parse({ type, direction, after, limit: 3, asOf: DAY });
    const { ties, next } = await tiesOf(graph, id, query);
    found.push(ties.map(({ key }) => key));
    if (next === null) return found;
    after = next;
  }
  throw new Error('the pages never end');
}

const places = Array.from({ length: 4 }, (_, place) => place);

test('the pages cover every tie once, in the order of keys, and as many as are counted', async () => {
  await facts(
    graph,
    ...['firm', 'twin', 'peer'].map((id) => made.party(id)),
    made.address('house'),
    made.sameAs('firm', 'twin'),
    ...places.flatMap((place) => [
      made.owns('firm', 'peer', '1', { key: `b${place}` }),
      made.owns('twin', 'peer', '1', { key: `a${place}` }),
      made.owns('peer', 'firm', '1', { key: `c${place}` }),
      made.locatedAt('twin', 'house', { key: `d${place}` }),
      made.officerOf('peer', 'firm', { key: `e${place}` }),
    ]),
    made.owns('firm', 'firm', '2', { key: 'self' }),
    made.owns('firm', 'twin', '2', { key: 'between-its-nodes' }),
    made.owns('firm', 'peer', '1', { key: 'over', endDate: '2024-06-01' }),
    made.owns('firm', 'peer', '1', { key: 'not-yet', startDate: '2026' }),
  );
  const { counts } = await partyOf(graph, 'firm', { asOf: DAY });
  expect(counts.map(({ type, direction }) => `${type} ${direction}`).sort()).toEqual([
    'LOCATED_AT out',
    'OFFICER_OF in',
    'OWNS in',
    'OWNS out',
  ]);
  for (const { count, exact, ...which } of counts) {
    const keys = (await pages('twin', which)).flat();
    expect([keys.length, exact], JSON.stringify(which)).toEqual([count, true]);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys).not.toContain('over');
    expect(keys).not.toContain('not-yet');
  }
  const out = await pages('firm', { type: 'OWNS', direction: 'out' });
  expect(out.map((keys) => keys.length)).toEqual([3, 3, 3, 1]);
});

test('a page that is exactly full has no next one', async () => {
  await facts(
    graph,
    made.party('firm'),
    made.party('peer'),
    ...['a', 'b', 'c'].map((key) => made.linked('firm', 'peer', { key })),
  );
  expect(await pages('firm', { type: 'LINKED', direction: 'out' })).toEqual([['a', 'b', 'c']]);
  expect(await pages('firm', { type: 'LINKED', direction: 'in' })).toEqual([[]]);
});

test('a page reads on past ties that are over and past revisions that share a key', async () => {
  const peers = ['firm', 'peer'].map((id) => made.party(id));
  const past = Array.from({ length: 30 }, (_, place) =>
    made.linked('firm', 'peer', { key: `a${place}`, endDate: '2020' }),
  );
  const inForce = ['c', 'd', 'e', 'f'].map((key) => made.linked('firm', 'peer', { key }));
  for (let version = 0; version < 10; version += 1) {
    const often = made.linked('firm', 'peer', { key: 'b', note: `version ${version}` });
    await facts(graph, ...peers, ...past, often, ...inForce);
  }
  expect(await pages('firm', { type: 'LINKED', direction: 'out' })).toEqual([
    ['b', 'c', 'd'],
    ['e', 'f'],
  ]);
});

test('only a party with more than 10,000 ties is counted by the store, which includes what is over', async () => {
  const many = Array.from({ length: 9_999 }, (_, place) => `tie${place}`);
  const peers = ['big', 'peer'].map((id) => made.party(id));
  const rows = many.map((key) => made.owns('big', 'peer', null, { key }));
  const over = made.owns('big', 'peer', null, { key: 'over', endDate: '2020' });
  const counted = async () => (await partyOf(graph, 'big', { asOf: DAY })).counts;
  const owns = { type: 'OWNS', direction: 'out' };
  // Its statement is the 10,000th relationship of the node.
  await facts(graph, ...peers, ...rows);
  expect(await counted()).toEqual([{ ...owns, count: 9_999, exact: true }]);
  await facts(graph, ...peers, ...rows, over);
  expect(await counted()).toEqual([{ ...owns, count: 10_000, exact: false }]);
  const page = getTies.query.parse({ ...owns, limit: 200, asOf: DAY });
  expect((await tiesOf(graph, 'big', page)).ties).toHaveLength(200);
}, 120_000);
