import { z } from 'zod';
import { query } from './cypher';

/** The whole store, of every revision, as a bulk import carries it over. */

const properties = z.record(z.string(), z.unknown());
const text = z.string();
const int = z.number().int();

export const bulkCounts = query('read/bulk-counts', {
  params: z.object({}),
  row: z.object({ nodes: int, ties: int }),
});

/** Label, id, dataset. */
export const bulkRecords = query('read/bulk-records', {
  params: z.object({}),
  row: z.object({ row: z.tuple([text, text, text]) }),
});

/** Element id, labels, properties. */
export const bulkNodes = query('read/bulk-nodes', {
  params: z.object({}),
  row: z.object({ row: z.tuple([text, z.array(text), properties]) }),
});

/** Element id, labels, id, and of a statement its label, its record and its revision. */
const end = z.tuple([
  text,
  z.array(text),
  text.nullable(),
  text.nullable(),
  text.nullable(),
  int.nullable(),
]);

/** Element id, type, properties, both ends. */
export const bulkTies = query('read/bulk-ties', {
  params: z.object({}),
  row: z.object({ row: z.tuple([text, text, properties, z.tuple([end, end])]) }),
});

const mending = {
  params: z.object({ limit: int }),
  row: z.object({ mended: int }),
};
export const mendNodes = query('write/mend-nodes', mending);
export const mendTies = query('write/mend-ties', mending);
