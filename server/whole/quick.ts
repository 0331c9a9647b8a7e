import type { VerdictBrief } from '#api/verdicts';
import { REASONS, type ReasonCode, type Verdict } from '../ownership/assessment';
import { basisOf, byName, byRule, type Standing, verdictOf } from '../ownership/decision';
import { ruleStatus } from '../ownership/flags/flags';
import { finalVerdict } from '../ownership/gaps';
import { statusOn } from '../ownership/regime';
import type { Run } from '../ownership/rule/criterion';
import { listGaps } from '../verdicts/lists';
import { aboveIn, type Part } from './above';
import type { Asking } from './alone';
import { countedShare, isCaughtByRule, type Outcome, tallyOf } from './counted';
import { type Edges, KIND, wholeOf } from './edges';
import type { Candidates } from './leads';
import { handDown, handDownCaught, MARK } from './marks';
import type { Parties } from './parties';
import { type Needed, neededBy, type Spread, spreadOver } from './spread';
import { at } from './stored/columns';

/** The verdict on a party by its number, where what is above it is plain; null where it has to be asked alone. */
export type Quick = (party: number) => Omit<VerdictBrief, 'partyId'> | null;

/**
 * The verdict on each plain party, from runs of the rule over everybody. Undecided identities are followed one step
 * from whoever is asked about, and so in another way for each: between following none and following all, both ways and
 * to the end, where more can only make a verdict worse. Where these two say the same, so does what lies between; where
 * they do not, the rule runs once more over what is above that party.
 */
export function quickVerdicts(
  everybody: Part,
  { asking, candidates }: { asking: Asking; candidates: Candidates },
): Quick {
  const { regime, stored, asOf } = asking;
  const running: Running = {
    ...{ asking, needed: neededBy(regime), known: new Map() },
    missing: gapsOfLists(listGaps(regime, stored, asOf)),
  };
  const { coded: followingNone, marks } = quickRun(everybody, running);
  const above = aboveIn(everybody, candidates);
  const all = above.toTheEnd(withCandidates(marks));
  const { coded: followingAll } = quickRun(all, running);
  const codedOf = (party: number): Coded | null => {
    const none = followingNone(party);
    if (none === null || !hasCandidates(marks, party)) return none;
    const most = followingAll(all.numberOf(party));
    if (most !== null && isSame(none, most)) return none;
    const part = above.oneStep(party);
    return part === null ? null : quickRun(part, running).coded(0);
  };
  return (party) => {
    const coded = codedOf(party);
    return coded === null ? null : { ...coded.told, counted: coded.counted, governs: null };
  };
}

interface Coded {
  /** The same object for whoever is told the same for the same reasons. */
  told: Told;
  counted: VerdictBrief['counted'];
}

function isSame(one: Coded, other: Coded): boolean {
  const [ours, theirs] = [one.counted, other.counted];
  return (
    one.told === other.told &&
    (['minimum', 'maximum', 'open'] as const).every((part) => ours[part] === theirs[part])
  );
}

function* withCandidates(marks: Uint8Array): Iterable<number> {
  for (let party = 0; party < marks.length; party += 1) {
    if (hasCandidates(marks, party)) yield party;
  }
}

function hasCandidates(marks: Uint8Array, party: number): boolean {
  return (at(marks, party) & MARK.candidate) !== 0;
}

interface Running {
  asking: Asking;
  needed: Needed;
  /** What is told of parties, by all that it is made of but the counted share. */
  known: Map<number, Told | null>;
  missing: ReasonCode[];
}

