import { z } from 'zod';
import { TieType } from '#api/ties';
import { Status } from '#api/values';
import { query } from './cypher';

/** A tie as a walk sees it: `[element id, key, type, status, the other party, whether it starts here]`. */
export const SeenTie = z.tuple([
  z.string(),
  z.string(),
  z.enum(['OWNS', 'CONTROLS', 'BRANCH_OF', 'SUPPLIES', 'LINKED', 'OFFICER_OF', 'LOCATED_AT']),
  Status,
  z.string(),
  z.boolean(),
]);
export type SeenTie = z.infer<typeof SeenTie>;

/** A tie of whatever day: `[key, type, the other party or address, start, end]`. */
const DatedTie = z.tuple([
  z.string(),
  TieType,
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
]);
export type DatedTie = z.infer<typeof DatedTie>;

const int = z.number().int();
const ids = z.array(z.string());

/** One level of a walk over own and control ties, upward or downward. */
export const walkLevel = query('read/walk', {
  params: z.object({ steps: z.array(z.object({ id: z.string(), up: z.boolean() })), hub: int }),
  row: z.object({
    id: z.string(),
    up: z.boolean(),
    datasetId: z.string(),
    degree: int,
    ties: z.array(SeenTie),
    sameAs: z.array(z.tuple([z.string(), z.enum(['same', 'different', 'undecided']), z.string()])),
    designated: z.boolean(),
  }),
});

const across = {
  params: z.object({ ids, hub: int }),
  row: z.object({ id: z.string(), degree: int, ties: z.array(SeenTie) }),
};
export const supplies = query('read/supplies', across);
export const links = query('read/links', across);
export const around = query('read/around', across);

/** The ties between any two of these nodes, by element id; those of a hub only where the other end is none. */
export const among = query('read/among', {
  params: across.params,
  row: z.object({ id: z.string(), degree: int, rows: ids }),
});
export const amongHubs = query('read/among-hubs', {
  params: z.object({ ids }),
  row: z.object({ row: z.string() }),
});

export const datedTies = query('read/dated-ties', {
  params: across.params,
  row: z.object({ id: z.string(), degree: int, ties: z.array(DatedTie) }),
});

/** Parties at the same address. */
export const shared = query('read/shared', {
  params: z.object({ ids, hub: int }),
  row: z.object({
    id: z.string(),
    via: z.string(),
    degree: int,
    row: z.string(),
    key: z.string(),
    status: Status,
    others: z.array(z.tuple([z.string(), z.string(), Status, z.string()])),
  }),
});
