import { afterAll, beforeAll, expect, test } from 'vitest';
import { getNeighbourhood } from '#api/party';
import { neighbourhoodOf } from '../../server/answers/neighbourhood';
import type { Graph } from '../../server/graph/open';
import type { Row } from '../../server/import/rows';
import { facts, limitsOf, openFactGraph } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

function around(id: string, asked: { depth?: number; budget?: number } = {}) {
  return neighbourhoodOf(graph, id, getNeighbourhood.query.parse({ asOf: '2025-01-01', ...asked }));
}

function keysOf({ ties }: { ties: { key: string }[] }): string[] {
  return ties.map(({ key }) => key).sort();
}

function spokes(count: number): Row[] {
  const ids = Array.from({ length: count }, (_, place) => `s${place}`);
  return ids.flatMap((id) => [made.party(id), made.supplies('firm', id, { key: `k-${id}` })]);
}

test('every tie of a party is drawn, with the parties and addresses at its ends', async () => {
  await facts(
    graph,
    ...['firm', 'owner', 'buyer', 'ann', 'far'].map((id) => made.party(id)),
    made.address('house'),
    made.owns('owner', 'firm', '60', { key: 'owns' }),
    made.supplies('firm', 'buyer', { key: 'supplies' }),
    made.officerOf('ann', 'firm', { key: 'office' }),
    made.locatedAt('firm', 'house', { key: 'at' }),
    made.linked('buyer', 'far', { key: 'beyond' }),
    made.owns('far', 'firm', '1', { key: 'over', endDate: '2024' }),
  );
  const near = await around('firm');
  expect(keysOf(near)).toEqual(['at', 'office', 'owns', 'supplies']);
  expect(near.parties.map(({ id }) => id).sort()).toEqual(['ann', 'buyer', 'owner']);
  expect(near.addresses.map(({ id }) => id)).toEqual(['house']);
  expect(limitsOf(near)).toEqual([]);
  expect(keysOf(await around('firm', { depth: 2 }))).toContain('beyond');
});

test('a neighbour of several nodes is one party, and all of its nodes are opened', async () => {
  await facts(
    graph,
    ...['firm', 'owner', 'owner-too', 'top'].map((id) => made.party(id)),
    made.sameAs('owner', 'owner-too'),
    made.owns('owner-too', 'firm', '60', { key: 'below' }),
    made.owns('top', 'owner', '60', { key: 'above' }),
  );
  const drawn = await around('firm', { depth: 2 });
  expect(drawn.ties.map(({ key, from, to }) => [key, from, to])).toEqual([
    ['above', 'top', 'owner'],
    ['below', 'owner', 'firm'],
  ]);
  expect(drawn.parties.map(({ id }) => id).sort()).toEqual(['owner', 'top']);
});

test('a spent budget is named with the number of ties left out, and always cuts the same ones', async () => {
  const rows = [made.party('firm'), ...spokes(9)];
  const drawn = [];
  for (const order of [rows, rows.toReversed()]) {
    await facts(graph);
    await facts(graph, ...order);
    const found = await around('firm', { budget: 4 });
    expect(limitsOf(found)).toEqual(['PARTY_BUDGET 5']);
    expect(found.parties).toHaveLength(4);
    drawn.push(keysOf(found));
  }
  expect(drawn[1]).toEqual(drawn[0]);
});

test('many ties of one side leave room for the few of another', async () => {
  await facts(
    graph,
    ...['firm', 'maker', 'owner'].map((id) => made.party(id)),
    ...spokes(9),
    made.supplies('maker', 'firm', { key: 'z-from' }),
    made.owns('owner', 'firm', '60', { key: 'z-owns' }),
  );
  const found = await around('firm', { budget: 4 });
  expect(keysOf(found)).toEqual(['k-s0', 'k-s1', 'z-from', 'z-owns']);
  expect(limitsOf(found)).toEqual(['PARTY_BUDGET 7']);
});

test('a party with too many ties is drawn closed and named with their count', async () => {
  await facts(
    graph,
    made.party('firm'),
    made.party('buyer'),
    ...spokes(500),
    made.supplies('firm', 'buyer', { key: 'to-buyer' }),
  );
  const found = await around('buyer', { depth: 2 });
  expect(keysOf(found)).toEqual(['to-buyer']);
  expect(limitsOf(found)).toEqual(['HUB_LEFT_CLOSED firm 501']);
});
