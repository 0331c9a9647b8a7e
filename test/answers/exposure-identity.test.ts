import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { exposed, facts, limitsOf, openFactGraph, outline } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

const OTHER = made.dataset({ id: 'dataset:other', rank: 0 });
const twin = { datasetId: OTHER.id };

test('an undecided sameness is not followed, and the answer says so', async () => {
  await facts(
    graph,
    made.party('firm'),
    made.party('namesake'),
    made.sameAs('firm', 'namesake', { sameAs: 'undecided', score: 0.9 }),
    made.designated('namesake'),
  );
  const found = await exposed(graph, 'firm');
  expect([found.named, found.paths]).toEqual([[], []]);
  expect(limitsOf(found)).toEqual(['CANDIDATES_NOT_FOLLOWED firm']);
});

test('an undecided sameness of an owner is named too', async () => {
  await facts(
    graph,
    ...['firm', 'owner', 'namesake'].map((id) => made.party(id)),
    made.owns('owner', 'firm', '60'),
    made.sameAs('owner', 'namesake', { sameAs: 'undecided', score: 0.9 }),
    made.designated('namesake'),
  );
  expect(limitsOf(await exposed(graph, 'firm'))).toEqual(['CANDIDATES_NOT_FOLLOWED owner']);
});

test('two nodes that somebody keeps apart are not joined, and that is no limit', async () => {
  await facts(
    graph,
    made.party('firm'),
    made.party('namesake'),
    made.sameAs('firm', 'namesake', { sameAs: 'different' }),
    made.designated('namesake'),
  );
  const found = await exposed(graph, 'firm');
  expect([found.named, found.paths, limitsOf(found)]).toEqual([[], [], []]);
});

test('asking by any node of a party gives the same answer, under the lead node', async () => {
  await facts(
    graph,
    OTHER,
    ...['a', 'b', 'owner'].map((id) => made.party(id)),
    made.party('z-lead', twin),
    made.sameAs('a', 'b'),
    made.sameAs('b', 'z-lead'),
    made.owns('owner', 'a', '60'),
    made.designated('owner'),
    made.designated('b', { key: 'on-the-list-itself' }),
  );
  const answer = await exposed(graph, 'a');
  expect(answer.subject.id).toBe('z-lead');
  expect(outline(answer)).toEqual(['owners: z-lead owner owner (certain)']);
  expect(answer.named.map(({ key }) => key)).toEqual(['on-the-list-itself']);
  for (const id of ['b', 'z-lead']) expect(await exposed(graph, id)).toEqual(answer);
});

test('the nodes of one designated party are one party, under its lead', async () => {
  await facts(
    graph,
    OTHER,
    made.party('firm'),
    made.party('entry'),
    made.party('z-lead', twin),
    made.sameAs('entry', 'z-lead'),
    made.owns('z-lead', 'firm', '60'),
    made.designated('entry'),
  );
  const answer = await exposed(graph, 'firm');
  expect(outline(answer)).toEqual(['owners: firm owner z-lead (certain)']);
  expect(answer.paths[0]?.designated).toBe('z-lead');
  expect(answer.parties.map(({ id, designated }) => [id, designated])).toEqual([
    ['z-lead', 'certain'],
  ]);
  expect(answer.designations.map(({ partyId }) => partyId)).toEqual(['entry']);
});

test('an officer whom two datasets name is one officer', async () => {
  await facts(
    graph,
    OTHER,
    ...['firm', 'peer', 'ann'].map((id) => made.party(id)),
    made.party('ann-too', twin),
    made.sameAs('ann', 'ann-too'),
    made.officerOf('ann', 'firm'),
    made.officerOf('ann-too', 'peer'),
    made.designated('peer'),
  );
  const answer = await exposed(graph, 'firm');
  expect(outline(answer)).toEqual(['other: firm sameOfficer peer (certain)']);
  const [hop] = answer.paths[0]?.hops ?? [];
  expect(hop?.person).toBe('ann-too');
  expect(hop?.words.en).toBe('Company firm and Company peer share an officer: Company ann-too');
  expect(hop?.ties.map(({ from, to }) => [from, to])).toEqual([
    ['ann-too', 'firm'],
    ['ann-too', 'peer'],
  ]);
});

test('who is an officer of an officer shares no officer with the firm', async () => {
  await facts(
    graph,
    ...['firm', 'secretary', 'clerk'].map((id) => made.party(id)),
    made.officerOf('secretary', 'firm'),
    made.officerOf('clerk', 'secretary'),
    made.designated('clerk'),
  );
  expect((await exposed(graph, 'firm')).paths).toEqual([]);
});

test('a party that a list names is named before any path', async () => {
  await facts(
    graph,
    made.party('firm'),
    made.party('owner'),
    made.owns('owner', 'firm', '60'),
    made.designated('firm'),
    made.designated('owner'),
  );
  const answer = await exposed(graph, 'firm');
  expect(answer.named.map(({ partyId, certainty }) => [partyId, certainty])).toEqual([
    ['firm', 'certain'],
  ]);
  expect(outline(answer)).toEqual(['owners: firm owner owner (certain)']);
});

test('an id that no party has is refused with the way on', async () => {
  await facts(graph, made.party('firm'));
  await expect(exposed(graph, 'nobody')).rejects.toMatchObject({
    type: 'unknown-party',
    message: expect.stringContaining('Search for its name'),
  });
});
