import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerdictBrief } from '#api/verdicts';
import { answering } from '../../server/answers/scope';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { assess } from '../../server/ownership/assess';
import type { Regime } from '../../server/ownership/regime';
import { readRegimes } from '../../server/regimes';
import { factsOn } from '../../server/verdicts/facts';
import { verdictBrief } from '../../server/verdicts/many';
import { questionAbout } from '../../server/verdicts/narrow';
import { worldAbove } from '../../server/verdicts/world';
import { assessWhole } from '../../server/whole/whole';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { GROUND as RANDOM_GROUND, randomWorlds } from '../support/random-worlds';
import * as made from '../support/rows';
import { DAY, GROUND, regimeNamed } from '../support/verdicts';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(closeTestGraph);

async function wholeAt(regime: Regime, asOf: string) {
  const verdicts: VerdictBrief[] = [];
  const take = (verdict: VerdictBrief) => verdicts.push(verdict);
  const answer = await assessWhole(graph, { regime, asOf, say: () => undefined, take });
  return { answer, verdicts };
}

/** Each party asked about by itself, under several regimes. */
function aloneAt(regimes: readonly Regime[], id: string, asOf: string): Promise<VerdictBrief[]> {
  return answering(graph, { asOf }, async (scope) => {
    const world = await worldAbove(scope, [id], { from: asOf, to: asOf });
    const facts = factsOn(world, scope);
    return regimes.map((regime) =>
      verdictBrief(id, assess(questionAbout(facts, regime, world.identity.lead(id)))),
    );
  });
}

/** How many parties there are; each verdict of the whole is compared with the one asked for alone. */
async function compared(regimes: readonly Regime[], asOf: string): Promise<number> {
  const wholes = [];
  for (const regime of regimes) wholes.push((await wholeAt(regime, asOf)).verdicts);
  const ids = (wholes[0] ?? []).map(({ partyId }) => partyId);
  for (const [place, id] of ids.entries()) {
    const alone = await aloneAt(regimes, id, asOf);
    expect(wholes.map((whole) => whole[place])).toEqual(alone);
  }
  return ids.length;
}

const RULES = [
  regimeNamed('POOLED', { nominees: 'unsettled', flags: { tieBelowThreshold: 'BELOW' } }),
  regimeNamed('VOTES', {
    shares: { value: '50', inclusive: false },
    votes: { value: '1/3', inclusive: true },
    control: ['dominant-influence'],
    jointArrangements: true,
    ownVotes: 'deducted',
    strictestTermsGovern: true,
    flags: { always: ['ALWAYS'], exposedByRule: ['BY_RULE'], unknownShare: { flag: 'UNKNOWN' } },
  }),
  regimeNamed('SILENT', { aggregation: 'silent', outOfScope: { countries: ['US'], flag: 'OUT' } }),
  regimeNamed('EACH', { aggregation: 'perPerson', anyTieKeepsOpen: true }),
  regimeNamed('LATE', {
    lists: [{ list: 'OTHER', records: ['list:other'] }],
    periods: [{ from: '2019-06-15', status: 'unverified' }],
    flags: { lookThroughBelowThreshold: 'THROUGH' },
  }),
];

describe('the whole graph', () => {
  test('says of every party of the seed what is said of it alone, under every regime', async () => {
    await load(graph, seedRows(SEED));
    const regimes = [...readRegimes(null).values()];
    expect(await compared(regimes, '2026-11-21')).toBeGreaterThan(100);
    await compared(regimes, '2025-10-15');
  }, 300_000);

  test('says the same where dates, sources and identities are in doubt', async () => {
    await emptyTestGraph(graph);
    const worlds = randomWorlds(40, 11);
    await load(graph, [...RANDOM_GROUND, ...worlds.flatMap(({ rows }) => rows)]);
    expect(await compared(RULES, '2019-06-15')).toBeGreaterThan(100);
  }, 300_000);

  test.each([3, 4])(
    'says the same of plain holdings with all kinds of shares (%i)',
    async (seed) => {
      await emptyTestGraph(graph);
      const worlds = fc.sample(plainWorld, { numRuns: 60, seed });
      const other = [
        made.list({ id: 'list:other', versionDate: DAY }),
        made.source({ id: 'source:b' }),
      ];
      await load(graph, [...GROUND, ...other, ...worlds.flatMap(rowsOf)]);
      expect(await compared(RULES, DAY)).toBeGreaterThan(300);
    },
    300_000,
  );

  test('counts its verdicts and reasons, and says what they rest on', async () => {
    const { answer, verdicts } = await wholeAt(RULES[0] ?? regimeNamed('NONE', {}), DAY);
    const { parties, verdicts: counts, reasons, coverage } = answer;
    expect(parties).toBe(verdicts.length);
    expect(counts.exposed + counts.cannot_rule_out + counts.none_found).toBe(parties);
    expect(counts.exposed).toBeGreaterThan(0);
    const open = verdicts.filter((one) => one.reasons.includes('OWNERS_NOT_ON_FILE'));
    expect(reasons.OWNERS_NOT_ON_FILE).toBe(open.length);
    expect(coverage).toMatchObject({ asOf: DAY, explored: { parties } });
    expect(coverage.revision).toBeGreaterThan(0);
  });
});

