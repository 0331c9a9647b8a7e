import { z } from 'zod';
import { Designation } from '#api/ties';
import { PartyKind, Status } from '#api/values';
import { query } from './cypher';

/** What decides every party: read once, row by row, each a list of values. */

const text = z.string();
const optional = z.string().nullable();
const params = z.object({});

/** Id, dataset, kind, country, public listing. */
export const wholeParties = query('read/whole-parties', {
  params,
  row: z.object({ row: z.tuple([text, text, PartyKind, optional, optional]) }),
});

const TieType = z.enum(['OWNS', 'CONTROLS', 'BRANCH_OF', 'LINKED']);
/** Ends, key, type, status, source, the three dates, class, control, bounds, open ends, whether direct, principal. */
const WholeTie = z.tuple([
  ...[text, text, text, TieType, Status, text, optional, optional, optional, optional, optional],
  ...[optional, optional, optional, optional, optional],
] as const);
export type WholeTie = z.infer<typeof WholeTie>;
export const wholeTies = query('read/whole-ties', { params, row: z.object({ row: WholeTie }) });

const Sameness = z.enum(['same', 'different', 'undecided']);
/** Ends, sameness, score, key. */
export const wholeSame = query('read/whole-same', {
  params,
  row: z.object({ row: z.tuple([text, text, Sameness, z.number().nullable(), text]) }),
});

export const wholeEntries = query('read/whole-entries', {
  params,
  row: z.object({
    row: Designation.omit({ source: true, certainty: true, listName: true }).extend({
      sourceId: text,
    }),
  }),
});

/** Id, date. */
export const wholeSources = query('read/whole-sources', {
  params,
  row: z.object({ row: z.tuple([text, optional]) }),
});

export const wholeDisputed = query('read/whole-disputed', { params, row: z.object({ row: text }) });
