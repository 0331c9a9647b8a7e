import { z } from 'zod';
import { query } from './cypher';

const int = z.number().int();
const text = z.string();
const optional = text.nullable();
const properties = z.record(text, z.union([text, int]));

/** What datasets say and what people decided; a decision about two nodes does not hide here what it overrules. */
export const identityEdges = query('read/identity-edges', {
  params: z.object({ ids: z.array(text) }),
  row: z.object({
    id: text,
    other: text,
    same: z.object({
      key: text,
      sameAs: z.enum(['same', 'different', 'undecided']),
      ground: text,
      decidedIn: int.nullable(),
    }),
  }),
});

/** `rank` is the score, or 1 where there is none. */
export const undecided = query('read/undecided', {
  params: z.object({ rank: z.number(), after: text, limit: int }),
  row: z.object({
    from: text,
    to: text,
    rank: z.number(),
    same: z.object({
      key: text,
      ground: text,
      note: optional,
      score: z.number().nullable(),
      sourceId: optional,
    }),
  }),
});
export type Undecided = z.infer<typeof undecided.row>;

export const undecidedCount = query('read/undecided-count', {
  params: z.object({}),
  row: z.object({ total: int }),
});

export const decisions = query('read/decisions', {
  params: z.object({ before: int, ids: z.array(text).nullable(), limit: int }),
  row: z.object({
    from: text,
    to: text,
    /** Those that the two records belong to. */
    datasetIds: z.array(text),
    decision: z.object({
      decidedIn: int,
      sameAs: z.enum(['same', 'different']),
      ...{ note: text, decidedBy: text, decidedAt: text, seen: text },
      undoneIn: int.nullable(),
      ...{ undoneBy: optional, undoneAt: optional, undoneReason: optional },
    }),
  }),
});
export type StoredDecision = z.infer<typeof decisions.row>;

/** Nothing is written, and no row comes back, where the numbers are no longer the newest. */
export const writeDecision = query('write/decide', {
  params: z.object({
    ...{ number: int, revision: int, from: text, to: text, key: text },
    said: properties,
  }),
  row: z.object({ number: int }),
});

export const undoDecision = query('write/undo-decision', {
  params: z.object({ number: int, revision: int, undone: int, said: properties }),
  row: z.object({ number: int }),
});
