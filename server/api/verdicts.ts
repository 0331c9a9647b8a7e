import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { atMoment, Datasets, ofDatasets } from './moment';
import { PartyBrief } from './party';
import { ListRead, RegimeId } from './regimes';
import { Designation, Tie } from './ties';
import { Certainty, IsoDay, PartyId, RecordId, TieKey, Words, wholeNumber } from './values';
import { Basis, ExactShare, RegimeVerdict, Verdict } from './verdict';

const party = z.object({ id: PartyId });

/** Which lists an answer read, by regime, each as the regime calls it. */
const ListsRead = z.array(z.object({ regime: RegimeId, lists: z.array(ListRead) }));

/** One party under several regimes, side by side. All of them unless some are named. */
export const getVerdicts = endpoint({
  method: 'get',
  path: '/parties/:id/verdicts',
  summary: 'The verdict on a party under each regime, with its proof',
  params: party,
  query: z.object({
    ...atMoment,
    regimes: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(RegimeId).min(1))
      .optional()
      .meta({ description: 'comma-separated ids of regimes, e.g. BIS,OFAC' }),
  }),
  response: z.object({
    subject: PartyBrief,
    verdicts: z.array(RegimeVerdict),
    lists: ListsRead,
    parties: z.array(PartyBrief),
    ties: z.array(Tie),
    designations: z.array(Designation),
    coverage: Coverage,
  }),
});
export type Verdicts = z.infer<typeof getVerdicts.response>;

/** A verdict in one line. */
export const VerdictBrief = z.object({
  partyId: PartyId,
  verdict: Verdict,
  basis: Basis.nullable(),
  flags: z.array(z.string()),
  /** Codes, worst first. */
  reasons: z.array(z.string()),
  counted: ExactShare,
  governs: PartyId.nullable(),
});
export type VerdictBrief = z.infer<typeof VerdictBrief>;

/** Many parties under one regime; a party that is not on file is named, the others are answered. */
export const postVerdicts = endpoint({
  method: 'post',
  path: '/verdicts',
  summary: 'The verdict on many parties under one regime, a line each',
  body: z.object({
    parties: z
      .array(PartyId, 'expected a list of ids of parties')
      .min(1, 'expected at least one party')
      .max(1_000, 'expected at most 1,000 parties'),
    regime: RegimeId,
    asOf: IsoDay.optional(),
    /** The only datasets to be read; all if left out. */
    datasets: Datasets.optional(),
  }),
  response: z.object({
    verdicts: z.array(VerdictBrief),
    unknown: z.array(PartyId),
    lists: z.array(ListRead),
    coverage: Coverage,
  }),
});

/** A party that is caught because of another, and what makes it so. */
const Catch = z.object({
  party: PartyId,
  certainty: Certainty,
  by: z.enum(['holdings', 'control', 'sameness']),
  /** The other catches it without the help of further designated parties. */
  alone: z.boolean(),
  /** What designated and caught owners hold of it together. */
  counted: ExactShare.nullable(),
  words: Words,
  ties: z.array(TieKey),
  sources: z.array(RecordId),
});

/** What a designated party catches under a regime: the same rule, downward. */
export const getCatches = endpoint({
  method: 'get',
  path: '/parties/:id/catches',
  summary: 'The parties that a party catches under a regime, and what catches each',
  params: party,
  query: z.object({
    ...atMoment,
    regime: RegimeId,
    after: z.string().max(200).optional(),
    limit: wholeNumber(1, 500).default(100),
  }),
  response: z.object({
    subject: PartyBrief,
    regime: RegimeId,
    title: Words,
    /** How the party itself stands on the lists that the regime reads; null: it is on none of them. */
    designated: Certainty.nullable(),
    counts: z.object({
      certainly: z.number().int().nonnegative(),
      possibly: z.number().int().nonnegative(),
    }),
    catches: z.array(Catch),
    next: z.string().nullable(),
    parties: z.array(PartyBrief),
    coverage: Coverage,
  }),
});
export type Catches = z.infer<typeof getCatches.response>;

/** The verdict from each day on which it may have changed, with what happened on that day. */
export const getVerdictHistory = endpoint({
  method: 'get',
  path: '/parties/:id/verdict-history',
  summary: 'How the verdict on a party changed, day by day, and why',
  params: party,
  query: z.object({ ...ofDatasets, regime: RegimeId }),
  response: z.object({
    subject: PartyBrief,
    regime: RegimeId,
    title: Words,
    periods: z.array(
      z.object({
        /** Null: from the beginning. */
        from: IsoDay.nullable(),
        /** The first day of the next period; null: until today and on. */
        to: IsoDay.nullable(),
        verdict: Verdict,
        basis: Basis.nullable(),
        flags: z.array(z.string()),
        reasons: z.array(z.string()),
        counted: ExactShare,
        why: z.array(
          z.object({
            kind: z.enum(['list', 'rule', 'holding']),
            words: Words,
            ties: z.array(z.string()),
          }),
        ),
      }),
    ),
    parties: z.array(PartyBrief),
    coverage: Coverage,
  }),
});
export type VerdictHistory = z.infer<typeof getVerdictHistory.response>;
