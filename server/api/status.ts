import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';

/** The server answers; says nothing of the database. */
export const getHealth = endpoint({
  method: 'get',
  path: '/health',
  summary: 'The server is alive',
  response: z.object({ alive: z.literal(true), instance: z.string(), version: z.string() }),
});

/** The database answers, its indexes are online and a revision is published; otherwise 503 with the reason. */
export const getReady = endpoint({
  method: 'get',
  path: '/ready',
  summary: 'The graph can be asked',
  response: z.object({ ready: z.literal(true) }),
});

export const getStatus = endpoint({
  method: 'get',
  path: '/status',
  summary: 'What is loaded: counts, datasets, lists, revision, the database',
  response: z.object({
    version: z.string(),
    database: z.object({ version: z.string(), embedded: z.boolean() }),
    counts: z.object({
      parties: z.number().int().nonnegative(),
      ties: z.number().int().nonnegative(),
      claims: z.number().int().nonnegative(),
      sources: z.number().int().nonnegative(),
      designations: z.number().int().nonnegative(),
    }),
    coverage: Coverage,
  }),
});
