import { z } from 'zod';
import { query } from './cypher';

const nomination = {
  params: z.object({ lucene: z.string(), limit: z.number().int() }),
  row: z.object({
    id: z.string(),
    visible: z.boolean(),
    names: z.array(z.object({ name: z.string(), type: z.string() })),
    identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })),
  }),
};

/** What the indexes nominate, best first by their own measure; rows of other revisions are marked, not left out. */
export const searchNames = query('read/search-names', nomination);
export const searchCjk = query('read/search-cjk', nomination);
export const searchIdentifiers = query('read/search-identifiers', nomination);
