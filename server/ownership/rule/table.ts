import type { Holding } from '../holdings';
import type { InterestClass } from '../question';
import { type Amounts, amountsOf, lesser, type Unit, unitFor, wholeOf } from './amounts';

/** One holding in the table of its company. */
export interface Stake extends Amounts {
  holding: Holding;
  table: Table;
}

/** Who holds one class of one company. */
export interface Table {
  company: string;
  class: InterestClass;
  unit: Unit;
  /** 100 per cent. */
  whole: bigint;
  stakes: Stake[];
  /** What the company holds of itself. */
  own: Amounts | null;
  /** What is certain of all holders but the company itself. */
  certain: bigint;
  /** What is known of its holders sums to more than 100. */
  overfull: boolean;
  /** What nobody names may be held by a designated party. */
  undisclosed: boolean;
}

export function tableOf(
  company: string,
  holdings: readonly Holding[],
  { class: kind, undisclosed }: Pick<Table, 'class' | 'undisclosed'>,
): Table {
  const unit = unitFor(holdings.map(({ share }) => share));
  const whole = wholeOf(unit);
  const stated = holdings.map((holding) => ({ holding, ...amountsOf(holding.share, unit) }));
  const sum = stated.reduce((total, { least }) => total + least, 0n);
  const excess = sum > whole ? sum - whole : 0n;
  const table: Table = {
    company,
    class: kind,
    unit,
    whole,
    stakes: [],
    own: null,
    certain: 0n,
    overfull: excess > 0n,
    undisclosed,
  };
  for (const { holding, least, most } of stated) {
    const stake = { holding, table, least: lowered(least, excess), most: lesser(most, whole) };
    if (holding.owner === company) {
      table.own = together(table.own, stake);
    } else {
      table.stakes.push(stake);
      table.certain += stake.least;
    }
  }
  return table;
}

/** Whether nobody knows exactly what the holder has. */
export function isInexact({ least, most }: Amounts): boolean {
  return least !== most;
}

function together(one: Amounts | null, { least, most }: Amounts): Amounts {
  return one === null ? { least, most } : { least: one.least + least, most: one.most + most };
}

function lowered(least: bigint, excess: bigint): bigint {
  return least > excess ? least - excess : 0n;
}
