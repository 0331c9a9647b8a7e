import { z } from 'zod';
import { query } from './cypher';

/** Everything that is visible, or a part of it, row by row, each a list of values. */

const properties = z.record(z.string(), z.unknown());
const datasetIds = z.array(z.string()).nullable();
const text = z.string();

/** Id, what is said. */
const record = z.object({ row: z.tuple([text, properties]) });
export const exportRecords = query('read/export-records', {
  params: z.object({ label: text, datasetIds }),
  row: record,
});
export const exportRecordsOf = query('read/export-records-of', {
  params: z.object({ label: text, ids: z.array(text) }),
  row: record,
});

/** Id, what is said, and of each address its id, how it is the party's, its text and country. */
export const exportParties = query('read/export-parties', {
  params: z.object({ datasetIds }),
  row: z.object({
    row: z.tuple([
      text,
      properties,
      z.array(z.tuple([text, properties, z.tuple([text, text.nullable()]).nullable()])),
    ]),
  }),
});

/** What stands at the end of a tie: label, kind of a party, name or text. */
const end = z.tuple([text, text.nullable(), text.nullable()]).nullable();

/** Type, ends, what is said, and where names are asked for what is at the ends. */
export const exportTies = query('read/export-ties', {
  params: z.object({ datasetIds, named: z.boolean() }),
  row: z.object({
    row: z.tuple([text, text, text, properties, z.tuple([end, end]).nullable()]),
  }),
});
export const exportTiesOf = query('read/export-ties-of', {
  params: z.object({ ids: z.array(text) }),
  row: z.object({ row: z.tuple([text, text, text, properties]) }),
});

/** Claim, type, end, tie, reason. */
export const exportBonds = query('read/export-bonds', {
  params: z.object({ datasetIds }),
  row: z.object({
    row: z.tuple([text, text, text, text.nullable(), text.nullable()]),
  }),
});
