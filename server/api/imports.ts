import { z } from 'zod';
import { Coverage, DatasetCoverage } from './coverage';
import { endpoint } from './endpoint';
import { atRevision } from './moment';
import { RecordId, Revision, wholeNumber } from './values';

const Moment = z.iso.datetime().nullable();
const count = z.number().int().nonnegative().nullable();

/** A dataset with when it was fetched, loaded and looked at last. */
export const LoadedDataset = DatasetCoverage.extend({
  /** Beyond this age what it says no longer counts as of the day; null where it does not age. */
  allowedDays: z.number().int().positive().nullable(),
  old: z.boolean(),
  /** It follows from the others and is always read: no answer can leave it out. */
  follows: z.boolean(),
  fetchedAt: Moment,
  loadedAt: Moment,
  checkedAt: Moment,
  refusedAt: Moment,
  /** The rows of the import that it came with; null where it follows from others, or a delta came last. */
  rows: count,
}).meta({ id: 'LoadedDataset' });
export type LoadedDataset = z.infer<typeof LoadedDataset>;

/** An attempt to import: published as a revision, without anything new, or refused and why. */
export const ImportAttempt = z
  .object({
    number: Revision,
    outcome: z.enum(['published', 'unchanged', 'refused']),
    at: Moment,
    datasetIds: z.array(RecordId),
    ...{ added: count, ended: count, kept: count, records: count },
    format: z.string().nullable(),
    file: z.string().nullable(),
    sha256: z.string().nullable(),
    fetchedAt: Moment,
    proof: z.enum(['count', 'endMark', 'grammar', 'none']).nullable(),
    acceptedFall: z.string().nullable(),
    notices: z.array(z.string()),
    /** Parties that share an identifier and yet may be two, in words. */
    undecided: z.array(z.string()),
    refusal: z.string().nullable(),
  })
  .meta({ id: 'ImportAttempt' });
export type ImportAttempt = z.infer<typeof ImportAttempt>;

export const getDatasets = endpoint({
  method: 'get',
  path: '/datasets',
  summary:
    'The datasets with licence, age, and when they were fetched, loaded, checked and refused',
  query: z.object(atRevision),
  response: z.object({ datasets: z.array(LoadedDataset), coverage: Coverage }),
});

/** The last first; `before` is the `next` of the page before. */
export const getImports = endpoint({
  method: 'get',
  path: '/imports',
  summary:
    'The history of revisions: what was imported, what changed nothing, what was refused and why',
  query: z.object({
    dataset: RecordId.optional().meta({ description: 'only those of this dataset' }),
    outcome: z
      .enum(['all', 'refused'])
      .default('all')
      .meta({ description: 'all, or only the refused' }),
    before: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
    limit: wholeNumber(1, 100).default(20),
  }),
  response: z.object({
    imports: z.array(ImportAttempt),
    next: Revision.nullable(),
    revision: Revision,
  }),
});
export type ImportsQuery = z.output<typeof getImports.query>;
