import { z } from 'zod';
import { IsoDay, PartialDate, PartyId, RecordId, Revision, Words } from './values';

/** A limit that an answer met. While it holds, the absence of a finding proves nothing. */
export const Limit = z
  .object({
    code: z.enum([
      'DEPTH_LIMIT',
      'PARTY_BUDGET',
      'TIE_BUDGET',
      'TIME_LIMIT',
      'HUB_LEFT_CLOSED',
      'RESULTS_LEFT_OUT',
      'SEARCH_STOPPED',
      'CANDIDATES_NOT_FOLLOWED',
      'DATASETS_LEFT_OUT',
    ]),
    /** How far it looked, in a sentence. */
    detail: Words,
    partyId: PartyId.nullable(),
    count: z.number().int().nonnegative().nullable(),
  })
  .meta({ id: 'Limit' });
export type Limit = z.infer<typeof Limit>;

/** A dataset that an answer rests on, with its age on the day of the answer. */
export const DatasetCoverage = z.object({
  id: RecordId,
  title: z.string(),
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
  url: z.string().nullable(),
  versionDate: PartialDate.nullable(),
  ageDays: z.number().int().nullable(),
  note: z.string().nullable(),
});
export type DatasetCoverage = z.infer<typeof DatasetCoverage>;

/** How much of a restricted-party list is in the graph. */
export const ListCoverage = z.object({
  id: RecordId,
  name: z.string(),
  loaded: z.enum(['whole', 'partial', 'none']),
  versionDate: PartialDate.nullable(),
  /** The record of the same list in another dataset, which this one adds to or stands in for. */
  copyOf: RecordId.nullable(),
  note: z.string().nullable(),
});
export type ListCoverage = z.infer<typeof ListCoverage>;

/** What an answer rests on and what it did not look at. Part of every answer. */
export const Coverage = z
  .object({
    revision: Revision,
    decisionNumber: z.number().int().nonnegative(),
    asOf: IsoDay,
    datasets: z.array(DatasetCoverage),
    lists: z.array(ListCoverage),
    explored: z.object({
      parties: z.number().int().nonnegative(),
      ties: z.number().int().nonnegative(),
      depth: z.number().int().nonnegative(),
    }),
    limits: z.array(Limit),
    notLookedAt: z.array(Words),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;
