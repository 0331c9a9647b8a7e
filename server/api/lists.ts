import { z } from 'zod';
import { Coverage, ListCoverage } from './coverage';
import { endpoint } from './endpoint';
import { atRevision, ofDatasets } from './moment';
import { PartyBrief } from './party';
import { Claim, Designation, Source } from './ties';
import { PartialDate, RecordId, wholeNumber } from './values';

/** A rule or notice that changes a list. */
export const ListAction = z.object({
  id: RecordId,
  listId: RecordId,
  title: z.string(),
  citation: z.string().nullable(),
  announcedDate: PartialDate.nullable(),
  effectiveDate: PartialDate.nullable(),
  publishedDate: PartialDate.nullable(),
  source: Source.nullable(),
  note: z.string().nullable(),
});
export type ListAction = z.infer<typeof ListAction>;

const ListSummary = ListCoverage.extend({
  authority: z.string().nullable(),
  url: z.string().nullable(),
  entries: z.number().int().nonnegative(),
  parties: z.number().int().nonnegative(),
});

export const getLists = endpoint({
  method: 'get',
  path: '/lists',
  summary: 'The restricted-party lists: loaded whole, in part, or not at all',
  query: z.object(ofDatasets),
  response: z.object({ lists: z.array(ListSummary), coverage: Coverage }),
});

/** One list: its entries a page at a time, the actions that changed it, and what is claimed about them. */
export const getList = endpoint({
  method: 'get',
  path: '/lists/:id',
  summary: 'One list: entries, actions, and the claims about them side by side',
  params: z.object({ id: RecordId }),
  query: z.object({
    ...ofDatasets,
    after: z.string().max(200).optional(),
    limit: wholeNumber(1, 200).default(100),
  }),
  response: z.object({
    list: ListSummary,
    entries: z.array(Designation),
    parties: z.array(PartyBrief),
    next: z.string().nullable(),
    actions: z.array(ListAction),
    claims: z.array(Claim),
    coverage: Coverage,
  }),
});

export const getSources = endpoint({
  method: 'get',
  path: '/sources',
  summary: 'Every source of the graph',
  query: z.object(atRevision),
  response: z.object({ sources: z.array(Source), coverage: Coverage }),
});
