import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPaths } from '#api/exposure';
import { pathsBetween } from '../../server/answers/between';
import { HUB } from '../../server/answers/walk';
import type { Graph } from '../../server/graph/open';
import { facts, limitsOf, openFactGraph } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

function between(from: string, to: string, asked: { hops?: number; budget?: number } = {}) {
  const query = getPaths.query.parse({ from, to, asOf: '2025-01-01', ...asked });
  return pathsBetween(graph, query);
}

function ways({ paths }: Awaited<ReturnType<typeof between>>): string[] {
  return paths.map(({ hops }) => hops.map(({ relation, to }) => `${relation} ${to}`).join(' '));
}

const LINE = [
  ...['a', 'b', 'c', 'd', 'e', 'alone'].map((id) => made.party(id)),
  made.owns('a', 'b', '60'),
  made.supplies('c', 'b'),
  made.linked('c', 'd'),
  made.officerOf('e', 'd'),
  made.linked('a', 'd'),
];

test('a path runs over ties of every kind, and reads from either end', async () => {
  await facts(graph, ...LINE);
  const there = await between('b', 'e');
  expect(ways(there)).toEqual(
    ['supplier c linked d officer e', 'owner a linked d officer e'].sort(),
  );
  const back = await between('e', 'b');
  expect(ways(back).sort()).toEqual([
    'office d linked a holding b',
    'office d linked c customer b',
  ]);
  expect(there.warning.en).toContain('by itself it is no exposure');
  expect(there.warning.zh).not.toBe('');
  expect([there.from.id, there.to.id]).toEqual(['b', 'e']);
});

test('nothing is found beyond the hops that were asked for, or to a party without ties', async () => {
  await facts(graph, ...LINE);
  expect((await between('b', 'e', { hops: 2 })).paths).toEqual([]);
  expect((await between('b', 'e', { hops: 3 })).paths).toHaveLength(2);
  expect((await between('a', 'alone')).paths).toEqual([]);
});

test('a party and itself is refused, by whichever of its nodes it is called', async () => {
  await facts(graph, ...LINE, made.sameAs('a', 'b'));
  await expect(between('a', 'b')).rejects.toMatchObject({ type: 'invalid-request' });
});

test('a spent budget is named', async () => {
  await facts(graph, ...LINE);
  const found = await between('b', 'e', { budget: 1 });
  expect(found.paths).toEqual([]);
  expect(limitsOf(found)).toEqual(['PARTY_BUDGET 1']);
});

test('a hub in between is left closed and named; what leads to it from the other end still counts', async () => {
  const keys = Array.from({ length: HUB }, (_, place) => `k${place}`);
  await facts(
    graph,
    ...['a', 'b', 'far', 'hub', 'member'].map((id) => made.party(id)),
    made.linked('a', 'hub'),
    made.linked('b', 'far'),
    made.linked('far', 'hub'),
    ...keys.map((key) => made.linked('hub', 'member', { key })),
  );
  const found = await between('a', 'b');
  expect(limitsOf(found)).toEqual([`HUB_LEFT_CLOSED hub ${HUB + 2}`]);
  expect(ways(found)).toEqual(['linked hub linked far linked b']);
}, 60_000);
