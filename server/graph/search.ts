import { z } from 'zod';
import { query } from './cypher';

const nomination = {
  params: z.object({ lucene: z.array(z.string()), limit: z.number().int() }),
  row: z.object({
    at: z.number().int(),
    hits: z.array(z.tuple([z.string(), z.string(), z.boolean()])),
  }),
};

/**
 * What the indexes nominate for each query; `at` is the place of the query. A hit is a party, the hash of what is
 * said of it, and whether that is so at this revision: rows of others are marked, not left out.
 */
export const searchNames = query('read/search-names', nomination);
export const searchCjk = query('read/search-cjk', nomination);
export const searchIdentifiers = query('read/search-identifiers', nomination);