const SHARES = ['100', '60', '50', '49.99', '51', '33', '1/3', '1/6', '2/3', '12.5', '0', '50..75'];
const place = fc.nat(7);
const plainWorld = fc.record({
  kinds: fc.array(
    fc.constantFrom(
      ...(['Company', 'Company', 'Company', 'Person', 'Person', 'PublicBody', 'Unknown'] as const),
    ),
    { minLength: 8, maxLength: 8 },
  ),
  listings: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  countries: fc.array(fc.constantFrom('US', 'CN', null), { minLength: 8, maxLength: 8 }),
  owns: fc.array(
    fc.record({
      from: place,
      to: place,
      share: fc.option(fc.constantFrom(...SHARES), { freq: 8 }),
      open: fc.constantFrom(...(['none', 'none', 'none', 'maximum', 'minimum'] as const)),
      status: fc.constantFrom(...(['stated', 'stated', 'stated', 'alleged'] as const)),
      sourceId: fc.constantFrom('source:test', 'source:test', 'source:b'),
      kind: fc.constantFrom(
        ...(['shareholding', 'shareholding', 'shareholding', 'votes', 'board', 'account'] as const),
      ),
    }),
    { minLength: 3, maxLength: 12 },
  ),
  undecided: fc.array(fc.record({ from: place, to: place }), { maxLength: 1 }),
  designated: fc.array(
    fc.record({
      from: place,
      to: fc.constantFrom('list:test', 'list:test', 'list:other'),
      optsOut50: fc.constantFrom(null, null, true),
      status: fc.constantFrom(...(['stated', 'stated', 'alleged'] as const)),
    }),
    { maxLength: 2 },
  ),
});
type PlainWorld = typeof plainWorld extends fc.Arbitrary<infer T> ? T : never;

let worldNumber = 0;
function rowsOf({ kinds, listings, countries, owns, undecided, designated }: PlainWorld): Row[] {
  worldNumber += 1;
  const world = worldNumber;
  const id = (party: number) => `p${world}.${party}`;
  return [
    ...kinds.map((kind, party) =>
      made.party(id(party), {
        ...{ kind, country: countries[party] ?? null },
        publicListing: listings[party] === 0 ? 'X: 1' : null,
      }),
    ),
    ...owns.flatMap(({ from, to, kind, share, open, ...over }, number): Row[] => {
      // Seldom of itself: whoever does so, and all below, take the ordinary way.
      if (from === to && number % 4 !== 0) return [];
      const more = { ...over, key: `t${world}.${number}` };
      const tie = made.owns(id(from), id(to), share, more);
      const apart = tie.share !== null && tie.share.minimum !== tie.share.maximum;
      const bounds = tie.share === null || !apart ? tie.share : { ...tie.share, open };
      if (kind === 'shareholding') return [{ ...tie, share: bounds }];
      const control = {
        votes: 'votingRights',
        board: 'dominantInfluence',
        account: 'consolidation',
      };
      const named = control[kind] as 'votingRights' | 'dominantInfluence' | 'consolidation';
      const held = kind === 'votes' ? bounds : null;
      return [made.controls(id(from), id(to), { ...more, control: named, share: held })];
    }),
    ...undecided.map(({ from, to }) =>
      made.sameAs(id(from), id(to), { key: `s${world}`, sameAs: 'undecided', score: 0.875 }),
    ),
    ...designated.map(({ from, ...over }, number) =>
      made.designated(id(from), { ...over, key: `d${world}.${number}` }),
    ),
  ];
}
