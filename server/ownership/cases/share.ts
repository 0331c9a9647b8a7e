import { z } from 'zod';
import { compare, type Fraction, HUNDRED, minus, over, plus, ZERO } from '../exact/fraction';
import {
  between,
  cut,
  exactly,
  type Interval,
  isEmpty,
  type ShareText,
  UNKNOWN,
} from '../exact/interval';
import { decimalFraction } from '../exact/text';
import { fractionOf } from '../shares';

const TWO: Fraction = { numerator: 2n, denominator: 1n };
const FRACTION = /^\d{1,30}\/0*[1-9]\d{0,29}$/;

/** A number of a file; one of more digits than a number keeps comes as the text that stood there. */
const Amount = z
  .union([z.number(), z.strictObject({ numeral: z.string() })])
  .transform((written) => decimalFraction(typeof written === 'number' ? written : written.numeral));

const FractionText = z
  .string()
  .regex(
    FRACTION,
    'a share as text is "unknown" or a fraction of the whole, like "1/6"; a percentage is a number',
  )
  .transform(fractionOf);

const Bound = z.union(
  [Amount, FractionText],
  'expected a number of per cent or a fraction like "1/6"',
);

const Exact = Amount.transform(exactly).refine(({ minimum }) => isShare(minimum), {
  error: 'a share is between 0 and 100 per cent',
});

const Text = z.union(
  [
    z.literal('unknown').transform(() => UNKNOWN),
    FractionText.refine(isShare, 'a share is at most the whole').transform(exactly),
  ],
  'a share as text is "unknown" or a fraction of the whole, like "1/6"; a percentage is a number',
);

const Band = z
  .strictObject({
    gt: Bound.optional(),
    gte: Bound.optional(),
    lt: Bound.optional(),
    lte: Bound.optional(),
  })
  .refine(({ gt, gte }) => gt === undefined || gte === undefined, 'has both gt and gte')
  .refine(({ lt, lte }) => lt === undefined || lte === undefined, 'has both lt and lte')
  .refine((band) => Object.values(band).some((bound) => bound !== undefined), {
    error: 'names no bound; expected gt or gte, and lt or lte',
  })
  .transform(({ gt, gte, lt, lte }) =>
    between(gt ?? gte ?? ZERO, lt ?? lte ?? HUNDRED, openEnds(gt !== undefined, lt !== undefined)),
  )
  .refine((band) => !isEmpty(band), 'its lower end is above its upper end')
  .transform(cut)
  .refine((band) => !isEmpty(band), 'holds no share between 0 and 100 per cent');

const Reported = z
  .strictObject({ reported: Bound, ulp: Bound, mode: z.enum(['round', 'trunc']) })
  .refine(({ ulp }) => compare(ulp, ZERO) > 0, { error: 'expected more than 0', path: ['ulp'] })
  .transform(({ reported, ulp, mode }) =>
    mode === 'trunc'
      ? between(reported, plus(reported, ulp), 'maximum')
      : between(minus(reported, over(ulp, TWO)), plus(reported, over(ulp, TWO))),
  )
  .transform(cut)
  .refine((figure) => !isEmpty(figure), 'holds no share between 0 and 100 per cent');

/** A share as a case writes it, as an interval; null where the tie names none. */
export const CaseShare: z.ZodType<Interval | null> = z.unknown().transform((written, context) => {
  if (written === null) return null;
  const parsed = formOf(written).safeParse(written);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
  }
  return z.NEVER;
});

function formOf(written: unknown): z.ZodType<Interval> {
  if (typeof written === 'string') return Text;
  if (typeof written !== 'object' || written === null || 'numeral' in written) return Exact;
  return 'reported' in written || 'ulp' in written || 'mode' in written ? Reported : Band;
}

function isShare(value: Fraction): boolean {
  return compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0;
}

function openEnds(minimum: boolean, maximum: boolean): ShareText['open'] {
  if (minimum) return maximum ? 'both' : 'minimum';
  return maximum ? 'maximum' : 'none';
}
