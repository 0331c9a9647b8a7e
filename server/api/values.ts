import { z } from 'zod';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const IsoDay = z.iso.date('expected a calendar day that exists, as YYYY-MM-DD');

/** ISO 8601 at the precision of its source: `2019`, `2019-06` or `2019-06-24`. A partial date is an interval. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => IsoDay.safeParse(`${text}${'-01-01'.slice(text.length - 4)}`).success, {
    error: 'expected a date that exists',
  });
export type PartialDate = z.infer<typeof PartialDate>;

/** Stable id of a record: what its dataset calls it, e.g. `sugon` or `gleif:2138...`. */
export const RecordId = z
  .string('expected an id')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._~:-]{0,199}$/,
    'expected 1 to 200 letters, digits, ".", "_", "~", ":" or "-"',
  );
export const PartyId = RecordId.describe('The id of a party');
export type PartyId = z.infer<typeof PartyId>;

/** The key of a tie, stable across versions of its source. */
export const TieKey = RecordId.describe('The key of a tie');

/** What kind of party it is: the second label of its node. */
export const PartyKind = z.enum(['Company', 'Person', 'PublicBody', 'Arrangement', 'Unknown']);
export type PartyKind = z.infer<typeof PartyKind>;

/** How a source speaks. In this order a later one is weaker. */
export const Status = z.enum(['stated', 'reported', 'alleged', 'inferred', 'unverified']);
export type Status = z.infer<typeof Status>;

/** Whether a dated fact surely holds on the day asked about, or only may. */
export const Certainty = z.enum(['certain', 'possible']);
export type Certainty = z.infer<typeof Certainty>;

/** The number of a published state of the imported data; it only grows. */
export const Revision = z.number().int().nonnegative();

/** A bound in per cent as its source gives it: `"36"`, `"49.99"`, or a fraction of the whole, `"1/6"`. */
export const Bound = z
  .string()
  .regex(/^(\d{1,3}(\.\d{1,12})?|\d{1,9}\/[1-9]\d{0,8})$/, 'expected a per cent or a fraction');

/** Millionths of a per cent: 36 per cent is 36000000. Rounded outward; for filters, never for a verdict. */
const Millionths = z.number().int().min(0).max(100_000_000);

/** An exact interval in per cent. A disclosed figure has minimum = maximum; `open` says which ends are not included. */
export const Share = z
  .object({
    minimum: Bound,
    maximum: Bound,
    open: z.enum(['none', 'minimum', 'maximum', 'both']),
    minimumMillionths: Millionths,
    maximumMillionths: Millionths,
  })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof Share>;

/** The same sentence in the two languages of Tracehold. */
export const Words = z.object({ en: z.string(), zh: z.string() }).meta({ id: 'Words' });
export type Words = z.infer<typeof Words>;

/** A whole number of a query, where everything arrives as text. */
export function wholeNumber(least: number, most: number) {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
}
