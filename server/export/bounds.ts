import type { TieRow } from '../import/rows';
import { fractionOf } from '../ownership/shares';

export type StatedShare = NonNullable<Extract<TieRow, { type: 'OWNS' }>['share']>;

const DECIMALS = 12;

/** A bound as a decimal of per cent: exact where twelve decimals hold it, else rounded outward, as 1/6 is. */
export function decimalOf(
  bound: string,
  rounding: 'down' | 'up',
): { text: string; exact: boolean } {
  const { numerator, denominator } = fractionOf(bound);
  const scaled = numerator * 10n ** BigInt(DECIMALS);
  const floor = scaled / denominator;
  const exact = floor * denominator === scaled;
  const digits = String(rounding === 'up' && !exact ? floor + 1n : floor).padStart(
    DECIMALS + 1,
    '0',
  );
  const [units, rest] = [digits.slice(0, -DECIMALS), digits.slice(-DECIMALS)];
  return { text: `${units}.${rest}`.replace(/\.?0+$/, ''), exact };
}

/** Whether the share is one number. */
export function isExact({ minimum, maximum, open }: StatedShare): boolean {
  return minimum === maximum && open === 'none';
}
