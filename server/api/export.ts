import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { atMoment } from './moment';
import { PartyId, RecordId, Words } from './values';

/** As what a part of the graph may be written. */
export const ExportFormat = z.enum(['bods', 'ftm', 'csv', 'xlsx', 'graphml', 'cytoscape']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A party's surroundings, or just what is drawn, as a file with sources and licences inside. */
export const postExport = endpoint({
  method: 'post',
  path: '/parties/:id/export',
  summary:
    'The surroundings of a party, or a view of them, as a file with its sources and licences',
  params: z.object({ id: PartyId }),
  query: z.object(atMoment),
  body: z.object({
    format: ExportFormat,
    depth: z.number().int().min(1).max(3).default(1),
    budget: z.number().int().min(1).max(500).default(80),
    /** The parties and addresses of a view; null: whatever is around the party. */
    ends: z
      .array(RecordId, 'expected a list of ids of parties and addresses')
      .min(1, 'expected at least one id')
      .max(5_000, 'expected at most 5,000 ids')
      .nullable()
      .default(null),
  }),
  response: z.object({
    file: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
    records: z.number().int().nonnegative(),
    ties: z.number().int().nonnegative(),
    /** What the graph says and the file does not, or in words only. */
    lost: z.array(Words),
    coverage: Coverage,
  }),
});
