import type { Coverage as Covered } from '#api/coverage';
import type { PartyId } from '#api/values';
import { designatedSince, designationCertainty, latestDay, tieCertainty } from '../answers/days';
import type { StoredCoverage } from '../graph/coverage';
import type { StoredDesignation } from '../graph/parties';
import type { Coverage, Question, StatedDesignation, StatedHolding } from '../ownership/question';
import type { Regime } from '../ownership/regime';
import { listGaps, listOfEntry } from './lists';
import { mayHoldIn } from './load';
import type { StatedTie } from './stated-ties';
import type { Ground } from './world';

/** What all verdicts of an answer have in common. */
export interface Facts {
  world: Ground;
  asOf: string;
  stored: StoredCoverage;
  limits: Covered['limits'];
  holdings: readonly StatedHolding[];
}

/** What entries on lists are read by. */
type Designating = Pick<Facts, 'asOf' | 'stored'> & { world: Pick<Ground, 'entries' | 'identity'> };

/** The ownership question about one party under one regime. */
export function questionOf(facts: Facts, regime: Regime, subject: PartyId): Question {
  const { world, asOf } = facts;
  const parties = [...world.parties.values()];
  const { sameness, branches } = undecided(world);
  const joint = jointOn(world, asOf);
  const doubtful = regime.jointArrangements ? joint.possible : [];
  return {
    regime,
    asOf,
    subject,
    holdings: [...facts.holdings, ...branches],
    designations: designationsOf(facts, regime),
    joint: joint.certain,
    facts: new Map(parties.map(({ id, country }) => [id, { country, countryGroup: null }])),
    undisclosedCouldBeListed: false,
    disclosure: {
      companies: idsOf(parties.filter(({ kind }) => kind === 'Company' || kind === 'Arrangement')),
      dispersed: idsOf(parties.filter(({ publicListing }) => publicListing !== null)),
      unnamed: idsOf(parties.filter(({ kind }) => kind === 'Unknown')),
    },
    coverage: coverageOf(facts, regime, { sameness, doubtful }),
  };
}

function idsOf(parties: readonly { id: PartyId }[]): Set<PartyId> {
  return new Set(parties.map(({ id }) => id));
}

export function designationsOf(
  { world, asOf, stored }: Designating,
  regime: Regime,
): StatedDesignation[] {
  return world.entries.flatMap((entry) => {
    const certainty = designationCertainty(entry, asOf, stored.lists);
    if (certainty === null) return [];
    const { list, sure } = listOfEntry(entry, regime, stored);
    const terms = [entry.licenceRequirement, entry.reviewPolicy].filter((text) => text !== null);
    return {
      id: world.identity.lead(entry.partyId),
      list,
      program: entry.programme,
      from: sinceOn(entry, asOf),
      to: null,
      optsOut: entry.optsOut50 === true,
      terms: terms.length === 0 ? null : terms.join('; '),
      certainty: sure ? certainty : 'possible',
    };
  });
}

/** The day that binds, where it has come. */
function sinceOn(entry: StoredDesignation, asOf: string): string | null {
  const since = designatedSince(entry);
  return since === null || latestDay(since) > asOf ? null : latestDay(since);
}

function coverageOf(
  { stored, asOf, limits, world }: Facts,
  regime: Regime,
  { sameness, doubtful }: { sameness: Coverage['undecidedIdentities']; doubtful: PartyId[][] },
): Coverage {
  const { missing, partialOrStale } = listGaps(regime, stored, asOf);
  return {
    listsMissing: missing,
    listsPartialOrStale: partialOrStale,
    limitsHit: [
      ...limits.map(({ code, partyId }) => ({
        code,
        party: partyId && world.identity.lead(partyId),
      })),
      // The engine takes a joint arrangement for certain: one that is not keeps the question open.
      ...doubtful.map(([party = null]) => ({ code: 'JOINT_ARRANGEMENT_UNCERTAIN', party })),
    ],
    undecidedIdentities: sameness,
  };
}

/** A candidate that has a candidate of its own stands as a possible branch: a rule about chains must not hide it. */
function undecided({ candidates, identity }: Ground) {
  const pairs = candidates.map(({ key, node, other, score }) => {
    return { key, party: identity.lead(node), candidate: identity.lead(other), score: score ?? 1 };
  });
  const parties = new Set(pairs.map(({ party }) => party));
  const sameness = pairs.filter(({ candidate }) => !parties.has(candidate));
  const chained = pairs.filter(({ candidate }) => parties.has(candidate));
  return { sameness, branches: chained.map(possibleBranch) };
}

interface Pair {
  key: string;
  party: PartyId;
  candidate: PartyId;
}

function possibleBranch({ key, party, candidate }: Pair): StatedHolding {
  const ends = { owner: candidate, owned: party, class: 'shares', share: null } as const;
  const said = { source: '', certainty: 'possible', direct: null, from: null, to: null } as const;
  return { key, ...ends, control: null, branch: true, nomineeFor: null, ...said };
}

/** Partners in pairs, as their ties are stated: those of the day, and those that only may be. */
function jointOn({ loaded, identity, source }: Ground, asOf: string) {
  const day = { from: asOf, to: asOf };
  const arrangements = [...loaded.ties.values()].filter(
    (tie) => tie.type === 'LINKED' && mayHoldIn(tie, day),
  );
  const isCertain = (tie: StatedTie) =>
    tieCertainty(tie, {
      asOf,
      sourceDate: source(tie.sourceId).date,
      contradicted: loaded.disputed.has(tie.key),
    }) === 'certain';
  const partners = ({ from, to }: StatedTie) => [identity.lead(from), identity.lead(to)];
  return {
    certain: arrangements.filter(isCertain).map(partners),
    possible: arrangements.filter((tie) => !isCertain(tie)).map(partners),
  };
}
