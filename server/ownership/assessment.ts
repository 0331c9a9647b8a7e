import type { Certainty, PartyId, Words } from '#api/values';
import type { ShareText } from './exact/interval';
import type { InterestClass } from './question';
import type { RuleStatus, Threshold } from './regime';

export type Verdict = 'exposed' | 'cannot_rule_out' | 'none_found';

/** What bears the verdict: the party is named on a list, or the rule catches it. */
export type Basis = 'named' | 'rule' | 'both';

/** The cheap part of an answer: what a run over a whole graph asks of each party. */
export interface Assessment {
  regime: string;
  asOf: string | null;
  subject: PartyId;
  verdict: Verdict;
  /** Null where neither bears it: nothing was found, or something is missing. */
  basis: Basis | null;
  flags: string[];
  /** The state of the rule on the day. */
  status: RuleStatus;
  threshold: Threshold | null;
  counted: ShareText;
  /** Counted less the threshold, in per cent. */
  margin: { minimum: string; maximum: string } | null;
  governs: PartyId | null;
  /** Why the verdict cannot be ruled out, the worst first; empty for the other verdicts. */
  reasons: Reason[];
  /** The verdict on what is disclosed, and with everything undisclosed possibly a designated party's. */
  onDisclosed: Verdict;
  withUndisclosed: Verdict;
  undisclosed: UndisclosedPart[];
}

/** In the order of their weight: people sort and filter by it. */
export const REASONS = [
  'DESIGNATED_SHARE_UNKNOWN',
  'SHARE_AROUND_THRESHOLD',
  'SOURCES_CONTRADICT',
  'TIE_ONLY_POSSIBLE',
  'DESIGNATION_ONLY_POSSIBLE',
  'IDENTITY_UNDECIDED',
  'RULE_STATUS_UNVERIFIED',
  'AGGREGATION_UNSETTLED',
  'OWN_SHARES_UNSETTLED',
  'NOMINEE_UNSETTLED',
  'ANY_TIE_KEEPS_OPEN',
  'LIMIT_HIT',
  'LIST_MISSING',
  'LIST_PARTIAL_OR_STALE',
  'OWNERS_NOT_ON_FILE',
  'OWNERS_UNDISCLOSED',
] as const;
export type ReasonCode = (typeof REASONS)[number];

export interface Reason {
  code: ReasonCode;
  parties: PartyId[];
  /** The keys of the holdings that it speaks of. */
  keys: string[];
  /** A list, a limit, a per cent: what the code leaves open. */
  detail: string | null;
}

/** The part of a company that no named owner holds. */
export interface UndisclosedPart {
  company: PartyId;
  class: InterestClass;
  /** Per cent. */
  minimum: string;
  maximum: string;
  /** The company has a public listing. */
  dispersed: boolean;
  /** No owner is on file at all. */
  wholly: boolean;
}

/** The whole answer: also why, by how much, and what would change it. */
export interface Explanation extends Assessment {
  critical: { certain: CriticalShare | null; possible: CriticalShare | null };
  proof: ProofStep[];
  minimalProof: MinimalProof | null;
  settling: Settling[];
  /** Facts that might settle it too and were not tried: there are too many holdings. */
  untried: number;
  variants: Variants;
  economicInterest: EconomicInterest[];
}

/** The greatest threshold at which the subject would be caught: at the value itself only if `attained`. */
export interface CriticalShare {
  value: string;
  attained: boolean;
}

/** One party and what makes it caught; the last step is the subject, also where nothing does. */
export interface ProofStep {
  number: number;
  party: PartyId;
  /** Null: the subject is not caught. */
  certainty: Certainty | null;
  by: 'designation' | 'holdings' | 'control' | 'sameness' | null;
  designations: ProofDesignation[];
  tables: ProofTable[];
  controls: ProofControl[];
}

export interface ProofDesignation {
  list: string | null;
  program: string | null;
  from: string | null;
  certainty: Certainty | null;
  /** The rule does not read the list, or the programme switches the rule off. */
  notCounted: 'LIST_NOT_READ' | 'PROGRAM_OPTS_OUT' | null;
}

/** The holders of one class of one company. */
export interface ProofTable {
  class: InterestClass;
  holdings: ProofHolding[];
  sum: ShareText;
  threshold: Threshold | null;
  met: Certainty | null;
  /** What the company holds of itself. */
  own: ShareText | null;
  /** What nobody names counts as possibly a designated party's. */
  undisclosed: boolean;
}

/** `THROUGH_SUBJECT`: the owner is caught by what the subject holds; nothing rests on it. */
export type Counted = 'DESIGNATED' | 'CAUGHT' | 'JOINT_PARTNER' | 'NOMINEE' | 'THROUGH_SUBJECT';
export type NotCounted =
  | 'OWNER_NOT_CAUGHT'
  | 'CAUGHT_LATER'
  | 'LIST_NOT_READ'
  | 'PROGRAM_OPTS_OUT'
  | 'ANOTHER_PERSON'
  | 'CLASS_NOT_READ'
  | 'NOT_ON_THAT_DAY'
  | 'OWN_HOLDING'
  | 'INDIRECT_SUMMARISES_OTHERS';

export interface ProofHolding {
  owner: PartyId;
  /** Who holds the title for the owner. */
  nominee: PartyId | null;
  share: ShareText;
  certain: boolean;
  keys: string[];
  sources: string[];
  from: string | null;
  to: string | null;
  counted: Certainty | null;
  why: Counted | NotCounted;
  /** The step that catches whoever makes it count. */
  step: number | null;
}

export interface ProofControl {
  owner: PartyId;
  kind: string;
  certain: boolean;
  keys: string[];
  sources: string[];
  counted: Certainty | null;
  why: 'DESIGNATED' | 'CAUGHT' | 'CAUGHT_LATER' | 'OWNER_NOT_CAUGHT' | 'KIND_NOT_READ';
  step: number | null;
}

/** A set of facts that forces the verdict, none of which can be left out. */
export interface MinimalProof {
  keys: string[];
  designated: PartyId[];
  /** False where there are too many facts to try each: some of them may not be needed. */
  minimal: boolean;
}

/** Were these facts known so, the verdict would be another. */
export interface Settling {
  facts: MissingFact[];
  verdict: Verdict;
}

export interface MissingFact {
  code:
    | 'SHARE'
    | 'READING'
    | 'TIE'
    | 'DESIGNATION'
    | 'IDENTITY'
    | 'NOMINEE'
    | 'AGGREGATION'
    | 'OWN_SHARES'
    | 'RULE_STATUS'
    | 'UNDISCLOSED'
    | 'COVERAGE';
  parties: PartyId[];
  keys: string[];
  /** What it would have to be: a share, the sources that are right, or a word like `confirmed`, `refuted`. */
  share: ShareText | null;
  sources: string[];
  known: string | null;
}

export interface Variants {
  /** Without ties and designations that are only possible. */
  certainOnly: Verdict;
  onDisclosed: Verdict;
  withUndisclosed: Verdict;
  /** Each source that contradicts others, believed alone where it speaks. */
  bySource: { source: string; verdict: Verdict }[];
  /** Readings that were not tried, if there are too many. */
  sourcesLeftOut: number;
}

/** What a designated party owns of the subject by multiplied shares: for information, never for the verdict. */
export interface EconomicInterest {
  party: PartyId;
  minimum: string | null;
  maximum: string | null;
  /** Why there is no number, or none that is exact. */
  word: 'noUltimateOwner' | 'tooLarge' | 'inexact' | null;
}

/** How a party is called in the two languages. */
export type NameOf = (party: PartyId) => Words;
