import { afterAll, beforeAll, expect, test } from 'vitest';
import { postAmong } from '#api/sides';
import { tiesAmong } from '../../server/answers/among';
import type { Graph } from '../../server/graph/open';
import { facts, limitsOf, openFactGraph } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

function among(...ends: string[]) {
  return tiesAmong(graph, { ends }, postAmong.query.parse({ asOf: '2025-01-01' }));
}

function keysOf({ ties }: { ties: { key: string }[] }): string[] {
  return ties.map(({ key }) => key).sort();
}

test('of parties that are named, every tie in force between two of them is told, and no other', async () => {
  await facts(
    graph,
    ...['one', 'two', 'three', 'outside'].map((id) => made.party(id)),
    made.address('house'),
    made.owns('one', 'two', '60', { key: 'owns' }),
    made.linked('three', 'one', { key: 'linked' }),
    made.locatedAt('two', 'house', { key: 'at' }),
    made.supplies('two', 'outside', { key: 'beyond' }),
    made.owns('three', 'two', '1', { key: 'over', endDate: '2024' }),
  );
  const found = await among('one', 'two', 'three', 'house');
  expect(keysOf(found)).toEqual(['at', 'linked', 'owns']);
  expect(found.parties.map(({ id }) => id).sort()).toEqual(['one', 'three', 'two']);
  expect(keysOf(await among('one', 'two'))).toEqual(['owns']);
  expect(keysOf(await among('one', 'nobody'))).toEqual([]);
});

test('a tie of any node of a party is a tie of the party', async () => {
  await facts(
    graph,
    ...['one', 'two', 'two-too'].map((id) => made.party(id)),
    made.sameAs('two', 'two-too'),
    made.owns('one', 'two-too', '60', { key: 'owns' }),
  );
  const { ties } = await among('one', 'two');
  expect(ties.map(({ key, from, to }) => [key, from, to])).toEqual([['owns', 'one', 'two']]);
});

test('a tie of a hub is found from its other end, and one between two hubs as well', async () => {
  const spokes = (hub: string) =>
    Array.from({ length: 2_001 }, (_, place) => made.locatedAt(hub, `${hub}-${place}`));
  const places = ['big', 'huge'].flatMap((hub) =>
    Array.from({ length: 2_001 }, (_, place) => made.address(`${hub}-${place}`)),
  );
  await facts(
    graph,
    ...['big', 'huge', 'small'].map((id) => made.party(id)),
    ...places,
    ...[...spokes('big'), ...spokes('huge')],
    made.owns('big', 'small', '10', { key: 'down' }),
    made.owns('huge', 'big', '10', { key: 'hubs' }),
  );
  const found = await among('big', 'huge', 'small');
  expect(keysOf(found)).toEqual(['down', 'hubs']);
  expect(limitsOf(found)).toEqual([]);
});
