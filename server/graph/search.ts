import { z } from 'zod';
import { query } from './cypher';

/** A party as one dataset describes it, with what is compared of it. */
const Nominee = z.object({
  id: z.string(),
  kind: z.string(),
  country: z.string().nullable(),
  names: z.array(z.object({ name: z.string(), type: z.string() })),
  identifiers: z.array(z.object({ scheme: z.string(), id: z.string() })),
});
export type Nominee = z.infer<typeof Nominee>;

const nomination = {
  params: z.object({ lucene: z.array(z.string()), limit: z.number().int() }),
  row: Nominee.extend({ at: z.number().int(), visible: z.boolean() }),
};

/**
 * What the indexes nominate for each query, best first by their own measure; `at` is the place of the query.
 * Rows of other revisions are marked, not left out.
 */
export const searchNames = query('read/search-names', nomination);
export const searchCjk = query('read/search-cjk', nomination);
export const searchIdentifiers = query('read/search-identifiers', nomination);
