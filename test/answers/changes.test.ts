import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '#api/changes';
import { changesAround } from '../../server/answers/changes';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { facts, openFactGraph } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
});
afterAll(closeTestGraph);

const inLine = ({ date, kind, party, tie, list }: Change) =>
  [date, kind, party, tie ?? list].join(' ');

async function changes(id = 'a') {
  const found = await changesAround(graph, id, {});
  return found.changes.map(inLine);
}

test('a tie begins and ends, each on a date as exact as its source', async () => {
  const dates = { startDate: '2019', endDate: '2024-05-01' };
  await facts(graph, made.party('a'), made.party('b'), made.owns('a', 'b', '60', dates));
  expect(await changes()).toEqual(['2019 tieBegan b OWNS', '2024-05-01 tieEnded b OWNS']);
});

test('a party and those it is tied to are put on a list and taken off it, and nobody farther away', async () => {
  await facts(
    graph,
    ...['a', 'b', 'c'].map((id) => made.party(id)),
    ...[made.owns('b', 'a', '10'), made.owns('c', 'b', '60')],
    ...['a', 'c'].map((id) => made.designated(id)),
    made.designated('b', { effectiveDate: '2020-02-02', endDate: '2021' }),
  );
  expect(await changes()).toEqual([
    '2020-02-02 designated b list:test',
    '2021 designationEnded b list:test',
    '2024-01-01 designated a list:test',
  ]);
});

test('what another node of a party says is said of the party', async () => {
  await facts(
    graph,
    ...['a', 'b', 'b-too'].map((id) => made.party(id)),
    ...[made.supplies('b', 'a'), made.sameAs('b', 'b-too'), made.designated('b-too')],
  );
  expect(await changes()).toEqual(['2024-01-01 designated b list:test']);
});

test('what nobody dates is no change, and an address is no party', async () => {
  await facts(
    graph,
    ...[made.party('a'), made.party('b'), made.address('road'), made.owns('a', 'b', '60')],
    made.locatedAt('a', 'road', { startDate: '2020-01-01' }),
  );
  expect(await changes()).toEqual([]);
});

test('the six units of Inspur were put on the list on 25 March 2025', async () => {
  await load(graph, seedRows(SEED));
  const found = await changesAround(graph, 'inspur-group', {});
  const day = found.changes.filter(({ date }) => date === '2025-03-25');
  expect(day.map(({ kind, party }) => `${kind} ${party}`)).toEqual([
    'designated inspur-beijing',
    'designated inspur-electronic-information-hk',
    'designated ieit',
    'designated inspur-hk-electronics',
    'designated inspur-software-600756',
    'designated inspur-taiwan',
  ]);
  expect(found.parties.map(({ id }) => id)).toEqual(expect.arrayContaining(['inspur-taiwan']));
}, 60_000);
