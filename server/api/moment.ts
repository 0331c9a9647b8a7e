import { z } from 'zod';
import { IsoDay, RecordId, wholeNumber } from './values';

/** A state of the imported data that was published, and of what people decided; left out, the newest. */
export const atRevision = {
  revision: wholeNumber(1, Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'a published revision of the imported data; the newest if left out' }),
  decision: wholeNumber(0, Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'the number of a decision about identity; the newest if left out' }),
};

/** The only datasets that an answer may read. */
export const Datasets = z
  .array(RecordId, 'expected a list of ids of datasets')
  .min(1, 'expected at least one dataset')
  .max(100, 'expected at most 100 datasets');

/** The state of the data, and which datasets of it the answer may read. */
export const ofDatasets = {
  ...atRevision,
  datasets: z
    .string()
    .transform((text) => text.split(','))
    .pipe(Datasets)
    .optional()
    .meta({
      description:
        'comma-separated ids of the only datasets to be read; all if left out, and any that is left out is named as a limit',
    }),
};

/** The day that is asked about, today in UTC if left out, and the state of the data. */
export const atMoment = { asOf: IsoDay.optional(), ...ofDatasets };

export type Moment = z.infer<z.ZodObject<typeof atMoment>>;
