import type { Certainty, PartyId } from '#api/values';
import type { Interval } from './exact/interval';
import type { Regime } from './regime';

export type InterestClass = 'shares' | 'votes';

/** What one source states about one interest of an owner in a company. */
export interface StatedHolding {
  /** Where it stands: a tie key, or a pointer into a file. */
  key: string;
  owner: PartyId;
  owned: PartyId;
  class: InterestClass;
  /** Null where the tie is control or a branch and names no share. */
  share: Interval | null;
  /** The kind of control, if the tie says so. */
  control: string | null;
  /** `owned` is a branch of `owner`: the same person. */
  branch: boolean;
  /** The principal for whom `owner` holds. */
  nomineeFor: PartyId | null;
  source: string;
  certainty: Certainty;
  /** As stated: false where it sums up a chain. Never added to the parts of that chain; without them only possible. */
  direct: boolean | null;
  from: string | null;
  /** The first day on which it no longer holds. */
  to: string | null;
}

export interface StatedDesignation {
  id: PartyId;
  /** Null: a list of the regime asked about. */
  list: string | null;
  program: string | null;
  from: string | null;
  to: string | null;
  /** The programme switches the rule off. */
  optsOut: boolean;
  /** The licence terms of the entry, in its own words. */
  terms: string | null;
  certainty: Certainty;
}

/** What the scope of a rule asks about a party. */
interface PartyFacts {
  country: string | null;
  countryGroup: string | null;
}

/** What is known of owners whom nobody names. */
export interface Disclosure {
  /** Companies whose owners somebody ought to know: with none on file, the question stays open. */
  companies: ReadonlySet<PartyId>;
  /** Companies with a public listing: what nobody names of them counts as dispersed. */
  dispersed: ReadonlySet<PartyId>;
  /** Holders who are not named ("two individuals"): any of them may be designated. */
  unnamed: ReadonlySet<PartyId>;
}

/** A party that may be another one: nobody has decided. */
interface UndecidedIdentity {
  /** Where it stands: the key of the tie, or of the pair. */
  key: string;
  party: PartyId;
  candidate: PartyId;
  score: number;
}

/** What the facts leave out. With anything in it, nothing found proves nothing. */
export interface Coverage {
  listsMissing: readonly string[];
  listsPartialOrStale: readonly string[];
  limitsHit: readonly { code: string; party: PartyId | null }[];
  undecidedIdentities: readonly UndecidedIdentity[];
}

/** One ownership question: everything that its answer rests on. */
export interface Question {
  regime: Regime;
  /** Null: nothing is filtered by date, and the rule counts as in force. */
  asOf: string | null;
  subject: PartyId;
  holdings: readonly StatedHolding[];
  designations: readonly StatedDesignation[];
  joint: readonly (readonly PartyId[])[];
  facts: ReadonlyMap<PartyId, PartyFacts>;
  /** What no named owner holds may be held by a designated party. */
  undisclosedCouldBeListed: boolean;
  /** Null: what nobody names is not asked about. */
  disclosure: Disclosure | null;
  /** Null: the facts are taken as complete, as in a written case. */
  coverage: Coverage | null;
}

/** Half-open: a fact holds from its first day until the day before `to`. */
export function holdsOn(
  { from, to }: { from: string | null; to: string | null },
  asOf: string | null,
): boolean {
  return asOf === null || ((from === null || from <= asOf) && (to === null || asOf < to));
}
