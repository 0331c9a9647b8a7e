import type { Decision } from './decision';
import { ZERO } from './exact/fraction';
import { between, type Interval } from './exact/interval';
import { intervalOfAmounts } from './rule/amounts';
import { countedStakes, tallyOf } from './rule/counted';
import { atMost } from './rule/criterion';
import { isCaught } from './rule/trials';

/** The share of the subject that caught owners hold together: certainly, and at most. Exact. */
export function countedShare({ facts, register, trials }: Decision): Interval {
  const table = register.tables.find(
    (one) => one.company === facts.subject && one.class === 'shares',
  );
  if (table === undefined) return between(ZERO, ZERO);
  const sums = (['certain', 'possible'] as const).map((run) => {
    const caught = { has: (party: string) => isCaught(trials, party, run) };
    return tallyOf(table, countedStakes(register, table, { caught, run }));
  });
  const [least, most] = sums;
  if (least === undefined || most === undefined) return between(ZERO, ZERO);
  return intervalOfAmounts({ least: least.least, most: atMost(table, most).counted }, table.unit);
}
