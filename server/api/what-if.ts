import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { ofDatasets } from './moment';
import { PartyBrief } from './party';
import { RegimeId } from './regimes';
import { Designation, Tie } from './ties';
import { Bound, IsoDay, PartyId, TieKey, Words } from './values';
import { RegimeVerdict } from './verdict';

const SHARE = 'expected a share as {minimum, maximum, open}, each end from 0 to 100 per cent';

/** A share that is supposed: checked as an import checks a stated one. */
const SupposedShare = z
  .object(
    {
      minimum: Bound,
      maximum: Bound,
      open: z.enum(['none', 'minimum', 'maximum', 'both']).default('none'),
    },
    SHARE,
  )
  .meta({ id: 'SupposedShare' });

/** A holding that is not on file. `share` null: a stake that nobody states. */
const SupposedHolding = z.object({
  owner: PartyId,
  owned: PartyId,
  class: z.enum(['shares', 'votes']).default('shares'),
  share: SupposedShare.nullable(),
});

const most = 'expected at most 200';

/** What would the verdict be if holdings or designations were other than they are? Nothing is stored. */
export const postWhatIf = endpoint({
  method: 'post',
  path: '/parties/:id/what-if',
  summary: 'The verdict before and after supposed changes; nothing is stored',
  params: z.object({ id: PartyId }),
  query: z.object(ofDatasets),
  body: z.object({
    regime: RegimeId,
    asOf: IsoDay.optional(),
    holdings: z
      .object({
        add: z.array(SupposedHolding).max(200, most).default([]),
        /** Every tie of this key says this share instead. */
        change: z
          .array(z.object({ key: TieKey, share: SupposedShare.nullable() }))
          .max(200, most)
          .default([]),
        remove: z.array(TieKey).max(200, most).default([]),
      })
      .prefault({}),
    designations: z
      .object({
        /** `list` null: on a list that the regime reads. */
        add: z
          .array(z.object({ party: PartyId, list: z.string().nullable().default(null) }))
          .max(200, most)
          .default([]),
        remove: z.array(TieKey).max(200, most).default([]),
      })
      .prefault({}),
  }),
  response: z.object({
    subject: PartyBrief,
    before: RegimeVerdict,
    after: RegimeVerdict,
    /** What is different, a sentence each; empty where the verdict and what it rests on stay. */
    difference: z.array(Words),
    parties: z.array(PartyBrief),
    ties: z.array(Tie),
    designations: z.array(Designation),
    coverage: Coverage,
  }),
});
export type WhatIfBody = z.output<typeof postWhatIf.body>;