/** Four runs of the rule over a part of the graph. */
function quickRun({ edges, parties }: Part, { asking, needed, known, missing }: Running) {
  const { regime, asOf } = asking;
  const runs = runsOf(spreadOver(edges, needed), parties);
  const marksOf = parties.marks.slice();
  handDown(edges, marksOf);
  const parts = partsOf(edges, parties, needed);
  handDownCaught(edges, parts, { caught: runs.everything.caught, needed });
  const status = statusOn(regime, asOf);
  const isPooled = regime.aggregation === 'pooled';
  const met = (party: number, outcome: Outcome) =>
    isCaughtByRule(edges, party, { outcome, needed });
  const testIn = (party: number, possible: Outcome): Verdict => {
    if (met(party, runs.certain)) return 'exposed';
    return met(party, possible) ? 'cannot_rule_out' : 'none_found';
  };
  const coded = (party: number): Coded | null => {
    const marks = at(marksOf, party);
    if (regime.anyTieKeepsOpen || (marks & MARK.odd) !== 0) return null;
    if (!isPooled && (marks & MARK.seed) !== 0) return null;
    const country = parties.countryOf(party);
    const facts: Plain = {
      named: namedOf(edges, party, parties),
      inScope: country === null || regime.outOfScope?.countries.includes(country) !== true,
      status,
      test: testIn(party, runs.possible),
      rest: testIn(party, runs.rest),
      everything: testIn(party, runs.everything),
      direct: hasDirectHolder(edges, party, { parties, caught: runs.possible.caught }),
      marks: (marks & SHOWN) | at(parts, party),
    };
    const code = codeOf(facts);
    const found = known.get(code);
    const told = found === undefined ? toldOf(facts, { asking, missing }) : found;
    known.set(code, told);
    if (told === null) return null;
    const counted = countedShare(edges, party, {
      certain: runs.certain.caught,
      possible: runs.possible.caught,
    });
    return { told, counted };
  };
  return { coded, marks: marksOf };
}

/** Marks that flags speak of. */
const SHOWN = MARK.listOutOfScope | MARK.optsOut | MARK.overfull;

interface Plain extends Standing {
  test: Verdict;
  /** With what nobody names of companies without a public listing, and of all companies. */
  rest: Verdict;
  everything: Verdict;
  direct: boolean;
  marks: number;
}

type Told = Pick<VerdictBrief, 'verdict' | 'basis' | 'flags' | 'reasons'>;

const RANK = { none_found: 0, cannot_rule_out: 1, exposed: 2 };
const RANK_NAMED = { possible: 1, certain: 2 };

/** The status is the same for everybody. */
function codeOf({ named, inScope, test, rest, everything, direct, marks }: Plain): number {
  const verdicts = (RANK[test] * 3 + RANK[rest]) * 3 + RANK[everything];
  const standing =
    (named === null ? 0 : RANK_NAMED[named]) * 4 + (inScope ? 2 : 0) + (direct ? 1 : 0);
  return (marks * 27 + verdicts) * 12 + standing;
}

/** Null where reasons, terms or a look through the chain are needed: the ordinary way has them. */
function toldOf(
  plain: Plain,
  { asking, missing }: { asking: Asking; missing: ReasonCode[] },
): Told | null {
  const { regime } = asking;
  const { test, named, inScope, status, marks, direct } = plain;
  const verdictFrom = (one: Verdict) => verdictOf({ test: one, tied: false }, plain, false);
  const [disclosed, rest, everything] = [test, plain.rest, plain.everything].map(verdictFrom);
  if (disclosed === undefined || disclosed === 'cannot_rule_out') return null;
  const byTest = disclosed === 'exposed' && named !== 'certain' && test === 'exposed';
  if (disclosed === 'exposed' && regime.strictestTermsGovern) return null;
  if (byTest && regime.flags.lookThroughBelowThreshold !== null) return null;
  const binds = inScope && (status === 'in_force' || status === 'unverified');
  const isBelow = disclosed === 'none_found' && binds && direct;
  const gaps = [...missing];
  if (disclosed === 'none_found' && rest !== 'none_found') {
    const [wholly, partly] = [(marks & MARK.wholly) !== 0, (marks & MARK.partly) !== 0];
    if (wholly) gaps.push('OWNERS_NOT_ON_FILE');
    if (partly || !wholly) gaps.push('OWNERS_UNDISCLOSED');
  }
  const reasons = gaps.map((code) => ({ code, parties: [], keys: [], detail: null }));
  const verdict = finalVerdict(disclosed, reasons);
  const flags = [
    ...regime.flags.always,
    ...missing,
    ...((marks & MARK.listOutOfScope) === 0 ? [] : ['LIST_OUT_OF_SCOPE']),
    ...((marks & MARK.overfull) === 0 ? [] : ['SUM_OVER_100']),
    ...((marks & MARK.optsOut) === 0 ? [] : ['PROGRAM_OPTS_OUT_OF_50_RULE']),
    ...(isBelow ? [regime.flags.tieBelowThreshold ?? []].flat() : []),
    ...(byTest ? regime.flags.exposedByRule : []),
    ...ruleStatus({ question: { regime }, named, test, inScope, status }),
    ...(rest === 'none_found' && everything !== 'none_found' ? ['UNDISCLOSED_PART_DISPERSED'] : []),
  ];
  return {
    verdict,
    basis: basisOf(disclosed, byName(named), byRule({ test }, plain)),
    flags: [...new Set(flags)].toSorted(),
    reasons: verdict === 'cannot_rule_out' ? gaps.toSorted(byWeight) : [],
  };
}

