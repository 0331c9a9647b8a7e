import { z } from 'zod';
import { query } from './cypher';

const int = z.number().int();
const optional = z.string().nullable();

/** Every version of every fact whose source begins with this; `entry` is JSON. */
export const facts = query('read/facts', {
  params: z.object({ prefix: z.string(), limit: int }),
  row: z.object({
    ...{ sourceId: z.string(), entry: z.string(), revision: int },
    ...{ endedIn: int.nullable(), endedAt: int.nullable(), endedBy: optional, endedFor: optional },
  }),
});
