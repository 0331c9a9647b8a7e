import { z } from 'zod';
import { ListAction } from '#api/lists';
import { Claim } from '#api/ties';
import { query } from './cypher';

const int = z.number().int();

export const claimsAbout = query('read/claims-about', {
  params: z.object({ ids: z.array(z.string()), limit: int }),
  row: z.object({ id: z.string() }),
});

export const claims = query('read/claims', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    claim: Claim.omit({ source: true, about: true, contradicts: true }).extend({
      sourceId: z.string(),
    }),
    about: Claim.shape.about,
    contradicts: Claim.shape.contradicts,
  }),
});

export const listActions = query('read/list-actions', {
  params: z.object({ listId: z.string() }),
  row: z.object({
    action: ListAction.omit({ source: true }).extend({ sourceId: z.string().nullable() }),
  }),
});

export const listParties = query('read/list-parties', {
  params: z.object({}),
  row: z.object({
    listId: z.string(),
    id: z.string(),
    entries: int,
    sameAs: z.array(z.string()),
  }),
});
