import { z } from 'zod';
import { query } from './cypher';

const text = z.string();
const optional = text.nullable();

/** Party, dataset, country, folded names. */
export const nameKeys = query('read/name-keys', {
  params: z.object({}),
  row: z.object({ row: z.tuple([text, text, optional, z.array(text)]) }),
});

export const touchedParties = query('read/touched-parties', {
  params: z.object({ touchedIn: z.number().int() }),
  row: z.object({ row: z.tuple([text]) }),
});

export const descriptions = query('read/descriptions', {
  params: z.object({ ids: z.array(text) }),
  row: z.object({
    id: text,
    kind: text,
    country: optional,
    names: z.array(z.object({ name: text, type: text })),
    identifiers: z.array(z.object({ scheme: text, id: text })),
  }),
});

/** Texts of addresses. A party without any has no row. */
export const places = query('read/places', {
  params: z.object({ ids: z.array(text) }),
  row: z.object({ id: text, places: z.array(text) }),
});

export const statementCount = query('read/statement-count', {
  params: z.object({}),
  row: z.object({ count: z.number().int() }),
});

/** Party, hash of the statement, folded names and pinyin, folded identifiers. */
export const searchKeys = query('read/search-keys', {
  params: z.object({}),
  row: z.object({ row: z.tuple([text, text, z.array(text), z.array(text)]) }),
});
