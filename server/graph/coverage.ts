import { z } from 'zod';
import { DatasetCoverage, ListCoverage } from '#api/coverage';
import { query } from './cypher';

const int = z.number().int();

/** The first statement of every answer: its revision, and what that rests on. */
export const coverage = query('read/coverage', {
  params: z.object({ wanted: int.nullable(), decision: int.nullable() }),
  row: z.object({
    revision: int,
    newest: int,
    published: z.boolean(),
    decisionNumber: int,
    decided: z.boolean(),
    datasets: z.array(
      DatasetCoverage.omit({ ageDays: true }).extend({ rank: int, allowedDays: int.nullable() }),
    ),
    lists: z.array(
      ListCoverage.extend({
        datasetId: z.string(),
        authority: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
  }),
});
type Stored = Pick<z.infer<typeof coverage.row>, 'datasets' | 'lists'>;
/** What an answer rests on; `leftOut` are datasets that it was told not to read. */
export type StoredCoverage = Stored & { leftOut: Stored['datasets'] };

export const stored = query('read/status', {
  params: z.object({}),
  row: z.object({ parties: int, claims: int, sources: int, designations: int, ties: int }),
});

export const readiness = query('read/readiness', {
  params: z.object({}),
  row: z.object({ name: z.string(), state: z.string() }),
});
