import { z } from 'zod';
import { PathKind } from './exposure';
import { Comparison } from './match';
import { PartyBrief } from './party';
import { RegimeId } from './regimes';
import { Certainty, PartyId, RecordId, TieKey, Words } from './values';
import { Basis, Verdict } from './verdict';

/** How a row of a supplier list ended. Exactly one of them; not run and failed are never "no match". */
export const Outcome = z.enum(['matched', 'candidates', 'noMatch', 'notRun', 'failed']);
export type Outcome = z.infer<typeof Outcome>;

/** How a party that a supplier is, or may be, stands: on a list itself, caught by a rule, tied, open, nothing found. */
export const Standing = z.enum(['named', 'caught', 'tied', 'open', 'nothing']);
export type Standing = z.infer<typeof Standing>;

/** What a person says of a supplier and a party. */
export const DecisionWord = z.enum(['accept', 'reject', 'unsure']);
export type DecisionWord = z.infer<typeof DecisionWord>;

/** A supplier as its rows describe it. Rows that say the same are one supplier. */
export const Supplier = z
  .object({
    names: z.array(z.string()),
    identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })),
    /** ISO 3166-1 alpha-2, or as it was written where that is no country. */
    country: z.string().nullable(),
    places: z.array(z.string()),
  })
  .meta({ id: 'Supplier' });
export type Supplier = z.infer<typeof Supplier>;

/** An entry of a candidate on a list, as it was when it was looked at. */
export const SeenEntry = z.object({
  key: TieKey,
  list: z.string(),
  listedName: z.string(),
  programme: z.string().nullable(),
  since: z.string().nullable(),
  citation: z.string().nullable(),
  certainty: Certainty,
  source: RecordId,
});
export type SeenEntry = z.infer<typeof SeenEntry>;

/** The verdict on a candidate under a regime, with its proof in words. */
export const ScreenedVerdict = z.object({
  regime: RegimeId,
  verdict: Verdict,
  basis: Basis.nullable(),
  reasons: z.array(z.string()),
  flags: z.array(z.string()),
  words: Words,
  proof: z.array(Words),
  sources: z.array(RecordId),
});
export type ScreenedVerdict = z.infer<typeof ScreenedVerdict>;

/** What a decision rested on: two of the same digest saw the same. */
export const Evidence = z.object({
  digest: z.string(),
  comparison: Comparison,
  /** Of the supplier, and of the party. */
  names: z.object({ asked: z.array(z.string()), found: z.array(z.string()) }),
  /** The nodes that are the party. */
  records: z.array(PartyId),
  entries: z.array(SeenEntry),
  revision: z.number().int(),
});
export type Evidence = z.infer<typeof Evidence>;

export const MatchDecision = z
  .object({
    id: RecordId,
    /** The screening in which it was made. */
    screeningId: RecordId,
    supplier: z.string(),
    party: PartyId,
    decision: DecisionWord,
    reason: z.string(),
    decidedBy: z.string(),
    decidedAt: z.iso.datetime(),
    decisionNumber: z.number().int(),
    evidence: Evidence,
  })
  .meta({ id: 'MatchDecision' });
export type MatchDecision = z.infer<typeof MatchDecision>;

/** A party that a supplier is or may be, and all that is asked about it. */
export const Finding = z
  .object({
    party: PartyBrief,
    evidence: Evidence,
    identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })),
    /** Where it is, by the addresses on file. */
    places: z.array(z.string()),
    standing: Standing,
    verdicts: z.array(ScreenedVerdict),
    /** How many designated parties its exposure paths of each kind reach. */
    paths: z.array(z.object({ kind: PathKind, designatedParties: z.number().int() })),
    /** The sources that verdicts and entries name. */
    sources: z.array(
      z.object({
        id: RecordId,
        title: z.string(),
        date: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    /** Codes of the limits that were met on the way. */
    limits: z.array(z.string()),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

/** Why a person has to look at a candidate again. */
export const Review = z.enum(['evidenceChanged', 'contradiction']);
export type Review = z.infer<typeof Review>;

/** A candidate with what people said of it, the last first. */
export const Candidate = Finding.extend({
  state: z.enum(['sure', 'toDecide', 'accepted', 'rejected', 'unsure', 'fitsLess']),
  review: Review.nullable(),
  decisions: z.array(MatchDecision),
}).meta({ id: 'ScreeningCandidate' });
export type Candidate = z.infer<typeof Candidate>;

/** A supplier of a screening: its rows, how they ended, and why. */
export const Screened = z
  .object({
    key: z.string(),
    rows: z.array(z.number().int()),
    ownIds: z.array(z.string()),
    supplier: Supplier,
    outcome: Outcome,
    standing: Standing.nullable(),
    /** What went wrong with a failed one. */
    detail: Words.nullable(),
    toReview: z.boolean(),
    candidates: z.array(Candidate),
  })
  .meta({ id: 'Screened' });
export type Screened = z.infer<typeof Screened>;
