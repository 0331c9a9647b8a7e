import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limitWords } from '../../server/answers/limit-words';
import { answering } from '../../server/answers/scope';
import type { Graph } from '../../server/graph/open';
import { assess } from '../../server/ownership/assess';
import { factsOn } from '../../server/verdicts/facts';
import { questionAbout } from '../../server/verdicts/narrow';
import { worldAbove } from '../../server/verdicts/world';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import * as made from '../support/rows';
import { DAY, factsOf, GROUND, HALF, verdictOn } from '../support/verdicts';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(async () => {
  // More than one transaction may delete at once.
  await cypher(graph, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  await closeTestGraph();
}, 60_000);

const person = (id: string) => made.party(id, { kind: 'Person' });
const { designated, owns, party } = made;
const other = made.source({ id: 'source:other' });

/** `x` is designated, `c` is asked about; `p` is a person on no list. */
const people = [person('x'), person('p'), party('c'), designated('x')];

describe('what the answer says beside its verdict', () => {
  test('two sources that disagree: the verdict under each, and what would settle it', async () => {
    await factsOf(graph, [
      ...people,
      other,
      ...[owns('x', 'c', '60'), owns('p', 'c', '40')],
      owns('x', 'c', '20', { key: 'b', sourceId: 'source:other' }),
      owns('p', 'c', '80', { key: 'd', sourceId: 'source:other' }),
    ]);
    const { variants, settling, counted, ties, parties } = await verdictOn(graph, 'c');
    expect(variants.bySource).toContainEqual({ source: 'source:test', verdict: 'exposed' });
    expect(variants.bySource).toContainEqual({ source: 'source:other', verdict: 'none_found' });
    expect(counted).toMatchObject({ minimum: '20', maximum: '60' });
    expect(settling.length).toBeGreaterThan(0);
    expect(ties.map(({ key }) => key).toSorted()).toEqual(['b', 'd', 'owns:p:c', 'owns:x:c']);
    expect(parties.map(({ id }) => id).toSorted()).toEqual(['c', 'p', 'x']);
  });

  test('a weak candidate is not followed, and named', async () => {
    await factsOf(graph, [
      ...[...people, person('x2')],
      made.sameAs('x2', 'x', { sameAs: 'undecided', score: 0.3 }),
      ...[owns('x2', 'c', '50'), owns('p', 'c', '50')],
    ]);
    const { verdict, coverage } = await verdictOn(graph, 'c');
    expect(verdict).toBe('none_found');
    expect(coverage.notLookedAt.map(({ en }) => en).join()).toContain('1 undecided');
  });

  test('of a company with a public listing the rest counts as dispersed', async () => {
    await factsOf(graph, [
      ...[person('x'), person('p'), designated('x')],
      made.party('c', { publicListing: 'TEST:1' }),
      owns('p', 'c', '40'),
    ]);
    const { verdict, undisclosed, variants } = await verdictOn(graph, 'c');
    expect(verdict).toBe('none_found');
    expect(undisclosed).toMatchObject([{ company: 'c', maximum: '60', dispersed: true }]);
    expect(variants).toMatchObject({
      onDisclosed: 'none_found',
      withUndisclosed: 'cannot_rule_out',
    });
  });

  test('ten thousand owners are all counted, exactly', async () => {
    const ids = Array.from({ length: 10_000 }, (_, place) => `o${place}`);
    await factsOf(graph, [
      party('c'),
      ...ids.flatMap((id) => [person(id), owns(id, 'c', '1/10000')]),
      ...ids.slice(0, 5_000).map((id) => designated(id)),
    ]);
    const { verdict, counted, coverage } = await verdictOn(graph, 'c');
    expect({ verdict, minimum: counted.minimum }).toEqual({ verdict: 'exposed', minimum: '50' });
    expect(coverage.limits).toEqual([]);
  }, 120_000);
});

test('a limit that was met keeps the question open for whom it concerns, and for nobody else', async () => {
  await factsOf(graph, [
    ...[...people, party('hub'), party('below'), party('a-lead'), made.sameAs('hub', 'a-lead')],
    ...[owns('p', 'hub', '100'), owns('hub', 'below', '100'), owns('p', 'c', '100')],
  ]);
  const found = await answering(graph, { asOf: DAY }, async (scope) => {
    const world = await worldAbove(scope, ['below', 'c'], { from: DAY, to: DAY });
    // Met at a node that does not lead its party.
    scope.limit('HUB_LEFT_CLOSED', limitWords.hub(9), { partyId: 'hub' });
    const facts = factsOn(world, scope);
    return ['below', 'c'].map((id) => assess(questionAbout(facts, HALF, id)));
  });
  expect(found.map(({ verdict, reasons }) => [verdict, reasons[0]?.code])).toEqual([
    ['cannot_rule_out', 'LIMIT_HIT'],
    ['none_found', undefined],
  ]);
});

test('the usual ground is a list that is whole and of the day', () => {
  expect(GROUND.at(-1)).toMatchObject({ loaded: 'whole', versionDate: DAY });
});
