import { z } from 'zod';
import { query } from './cypher';

/** Everything that is visible, row by row, each a list of values. */

const properties = z.record(z.string(), z.unknown());
const datasetIds = z.array(z.string()).nullable();

/** Id, what is said. */
export const exportRecords = query('read/export-records', {
  params: z.object({ label: z.string(), datasetIds }),
  row: z.object({ row: z.tuple([z.string(), properties]) }),
});

/** Type, ends, what is said. */
export const exportTies = query('read/export-ties', {
  params: z.object({ datasetIds }),
  row: z.object({ row: z.tuple([z.string(), z.string(), z.string(), properties]) }),
});

/** Claim, type, end, tie, reason. */
export const exportBonds = query('read/export-bonds', {
  params: z.object({ datasetIds }),
  row: z.object({
    row: z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.string().nullable(),
      z.string().nullable(),
    ]),
  }),
});