function byWeight(one: ReasonCode, other: ReasonCode): number {
  return REASONS.indexOf(one) - REASONS.indexOf(other);
}

function gapsOfLists({ missing, partialOrStale }: ReturnType<typeof listGaps>): ReasonCode[] {
  return [
    ...(missing.length > 0 ? (['LIST_MISSING'] as const) : []),
    ...(partialOrStale.length > 0 ? (['LIST_PARTIAL_OR_STALE'] as const) : []),
  ];
}

/** The outcomes keep nothing of the tables that the runs count in: they take most of the memory. */
function runsOf(spread: Spread, { seeds, companies, concentrated, unnamed }: Parties) {
  const possibly = new Set(seeds.keys());
  const certainly = new Set([...possibly].filter((party) => seeds.get(party) === 'certain'));
  const orUnnamed = new Set([...possibly, ...unnamed]);
  const outcome = (run: Run, from: Set<number>, undisclosed: Uint8Array | null): Outcome => ({
    ...{ run, seeds: from, undisclosed, caught: spread(from, { run, undisclosed }) },
  });
  const isSame = companies.every((value, place) => value === concentrated[place]);
  const rest = outcome('possible', orUnnamed, concentrated);
  return {
    certain: outcome('certain', certainly, null),
    possible: outcome('possible', possibly, null),
    ...{ rest, everything: isSame ? rest : outcome('possible', orUnnamed, companies) },
  };
}

/** Of each company whose rest is not dispersed, whether anybody is on file as its owner. */
function partsOf(edges: Edges, { concentrated }: Parties, needed: Needed): Uint8Array {
  const parts = new Uint8Array(concentrated.length);
  for (let party = 0; party < parts.length; party += 1) {
    if (concentrated[party] === 0) continue;
    const gaps = (['shares', 'votes'] as const).map((of) => {
      const { held, certain } = tallyOf(edges, party, { kind: KIND[of], caught: null });
      const isRead = needed[of] !== null && (of === 'shares' || held);
      return { held, isOpen: isRead && certain < wholeOf(at(edges.units[of], party)) };
    });
    const isOwned = gaps[0]?.held === true;
    if (gaps.some(({ isOpen }) => isOpen)) parts[party] = isOwned ? MARK.partly : MARK.wholly;
  }
  return parts;
}

function hasDirectHolder(
  { into, owner }: Edges,
  party: number,
  { parties, caught }: { parties: Parties; caught: Uint8Array },
): boolean {
  for (let edge = at(into, party); edge < at(into, party + 1); edge += 1) {
    const holder = at(owner, edge);
    if (caught[holder] === 1 || parties.designated.has(holder)) return true;
  }
  return false;
}

/** Named also possibly: as the candidate that the party may be. */
function namedOf(
  { into, owner, kind }: Edges,
  party: number,
  { designated }: Parties,
): Standing['named'] {
  const own = designated.get(party);
  if (own !== undefined) return own;
  for (let edge = at(into, party); edge < at(into, party + 1); edge += 1) {
    const isCandidate = at(kind, edge) === KIND.sameness;
    if (isCandidate && designated.has(at(owner, edge))) return 'possible';
  }
  return null;
}
