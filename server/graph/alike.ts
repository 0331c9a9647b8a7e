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
