import { z } from 'zod';
import { Screening } from '#api/screenings';
import { query } from './cypher';

const int = z.number().int();
const id = z.string();

/** Why it stopped, remarks, coverage and lists are kept as JSON: they are read whole or not at all. */
const Stored = Screening.omit({ counts: true }).extend({
  detail: z.string().nullable(),
  remarks: z.string(),
  coverage: z.string().nullable(),
  lists: z.string().nullable(),
  /** Milliseconds since its runner was last heard of. */
  beatAge: int.nullable(),
});
export type StoredScreening = z.infer<typeof Stored>;

/** What the supplier says and what was found of it are JSON. */
const StoredSupplier = z.object({
  key: z.string(),
  rows: z.array(int),
  ownIds: z.array(z.string()),
  asked: z.string(),
  found: z.string().nullable(),
  outcome: z.string(),
  standing: z.string().nullable(),
  detail: z.string().nullable(),
  toReview: z.boolean(),
  urgency: int,
});
export type StoredSupplier = z.infer<typeof StoredSupplier>;

const StoredDecision = z.object({
  ...{
    id,
    screeningId: id,
    supplier: z.string(),
    party: z.string(),
    decision: z.string(),
    reason: z.string(),
  },
  ...{ decidedBy: z.string(), decidedAt: z.string(), decisionNumber: int, evidence: z.string() },
});
export type StoredDecision = z.infer<typeof StoredDecision>;

export const screenings = query('read/screenings', {
  params: z.object({ id: id.nullable(), limit: int }),
  row: z.object({ screening: Stored }),
});

export const screeningCounts = query('read/screening-counts', {
  params: z.object({ ids: z.array(id) }),
  row: z.object({
    ...{ id, outcome: z.string(), standing: z.string().nullable(), toReview: z.boolean() },
    ...{ suppliers: int, rows: int },
  }),
});

export const screened = query('read/screened', {
  params: z.object({
    ...{ id, after: int, outcome: z.string().nullable(), standing: z.string().nullable() },
    ...{ toReview: z.boolean(), text: z.string(), limit: int },
  }),
  row: z.object({ supplier: StoredSupplier }),
});

export const screenedKeys = query('read/screened-keys', {
  params: z.object({ id, keys: z.array(z.string()) }),
  row: z.object({ supplier: StoredSupplier }),
});

export const screeningChanges = query('read/screening-changes', {
  params: z.object({ id, before: id, after: z.string(), limit: int }),
  row: z.object({
    key: z.string(),
    both: z.array(StoredSupplier.extend({ now: z.boolean() })),
  }),
});

export const screeningChangeCounts = query('read/screening-change-counts', {
  params: z.object({ id, before: id }),
  row: z.object({ suppliers: int, changed: int }),
});

export const matchDecisions = query('read/match-decisions', {
  params: z.object({ suppliers: z.array(z.string()) }),
  row: z.object({ decision: StoredDecision }),
});
