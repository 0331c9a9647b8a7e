import type { TieRow } from '../../rows';
import { hundredfold } from '../owned/bounds';
import { type Interval, intervalIn } from '../owned/percentage-text';
import type { Row } from './cells';
import type { HoldingMapping, ShareCell } from './mapping';

type StatedShare = Extract<TieRow, { type: 'OWNS' }>['share'];

/** The share that a row states; what is no share is told as a fault. */
export function shareIn(row: Row, { share, minimum, maximum }: HoldingMapping): StatedShare {
  const whole = share === undefined ? null : intervalOf(row, share);
  const least = minimum === undefined ? null : intervalOf(row, minimum);
  const most = maximum === undefined ? null : intervalOf(row, maximum);
  if (whole !== null || (least === null && most === null)) return whole;
  const [from, to] = [least?.minimum ?? '0', most?.maximum ?? '100'];
  if (Number(from) <= Number(to)) return { minimum: from, maximum: to, open: 'none' };
  const column = minimum?.column ?? '';
  row.wrong(column, `the least share, ${from}, is above the most, ${to}: are the columns swapped?`);
  return null;
}

/** A cell of a share. An empty one says that the share is not known. */
function intervalOf(row: Row, { column, unit }: ShareCell): Interval | null {
  const text = row.text(column);
  if (text === '') return null;
  const found = intervalIn(text);
  if (found === null) {
    row.wrong(column, `expected a share of 0 to 100 per cent such as 51%, 49.99 or 25-50`);
    return null;
  }
  if (unit === 'percent' || /[%/]/.test(text)) return found;
  if (Number(found.maximum) > 1 && !OPEN_TO_ALL.test(text)) {
    const how = 'if the column is in per cent, say "unit": "percent" in the mapping';
    row.wrong(column, `expected a fraction of 0 to 1 such as 0.51; ${how}`);
    return null;
  }
  const maximum = OPEN_TO_ALL.test(text) ? '100' : hundredfold(found.maximum);
  return { ...found, minimum: hundredfold(found.minimum), maximum };
}

/** `>0.25` has no upper end of its own. */
const OPEN_TO_ALL = /^\s*(>|≥|more|over|above|at least)/i;
