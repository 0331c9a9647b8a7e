import { z } from 'zod';
import { RegimeId, RuleStatus, Threshold } from './regimes';
import { Certainty, IsoDay, PartyId, RecordId, TieKey, Words } from './values';

export const Verdict = z.enum(['exposed', 'cannot_rule_out', 'none_found']);
export type Verdict = z.infer<typeof Verdict>;

/** Named on a list itself, caught by the rule through owners, or both. */
export const Basis = z.enum(['named', 'rule', 'both']);

/** A computed number of per cent, exact: `"27.96"`, `"-22.04"`, or a fraction of the whole, `"1/6"`. */
const Exact = z.string();

/** A computed interval in per cent; `open` says which ends are not included. */
export const ExactShare = z
  .object({ minimum: Exact, maximum: Exact, open: z.enum(['none', 'minimum', 'maximum', 'both']) })
  .meta({ id: 'ExactShare' });
export type ExactShare = z.infer<typeof ExactShare>;

const cited = { ties: z.array(TieKey), sources: z.array(RecordId) };

/** Why it cannot be ruled out. They stand worst first. */
const Reason = z
  .object({
    code: z.string(),
    words: Words,
    parties: z.array(PartyId),
    ties: z.array(TieKey),
    /** A list, a limit, a per cent: what the code leaves open. */
    detail: z.string().nullable(),
  })
  .meta({ id: 'Reason' });

/** What all ties about one interest amount to, and whether and why the rule counted it. */
const HoldingRow = z
  .object({
    owner: PartyId,
    /** Who holds the title for the owner. */
    nominee: PartyId.nullable(),
    share: ExactShare,
    certainty: Certainty,
    counted: Certainty.nullable(),
    why: z.string(),
    words: Words,
    /** The step of the proof that catches whoever makes it count. */
    step: z.number().int().nullable(),
    from: IsoDay.nullable(),
    to: IsoDay.nullable(),
    ...cited,
  })
  .meta({ id: 'HoldingRow' });

/** The holders of one class of one company, and what counts of them. */
const HoldingTable = z
  .object({
    class: z.enum(['shares', 'votes']),
    holdings: z.array(HoldingRow),
    sum: ExactShare,
    threshold: Threshold.nullable(),
    met: Certainty.nullable(),
    /** What the company holds of itself. */
    own: ExactShare.nullable(),
    /** What nobody names counts as possibly a designated party's. */
    undisclosed: z.boolean(),
  })
  .meta({ id: 'HoldingTable' });

/** A right that is no share. */
const ControlRow = z
  .object({
    owner: PartyId,
    kind: z.string(),
    certainty: Certainty,
    counted: Certainty.nullable(),
    why: z.string(),
    words: Words,
    step: z.number().int().nullable(),
    ...cited,
  })
  .meta({ id: 'ControlRow' });

/** One step of a proof: a party and what makes it caught, in the order in which the rule catches them. The last is the subject. */
const ProofStep = z
  .object({
    number: z.number().int(),
    party: PartyId,
    /** Null: the subject is not caught. */
    certainty: Certainty.nullable(),
    by: z.enum(['designation', 'holdings', 'control', 'sameness']).nullable(),
    words: Words,
    designations: z.array(
      z.object({
        list: z.string().nullable(),
        programme: z.string().nullable(),
        from: IsoDay.nullable(),
        certainty: Certainty.nullable(),
        /** The rule does not read the list, or the programme switches the rule off. */
        notCounted: z.string().nullable(),
      }),
    ),
    tables: z.array(HoldingTable),
    controls: z.array(ControlRow),
  })
  .meta({ id: 'ProofStep' });
export type ProofStep = z.infer<typeof ProofStep>;

const Critical = z.object({ value: Exact, attained: z.boolean() }).nullable();

/** Facts that nobody has stated: were they known so, the verdict would be another. */
const Settling = z.object({
  verdict: Verdict,
  words: Words,
  facts: z.array(
    z.object({
      code: z.string(),
      words: Words,
      parties: z.array(PartyId),
      share: ExactShare.nullable(),
      known: z.string().nullable(),
      ...cited,
    }),
  ),
});

const Variants = z.object({
  /** Without ties and designations that are only possible. */
  certainOnly: Verdict,
  onDisclosed: Verdict,
  withUndisclosed: Verdict,
  /** Each source that contradicts others, believed alone where it speaks. */
  bySource: z.array(z.object({ source: RecordId, verdict: Verdict })),
  sourcesLeftOut: z.number().int().nonnegative(),
});

/** The part of a company that no named owner holds, in per cent. */
const UndisclosedPart = z.object({
  company: PartyId,
  class: z.enum(['shares', 'votes']),
  minimum: Exact,
  maximum: Exact,
  /** The company has a public listing: that part counts as dispersed. */
  dispersed: z.boolean(),
  /** No owner is on file at all. */
  wholly: z.boolean(),
});

/** What a designated party owns of the subject by multiplied shares. For information: no rule here decides by it. */
const EconomicInterest = z.object({
  party: PartyId,
  minimum: Exact.nullable(),
  maximum: Exact.nullable(),
  word: z.enum(['noUltimateOwner', 'tooLarge', 'inexact']).nullable(),
  words: Words,
});

/** The verdict on a party under one regime on one day, with all that it rests on. */
export const RegimeVerdict = z
  .object({
    regime: RegimeId,
    title: Words,
    verdict: Verdict,
    basis: Basis.nullable(),
    words: Words,
    flags: z.array(z.string()),
    reasons: z.array(Reason),
    status: RuleStatus,
    statusNote: Words.nullable(),
    threshold: Threshold.nullable(),
    /** What designated and caught owners hold of the subject: certainly, and at most. */
    counted: ExactShare,
    /** Counted share less threshold, in per cent. */
    margin: z.object({ minimum: Exact, maximum: Exact }).nullable(),
    /** The greatest threshold at which the subject would be caught; at the value itself only if `attained`. */
    critical: z.object({ certain: Critical, possible: Critical }),
    governs: PartyId.nullable(),
    proof: z.array(ProofStep),
    /** A set of facts that forces the verdict, none of which can be left out. */
    minimalProof: z.object({ ties: z.array(TieKey), designated: z.array(PartyId) }).nullable(),
    settling: z.array(Settling),
    /** How many facts that might settle it were not tried, because too many holdings are above the party. */
    untried: z.number().int().nonnegative(),
    variants: Variants,
    undisclosed: z.array(UndisclosedPart),
    economicInterest: z.array(EconomicInterest),
    unverified: z.array(Words),
  })
  .meta({ id: 'RegimeVerdict' });
export type RegimeVerdict = z.infer<typeof RegimeVerdict>;
