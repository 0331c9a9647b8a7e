import type { Share } from '#api/values';

const MILLIONTHS = 1_000_000n;

/** A stated share with its bounds in millionths of a per cent, rounded outward: exact where six decimals hold it. */
export function shareOf({
  minimum,
  maximum,
  open,
}: Pick<Share, 'minimum' | 'maximum' | 'open'>): Share {
  return {
    minimum,
    maximum,
    open,
    minimumMillionths: millionths(minimum, 'down'),
    maximumMillionths: millionths(maximum, 'up'),
  };
}

/** A bound, in per cent (`"49.99"`) or as a fraction of the whole (`"1/6"`), as a numerator and a denominator of per cent. */
export function fractionOf(bound: string): { numerator: bigint; denominator: bigint } {
  const [whole = '0', part] = bound.split('/');
  if (part !== undefined) return { numerator: BigInt(whole) * 100n, denominator: BigInt(part) };
  const [units = '0', decimals = ''] = whole.split('.');
  return { numerator: BigInt(units + decimals), denominator: 10n ** BigInt(decimals.length) };
}

function millionths(bound: string, rounding: 'down' | 'up'): number {
  const digits = /^(\d+)(?:\.(\d{1,6}))?$/.exec(bound);
  if (digits) return Number(`${digits[1]}${(digits[2] ?? '').padEnd(6, '0')}`);
  const { numerator, denominator } = fractionOf(bound);
  const scaled = numerator * MILLIONTHS;
  const floor = scaled / denominator;
  const exact = floor * denominator === scaled;
  return Number(rounding === 'up' && !exact ? floor + 1n : floor);
}
