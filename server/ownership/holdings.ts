import type { PartyId } from '#api/values';
import { hull, type Interval, isNothing, NOTHING } from './exact/interval';
import type { InterestClass, Question, StatedHolding } from './question';
import type { PersonOf } from './stated/persons';
import { decidingShare, perSource, type Reading, reconciled } from './stated/readings';

/** What all that is stated about one interest amounts to. */
export interface Holding {
  owner: PartyId;
  /** Who holds the title where the owner is the principal of a nominee. */
  nominee: PartyId | null;
  owned: PartyId;
  class: InterestClass;
  share: Interval;
  /** More than one where the sources contradict each other. */
  readings: readonly Reading[];
  /** False where no row about it is certain: it may be nothing. */
  certain: boolean;
  keys: readonly string[];
  sources: readonly string[];
}

/** A right over a company that is no share. */
export interface Control {
  owner: PartyId;
  owned: PartyId;
  kind: string;
  certain: boolean;
  keys: readonly string[];
  sources: readonly string[];
}

/** Ties that only may make two parties one person: an uncertain branch, an identity that nobody has decided. */
export const POSSIBLE_BRANCH = 'branch';
export const POSSIBLE_SAMENESS = 'sameness';

/** The holdings of the day: a nominee's are its principal's, a branch's are its head office's. */
export function holdingsOf(current: readonly StatedHolding[], personOf: PersonOf): Holding[] {
  const groups = new Map<string, StatedHolding[]>();
  for (const row of current) {
    const [owner, owned] = [personOf(row.nomineeFor ?? row.owner), personOf(row.owned)];
    // Between a head office and its branch there is nothing to hold.
    if (row.share === null || row.branch || (owner === owned && row.owner !== row.owned)) continue;
    const nominee = row.nomineeFor === null ? null : personOf(row.owner);
    const key = JSON.stringify([owner, owned, row.class, nominee, row.direct === false]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((rows) => holdingOf(rows, personOf));
}

export function controlsOf(current: readonly StatedHolding[], personOf: PersonOf): Control[] {
  return current.flatMap((row) => {
    const certain = row.certainty === 'certain';
    const [owner, owned] = [personOf(row.nomineeFor ?? row.owner), personOf(row.owned)];
    if (row.branch) {
      if (certain) return [];
      const branch = { kind: POSSIBLE_BRANCH, certain, keys: [row.key], sources: [row.source] };
      return [
        { ...branch, owner, owned },
        { ...branch, owner: owned, owned: owner },
      ];
    }
    if (row.control === null || owner === owned) return [];
    return [{ owner, owned, kind: row.control, certain, keys: [row.key], sources: [row.source] }];
  });
}

/** Who may be the party: whatever catches the candidate possibly catches it. */
export function samenessOf({ coverage }: Question, personOf: PersonOf): Control[] {
  return (coverage?.undecidedIdentities ?? []).map(({ key, party, candidate }) => ({
    owner: personOf(candidate),
    owned: personOf(party),
    kind: POSSIBLE_SAMENESS,
    certain: false,
    keys: [key],
    sources: [],
  }));
}

/** The arrangements in which the partners are treated as holding what all of them hold. */
export function jointPartners({ regime, joint }: Question, personOf: PersonOf) {
  const partners = new Map<PartyId, Set<PartyId>>();
  if (!regime.jointArrangements) return partners;
  for (const group of joint) {
    const persons = group.map(personOf);
    for (const person of persons) {
      const known = partners.get(person) ?? new Set();
      for (const other of persons) if (other !== person) known.add(other);
      partners.set(person, known);
    }
  }
  return partners;
}

function holdingOf(rows: readonly StatedHolding[], personOf: PersonOf): Holding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const certain = perSource(rows.filter(isCertain));
  const possible = new Set(rows.filter(isPossible).map(sourceOf));
  const readings = reconciled(certain);
  const stated = decidingShare(readings);
  const share = withPossible(stated, [
    ...certain,
    ...perSource(rows).filter(({ sources }) => sources.some((source) => possible.has(source))),
  ]);
  if (isNothing(share)) return [];
  return [
    {
      owner: personOf(first.nomineeFor ?? first.owner),
      nominee: first.nomineeFor === null ? null : personOf(first.owner),
      owned: personOf(first.owned),
      class: first.class,
      share,
      readings,
      certain: stated !== null,
      keys: rows.map(({ key }) => key),
      sources: [...new Set(rows.map(sourceOf))].toSorted(),
    },
  ];
}

/**
 * What only may be so can add to a share; it neither takes from it nor makes it certain. Where it agrees with what is
 * certain it adds nothing: beside 36 per cent an alleged subsidiary is one of 36.
 */
function withPossible(stated: Interval | null, readings: readonly Reading[]): Interval {
  return reconciled(readings).reduce(
    (whole, { share }) =>
      hull(whole, { ...share, minimum: whole.minimum, minimumOpen: whole.minimumOpen }),
    stated ?? NOTHING,
  );
}

/** An indirect interest whose parts are not on file may be that of a chain, or of nobody who is caught. */
const isCertain = ({ certainty, direct }: StatedHolding) =>
  certainty === 'certain' && direct !== false;
const isPossible = (row: StatedHolding) => !isCertain(row);
const sourceOf = ({ source }: StatedHolding) => source;
