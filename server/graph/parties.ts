import { z } from 'zod';
import { AddressBrief, NameType } from '#api/party';
import { Designation, Source, Tie, TieType } from '#api/ties';
import { PartyKind, Status } from '#api/values';
import { query } from './cypher';

const ids = z.object({ ids: z.array(z.string()) });
const int = z.number().int();

/** Of an entry on a list, what a brief needs: since when it is in force, and on which list. */
const BriefEntry = Designation.pick({
  ...{ key: true, listId: true, status: true, endDate: true, announcedDate: true },
  ...{ effectiveDate: true, publishedDate: true, listStartDate: true },
});
export type BriefEntry = z.infer<typeof BriefEntry>;

export const parties = query('read/parties', {
  params: ids,
  row: z.object({
    id: z.string(),
    datasetId: z.string(),
    kind: PartyKind,
    name: z.string(),
    country: z.string().nullable(),
    publicListing: z.string().nullable(),
    nameZh: z.string().nullable(),
    entries: z.array(BriefEntry),
  }),
});

export const partyStatements = query('read/party-statements', {
  params: ids,
  row: z.object({
    id: z.string(),
    datasetId: z.string(),
    names: z.array(
      z.object({
        name: z.string(),
        type: NameType,
        language: z.string(),
        status: Status,
        sourceId: z.string(),
      }),
    ),
    identifiers: z.array(z.object({ scheme: z.string(), id: z.string(), sourceId: z.string() })),
  }),
});

export const sameAs = query('read/same-as', {
  params: ids,
  row: z.object({
    id: z.string(),
    other: z.string(),
    datasetId: z.string(),
    same: z.object({
      key: z.string(),
      sameAs: z.enum(['same', 'different', 'undecided']),
      ground: z.string(),
      note: z.string().nullable(),
      score: z.number().nullable(),
      sourceId: z.string().nullable(),
    }),
  }),
});

const unsourced = { source: true, certainty: true } as const;
const bounds = {
  minimum: z.string().nullable(),
  maximum: z.string().nullable(),
  open: z.enum(['none', 'minimum', 'maximum', 'both']).nullable(),
  minimumMillionths: int.nullable(),
  maximumMillionths: int.nullable(),
};
const withoutShare = { ...unsourced, contradicted: true, share: true } as const;
const [owns, controls, branchOf, suppliesTie, locatedAt, officerOf, linked] = Tie.options;
const tieWithout = { ...unsourced, contradicted: true } as const;
const sourceId = { sourceId: z.string() };

/** A tie as the store has it: source by id, bounds of a share side by side. */
const StoredTie = z.discriminatedUnion('type', [
  owns.omit(withoutShare).extend({ ...bounds, ...sourceId }),
  controls.omit(withoutShare).extend({ ...bounds, ...sourceId }),
  branchOf.omit(tieWithout).extend(sourceId),
  suppliesTie.omit(tieWithout).extend(sourceId),
  locatedAt.omit(tieWithout).extend(sourceId),
  officerOf.omit(tieWithout).extend(sourceId),
  linked.omit(tieWithout).extend(sourceId),
]);
export type StoredTie = z.infer<typeof StoredTie>;

export const ties = query('read/ties', {
  params: z.object({ rows: z.array(z.string()) }),
  row: z.object({ row: z.string(), tie: StoredTie }),
});

/** `tie` is null where it is of another revision or not in force on the day. */
const page = {
  params: z.object({ ids: z.array(z.string()), type: TieType, after: z.string(), limit: int }),
  row: z.object({ key: z.string(), tie: StoredTie.nullable() }),
};
export const tiesIn = query('read/ties-in', page);
export const tiesOut = query('read/ties-out', page);

export const contradicted = query('read/contradicted', {
  params: z.object({ ties: z.array(z.object({ key: z.string(), from: z.string() })) }),
  row: z.object({ key: z.string() }),
});

export const sources = query('read/sources', { params: ids, row: z.object({ source: Source }) });
export const allSources = query('read/all-sources', {
  params: z.object({ limit: int }),
  row: z.object({ source: Source }),
});
export const addresses = query('read/addresses', {
  params: ids,
  row: z.object({ address: AddressBrief }),
});

const StoredDesignation = Designation.omit({ ...unsourced, listName: true }).extend(sourceId);
export type StoredDesignation = z.infer<typeof StoredDesignation>;
export const designations = query('read/designations', {
  params: ids,
  row: z.object({ designation: StoredDesignation }),
});
export const listEntries = query('read/list-entries', {
  params: z.object({ listId: z.string(), after: z.string(), limit: int }),
  row: z.object({ designation: StoredDesignation }),
});

export const degrees = query('read/degrees', {
  params: ids,
  row: z.object({ id: z.string(), degree: int, counts: z.array(z.tuple([TieType, int, int])) }),
});
export const tieCounts = query('read/tie-counts', {
  params: ids,
  row: z.object({ id: z.string(), type: TieType, out: z.boolean(), count: int }),
});
