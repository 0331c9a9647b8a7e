import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUB } from '../../server/answers/walk';
import type { Graph } from '../../server/graph/open';
import type { Row } from '../../server/import/rows';
import { exposed, facts, limitsOf, openFactGraph, outline } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

/** `c0` is owned by `c1`, that by `c2`, and so on. */
function chain(length: number): Row[] {
  const places = Array.from({ length }, (_, place) => place);
  return [
    made.party('c0'),
    ...places.flatMap((place) => [
      made.party(`c${place + 1}`),
      made.owns(`c${place + 1}`, `c${place}`, '60'),
    ]),
  ];
}

test('a designated owner beyond the depth gives a limit, not silence', async () => {
  await facts(graph, ...chain(4), made.designated('c4'));
  const near = await exposed(graph, 'c0', { depth: 3 });
  expect(near.paths).toEqual([]);
  expect(limitsOf(near)).toEqual(['DEPTH_LIMIT c3']);
  const far = await exposed(graph, 'c0', { depth: 4 });
  expect(outline(far)).toEqual(['owners: c0 owner c1 owner c2 owner c3 owner c4 (certain)']);
  expect(limitsOf(far)).toEqual([]);
});

test('a node that is the same party as a near one is walked from there, whatever came first', async () => {
  // x is two ties away, but also the same party as b, which is one tie away.
  const ids = ['s', 'a', 'b', 'x', 'y', 'z'];
  await facts(
    graph,
    ...ids.map((id) => made.party(id)),
    made.owns('a', 's', '60'),
    made.owns('b', 's', '60'),
    made.owns('x', 'a', '60'),
    made.owns('y', 'x', '60'),
    made.owns('z', 'y', '60'),
    made.sameAs('b', 'x'),
    made.designated('z'),
  );
  const found = await exposed(graph, 's', { depth: 3 });
  expect(outline(found)[0]).toBe('owners: s owner b owner y owner z (certain)');
  expect(limitsOf(found)).toEqual([]);
});

test('a spent budget of parties is named with the number that was left', async () => {
  await facts(graph, ...chain(4), made.designated('c4'));
  const found = await exposed(graph, 'c0', { budget: 2, kinds: 'owners' });
  expect(found.paths).toEqual([]);
  expect(limitsOf(found)).toEqual(['PARTY_BUDGET 1']);
});

test('a party with too many ties is named with their count and never drops silently', async () => {
  const count = HUB + 1;
  const keys = Array.from({ length: count }, (_, place) => `k${place}`);
  await facts(
    graph,
    ...['firm', 'hub', 'buyer', 'guest', 'member'].map((id) => made.party(id)),
    made.address('house'),
    ...keys.flatMap((key) => [
      made.owns('member', 'hub', '0.01', { key }),
      made.supplies('member', 'buyer', { key }),
      made.linked('member', 'buyer', { key }),
      made.locatedAt('member', 'house', { key }),
    ]),
    made.owns('hub', 'firm', '60'),
    made.locatedAt('guest', 'house'),
    made.designated('member'),
  );
  const above = await exposed(graph, 'firm');
  expect([above.paths, limitsOf(above)]).toEqual([[], [`HUB_LEFT_CLOSED hub ${count}`]]);
  const buyer = await exposed(graph, 'buyer', { kinds: 'supply' });
  expect([buyer.paths, limitsOf(buyer)]).toEqual([[], [`HUB_LEFT_CLOSED buyer ${count}`]]);
  const linked = await exposed(graph, 'buyer', { kinds: 'other' });
  expect([linked.paths, limitsOf(linked)]).toEqual([[], [`HUB_LEFT_CLOSED buyer ${count}`]]);
  const guest = await exposed(graph, 'guest');
  expect([guest.paths, limitsOf(guest)]).toEqual([[], [`HUB_LEFT_CLOSED house ${count + 1}`]]);
  // The same import without the crowd: what it ended does not keep the house closed.
  await facts(
    graph,
    ...['guest', 'member'].map((id) => made.party(id)),
    made.address('house'),
    ...['guest', 'member'].map((id) => made.locatedAt(id, 'house')),
    made.designated('member'),
  );
  const opened = await exposed(graph, 'guest');
  expect(limitsOf(opened)).toEqual([]);
  expect(outline(opened)).toEqual(['other: guest sameAddress member (certain)']);
}, 120_000);

test('paths that are left out are counted, and the counts tell all of them', async () => {
  const owners = ['o1', 'o2', 'o3'];
  await facts(
    graph,
    made.party('firm'),
    ...owners.flatMap((id) => [made.party(id), made.owns(id, 'firm', '20'), made.designated(id)]),
  );
  const found = await exposed(graph, 'firm', { limit: 2 });
  expect(found.paths).toHaveLength(2);
  expect(limitsOf(found)).toEqual(['RESULTS_LEFT_OUT 1']);
  expect(found.counts[0]).toEqual({ kind: 'owners', designatedParties: 3, paths: 3 });
});

test('a circular holding does not loop', async () => {
  await facts(
    graph,
    ...['a', 'b', 'c'].map((id) => made.party(id)),
    made.owns('a', 'b', '60'),
    made.owns('b', 'a', '60'),
    made.owns('a', 'a', '10'),
    made.owns('c', 'b', '30'),
    made.designated('c'),
  );
  const found = await exposed(graph, 'a');
  expect(outline(found)).toEqual(['owners: a owner b owner c (certain)']);
  expect(limitsOf(found)).toEqual([]);
});

test('the same facts in another order give the same answer', async () => {
  const rows = [
    ...['firm', 'a', 'b', 'top', 'friend'].map((id) => made.party(id)),
    made.address('house'),
    ...['1', '2', '3'].flatMap((mark) => [
      made.owns('a', 'firm', null, { key: `k${mark}a` }),
      made.owns('b', 'firm', `${mark}0`, { key: `k${mark}b` }),
    ]),
    ...[made.owns('top', 'a', '60'), made.owns('top', 'b', '60'), made.owns('top', 'friend', '9')],
    ...[made.locatedAt('firm', 'house'), made.locatedAt('friend', 'house')],
    made.linked('firm', 'friend'),
    made.designated('top'),
  ];
  const answers = [];
  for (const order of [rows, rows.toReversed()]) {
    // An empty dataset in between: every tie is written anew, in the other order.
    await facts(graph);
    await facts(graph, ...order);
    const { coverage, ...found } = await exposed(graph, 'firm');
    answers.push(JSON.parse(JSON.stringify(found, (k, v) => (k === 'addedIn' ? 0 : v))));
    expect(limitsOf({ coverage })).toEqual([]);
  }
  expect(answers[1]).toEqual(answers[0]);
});
