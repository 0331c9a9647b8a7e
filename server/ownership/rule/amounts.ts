import { type Fraction, leastCommonMultiple, reduced } from '../exact/fraction';
import { between, type Interval } from '../exact/interval';

/**
 * Shares of one company as whole numbers of one unit, so that sums are sums of integers. An open end stands one grain
 * inside its value, and a unit has more grains than a company has holders: an integer keeps both.
 */
export interface Amounts {
  least: bigint;
  most: bigint;
}

const GRAIN_BITS = 36n;
const HALF_UNIT = 1n << (GRAIN_BITS - 1n);

/** How many units one per cent has. */
export type Unit = bigint;

export function unitFor(shares: readonly Interval[]): Unit {
  let unit = 1n;
  for (const { minimum, maximum } of shares) {
    unit = leastCommonMultiple(unit, minimum.denominator);
    unit = leastCommonMultiple(unit, maximum.denominator);
  }
  return unit;
}

export function wholeOf(unit: Unit): bigint {
  return (100n * unit) << GRAIN_BITS;
}

export function amountsOf(
  { minimum, maximum, minimumOpen, maximumOpen }: Interval,
  unit: Unit,
): Amounts {
  return {
    least: inUnits(minimum, unit) + (minimumOpen ? 1n : 0n),
    most: inUnits(maximum, unit) - (maximumOpen ? 1n : 0n),
  };
}

/** The amounts as per cent again. An end that is off its value by a grain, either way, is open. */
export function intervalOfAmounts({ least, most }: Amounts, unit: Unit): Interval {
  const [low, high] = [withoutGrains(least), withoutGrains(most)];
  const open = { minimum: low << GRAIN_BITS !== least, maximum: high << GRAIN_BITS !== most };
  return {
    ...between(percent(low, unit), percent(high, unit)),
    minimumOpen: open.minimum,
    maximumOpen: open.maximum,
  };
}

/** An amount as per cent, without its grains. */
export function percentOf(amount: bigint, unit: Unit): Fraction {
  return percent(withoutGrains(amount), unit);
}

export function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one;
  return other;
}

function percent(units: bigint, unit: Unit): Fraction {
  return reduced({ numerator: units, denominator: unit });
}

function inUnits({ numerator, denominator }: Fraction, unit: Unit): bigint {
  return (numerator * (unit / denominator)) << GRAIN_BITS;
}

function withoutGrains(amount: bigint): bigint {
  return (amount + HALF_UNIT) >> GRAIN_BITS;
}
