import type { Threshold } from '../regime';
import { fractionOf } from '../shares';
import { type Amounts, lesser } from './amounts';
import type { Table } from './table';

/** When a sum meets the rule: `part` of `of` equal parts of the whole, itself enough only if `inclusive`. */
export interface Criterion {
  part: bigint;
  of: bigint;
  inclusive: boolean;
  /** Whether a company's own stakes leave the denominator by the text, or only possibly. */
  ownDeducted: boolean;
}

/** What counts of one table so far: of the owners counted, and what is certain of the others. */
export interface Tally extends Amounts {
  othersLeast: bigint;
}

export type Run = 'certain' | 'possible';

export function criterionOf(threshold: Threshold | null, ownDeducted: boolean): Criterion | null {
  if (threshold === null) return null;
  const { numerator, denominator } = fractionOf(threshold.value);
  const { inclusive } = threshold;
  return { part: numerator, of: denominator * 100n, inclusive, ownDeducted };
}

export function isMet(table: Table, tally: Tally, criterion: Criterion, run: Run): boolean {
  const { counted, own } =
    run === 'certain'
      ? { counted: tally.least, own: criterion.ownDeducted ? (table.own?.least ?? 0n) : 0n }
      : atMost(table, tally);
  // counted / (whole - own) against part / of, without a division.
  const left = criterion.of * counted + criterion.part * own;
  const right = criterion.part * table.whole;
  return counted > 0n && (criterion.inclusive ? left >= right : left > right);
}

/**
 * The counted share at its greatest, and with it the greatest own stake that the rest leaves room for: each unit of a
 * counted share weighs more than the unit of own stake that it displaces.
 */
export function atMost(table: Table, tally: Tally): { counted: bigint; own: bigint } {
  const room = table.whole - tally.othersLeast;
  const free = room - (table.own?.least ?? 0n);
  const counted = table.undisclosed ? free : lesser(tally.most, free);
  if (table.own === null) return { counted, own: 0n };
  const left = room - counted;
  return { counted, own: lesser(table.own.most, left) };
}
