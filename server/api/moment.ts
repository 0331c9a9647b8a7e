import type { z } from 'zod';
import { IsoDay, wholeNumber } from './values';

/** A state of the imported data that was published, and of what people decided; left out, the newest. */
export const atRevision = {
  revision: wholeNumber(1, Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'a published revision of the imported data; the newest if left out' }),
  decision: wholeNumber(0, Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'the number of a decision about identity; the newest if left out' }),
};

/** The day that is asked about, today in UTC if left out, and the state of the data. */
export const atMoment = { asOf: IsoDay.optional(), ...atRevision };

export type Moment = z.infer<z.ZodObject<typeof atMoment>>;
