import type { Share } from '#api/values';
import { fractionOf } from '../shares';
import { compare, type Fraction, HUNDRED, plus, ZERO } from './fraction';
import { percentText } from './text';

/** What is known of a share, in per cent: it lies between the two ends; an open end is not included. */
export interface Interval {
  readonly minimum: Fraction;
  readonly maximum: Fraction;
  readonly minimumOpen: boolean;
  readonly maximumOpen: boolean;
}

/** An interval as exact text. */
export type ShareText = Pick<Share, 'minimum' | 'maximum' | 'open'>;

export const UNKNOWN: Interval = between(ZERO, HUNDRED);

/** No share at all. */
export const NOTHING: Interval = between(ZERO, ZERO);

export function between(
  minimum: Fraction,
  maximum: Fraction,
  open: ShareText['open'] = 'none',
): Interval {
  return {
    minimum,
    maximum,
    minimumOpen: open === 'minimum' || open === 'both',
    maximumOpen: open === 'maximum' || open === 'both',
  };
}

export function exactly(value: Fraction): Interval {
  return between(value, value);
}

export function intervalOf({ minimum, maximum, open }: ShareText): Interval {
  return between(fractionOf(minimum), fractionOf(maximum), open);
}

export function shareText(interval: Interval): ShareText {
  return {
    minimum: percentText(interval.minimum),
    maximum: percentText(interval.maximum),
    open: openEnds(interval),
  };
}

export function isEmpty({ minimum, maximum, minimumOpen, maximumOpen }: Interval): boolean {
  const order = compare(minimum, maximum);
  return order > 0 || (order === 0 && (minimumOpen || maximumOpen));
}

export function isExact({ minimum, maximum }: Interval): boolean {
  return compare(minimum, maximum) === 0;
}

export function isNothing({ maximum }: Interval): boolean {
  return compare(maximum, ZERO) <= 0;
}

/** Two blocks of shares together. What passes 100 is for the sum over all holders to find. */
export function together(one: Interval, other: Interval): Interval {
  return {
    minimum: plus(one.minimum, other.minimum),
    maximum: plus(one.maximum, other.maximum),
    minimumOpen: one.minimumOpen || other.minimumOpen,
    maximumOpen: one.maximumOpen || other.maximumOpen,
  };
}

/** The part of an interval that a share can have: 0 to 100. */
export function cut(interval: Interval): Interval {
  return overlap(interval, UNKNOWN);
}

/** What both allow; empty where they contradict each other. */
export function overlap(one: Interval, other: Interval): Interval {
  const low = compareMinimum(one, other) >= 0 ? one : other;
  const high = compareMaximum(one, other) <= 0 ? one : other;
  return ends(low, high);
}

/** The smallest interval that holds both. */
export function hull(one: Interval, other: Interval): Interval {
  const low = compareMinimum(one, other) <= 0 ? one : other;
  const high = compareMaximum(one, other) >= 0 ? one : other;
  return ends(low, high);
}

/** By lower end; an open one stands above a closed one of the same value. */
export function compareMinimum(one: Interval, other: Interval): number {
  const order = compare(one.minimum, other.minimum);
  return order === 0 ? Number(one.minimumOpen) - Number(other.minimumOpen) : order;
}

function compareMaximum(one: Interval, other: Interval): number {
  const order = compare(one.maximum, other.maximum);
  return order === 0 ? Number(other.maximumOpen) - Number(one.maximumOpen) : order;
}

function ends(low: Interval, high: Interval): Interval {
  return {
    minimum: low.minimum,
    maximum: high.maximum,
    minimumOpen: low.minimumOpen,
    maximumOpen: high.maximumOpen,
  };
}

function openEnds({ minimumOpen, maximumOpen }: Interval): ShareText['open'] {
  if (minimumOpen) return maximumOpen ? 'both' : 'minimum';
  return maximumOpen ? 'maximum' : 'none';
}
