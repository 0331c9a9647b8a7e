import { afterAll, beforeAll, expect, test } from 'vitest';
import { getSide, postSides, Side } from '#api/sides';
import { sideOf, sidesOf } from '../../server/answers/sides';
import type { Graph } from '../../server/graph/open';
import { facts, openFactGraph } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

const DAY = '2025-01-01';
let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
  await facts(
    graph,
    ...['firm', 'twin', 'owner', 'held', 'maker', 'buyer'].map((id) => made.party(id)),
    made.address('house'),
    made.sameAs('firm', 'twin'),
    made.owns('owner', 'twin', '60', { key: 'a1' }),
    made.controls('owner', 'firm', { key: 'b1' }),
    made.owns('firm', 'held', '10', { key: 'c1' }),
    made.supplies('maker', 'firm', { key: 'd1' }),
    made.supplies('firm', 'buyer', { key: 'e1' }),
    made.linked('firm', 'twin', { key: 'f1' }),
    made.locatedAt('twin', 'house', { key: 'g1' }),
    made.owns('owner', 'firm', '60', { key: 'h1', endDate: '2024-06-01' }),
  );
}, 120_000);
afterAll(closeTestGraph);

function page(id: string, side: Side, more: { limit?: number; after?: string } = {}) {
  return sideOf(graph, { id, side }, getSide.query.parse({ asOf: DAY, ...more }));
}

test('a side has all of its ties, of every type, under the leads of both ends', async () => {
  const { ties, parties, next } = await page('twin', 'owners');
  expect(ties.map(({ key, from, to }) => [key, from, to])).toEqual([
    ['a1', 'owner', 'firm'],
    ['b1', 'owner', 'firm'],
  ]);
  expect(parties.map(({ id }) => id).sort()).toEqual(['firm', 'owner']);
  expect(next).toBeNull();
});

test('the pages of a side cover its ties once, across types', async () => {
  const first = await page('firm', 'owners', { limit: 1 });
  expect([first.ties.map(({ key }) => key), first.next]).toEqual([['a1'], 'a1']);
  const second = await page('firm', 'owners', { limit: 1, after: 'a1' });
  expect([second.ties.map(({ key }) => key), second.next]).toEqual([['b1'], null]);
});

test('a tie between two records of one party is one tie, and addresses come with the others', async () => {
  const { ties, addresses } = await page('firm', 'others');
  expect(ties.map(({ key }) => key)).toEqual(['f1', 'g1']);
  expect(addresses.map(({ id }) => id)).toEqual(['house']);
});

test('what could be opened is counted before it is, for many parties at once', async () => {
  const body = postSides.body.parse({ parties: ['twin', 'held', 'nobody'] });
  const { parties } = await sidesOf(graph, body, { asOf: DAY });
  const counts = parties.map(({ id, sides }) => [
    id,
    ...sides.map(({ side, ties }) => `${side} ${ties}`),
  ]);
  expect(counts).toEqual([
    ['twin', 'owners 2', 'holdings 1', 'suppliers 1', 'customers 1', 'others 3'],
    ['held', 'owners 1'],
    ['nobody'],
  ]);
});

test.each(Side.options)('%s of a party that is not there names the id', async (side) => {
  await expect(page('nobody', side)).rejects.toMatchObject({ type: 'unknown-party' });
});
