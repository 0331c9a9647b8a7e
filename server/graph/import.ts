import { z } from 'zod';
import type { Record as StatedRecord, TieRow } from '../import/rows';
import { type Query, query } from './cypher';

/** Reads and writes of an import. Every write but the lock's own runs behind `holdLock` in its transaction. */

const int = z.number().int();

export const takeLock = query('write/take-lock', {
  params: z.object({ leaseMs: int }),
  row: z.object({ attempt: int, published: int }),
});
export const holdLock = query('write/hold-lock', {
  params: z.object({ attempt: int, leaseMs: int }),
  row: z.object({ held: z.boolean() }),
});
export const releaseLock = query('write/release-lock', {
  params: z.object({ attempt: int }),
  row: z.object({ released: int }),
});
export const lockHolder = query('read/lock', {
  params: z.object({}),
  row: z.object({ holder: int.nullable(), leaseLeftMs: int.nullable() }),
});
export const lastImport = query('read/last-import', {
  params: z.object({ datasetId: z.string() }),
  row: z.object({ attempt: int, digest: z.string() }),
});
export const publishedImport = query('read/import', {
  params: z.object({ attempt: int }),
  row: z.object({ attempt: int }),
});
export const publish = query('write/publish', {
  params: z.object({
    attempt: int,
    datasetIds: z.array(z.string()),
    digest: z.string(),
    added: int,
    ended: int,
    kept: int,
    report: z.record(z.string(), z.union([z.string(), int, z.array(z.string())])),
  }),
  row: z.object({ published: int }),
});
export const noteRefusal = query('write/note-refusal', {
  params: publish.params.pick({ attempt: true, datasetIds: true, report: true }).extend({
    refusal: z.string(),
  }),
  row: z.object({ written: int }),
});

export const noteCheck = query('write/note-check', {
  params: publish.params.pick({ attempt: true, datasetIds: true, report: true, kept: true }),
  row: z.object({ written: int }),
});

const clear = {
  params: z.object({ published: int, limit: int }),
  row: z.object({ cleared: int }),
};
export const clearLeftovers = [
  query('write/clear-ties', clear),
  query('write/clear-endings', clear),
  query('write/clear-statements', clear),
];

const stored = {
  params: z.object({ datasetIds: z.array(z.string()) }),
  /** Element id, name, hash. */
  row: z.object({ row: z.tuple([z.string(), z.string(), z.string()]) }),
};
export const datasetStatements = query('read/dataset-statements', stored);
export const datasetTies = query('read/dataset-ties', stored);

export const described = query('read/described', {
  /** At the published revision unless another is given. */
  params: z.object({
    ids: z.array(z.string()),
    datasetIds: z.array(z.string()),
    revision: int.exactOptional(),
  }),
  row: z.object({ label: z.string(), id: z.string() }),
});

export const statedCounts = query('read/stated-counts', {
  params: z.object({ datasetIds: z.array(z.string()) }),
  row: z.object({ row: z.tuple([z.string(), int]) }),
});

/** Party, dataset, schemes, identifiers, of the parties that have a scheme which the regular expression `schemes` means. */
export const partyIdentifiers = query('read/identifiers', {
  params: z.object({ schemes: z.string() }),
  row: z.object({
    row: z.tuple([z.string(), z.string(), z.array(z.string()), z.array(z.string())]),
  }),
});
export const partyNames = query('read/names', {
  params: z.object({ ids: z.array(z.string()), revision: int }),
  row: z.object({ id: z.string(), names: z.array(z.string()) }),
});

const DecidedPair = z.tuple([z.string(), z.string(), z.enum(['same', 'different']), z.string()]);
/** The two records, what was decided, and by whom. */
export type DecidedPair = z.infer<typeof DecidedPair>;
export const decidedPairs = query('read/decided-pairs', {
  params: z.object({}),
  row: z.object({ row: DecidedPair }),
});

const ending = {
  params: z.object({ attempt: int, ids: z.array(z.string()) }),
  row: z.object({ ended: int }),
};
export const endTies = query('write/end-ties', ending);
export const endStatements = query('write/end-statements', ending);

const writing = {
  params: z.object({ attempt: int, rows: z.array(z.record(z.string(), z.unknown())) }),
  row: z.object({ written: int }),
};
type WriteRows = Query<typeof writing.params, typeof writing.row>;

/** The question that writes records of a label. */
export const writeRecords: { [label in StatedRecord['label']]: WriteRows } = {
  Dataset: query('write/dataset', writing),
  Source: query('write/source', writing),
  List: query('write/list', writing),
  ListAction: query('write/list-action', writing),
  Address: query('write/address', writing),
  Party: query('write/party', writing),
  Claim: query('write/claim', writing),
};

/** The types of relationship that an import writes: ties, and what binds a claim to what it speaks of. */
export type WrittenType = TieRow['type'] | 'SAID_BY' | 'ABOUT' | 'CONTRADICTS';

/** The question that writes ties of a type. */
export const writeTies: { [type in WrittenType]: WriteRows } = {
  OWNS: query('write/owns', writing),
  CONTROLS: query('write/controls', writing),
  BRANCH_OF: query('write/branch-of', writing),
  SUPPLIES: query('write/supplies', writing),
  LOCATED_AT: query('write/located-at', writing),
  OFFICER_OF: query('write/officer-of', writing),
  LINKED: query('write/linked', writing),
  DESIGNATED: query('write/designated', writing),
  SAME_AS: query('write/same-as', writing),
  SAID_BY: query('write/said-by', writing),
  ABOUT: query('write/about', writing),
  CONTRADICTS: query('write/contradicts', writing),
};
