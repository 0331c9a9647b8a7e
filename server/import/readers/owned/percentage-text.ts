import type { TieRow } from '../../rows';
import { boundOf } from './bounds';

export type Interval = NonNullable<Extract<TieRow, { type: 'OWNS' }>['share']>;

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)\s*%?`;
const ONE = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^(>?)\\s*${NUMBER}\\s*(?:-|–|—|to|\\.\\.|至|到)\\s*(<?)\\s*${NUMBER}$`);
const FRACTION = /^(\d{1,9})\s*\/\s*([1-9]\d{0,8})$/;

/** Words and signs that make a number one end of an interval. */
const AT_LEAST = ['>=', '≥', '=>', 'at least', 'from', 'minimum', 'min', 'min.', '不低于'];
const MORE = ['>', 'more than', 'over', 'above', '超过'];
const AT_MOST = ['<=', '≤', '=<', 'up to', 'at most', 'maximum', 'max', 'max.', '不超过'];
const LESS = ['<', 'less than', 'under', 'below', '低于'];
const BOUND = new RegExp(`^(\\D*?)\\s*${NUMBER}$`);

/** What a text such as `51%`, `49,99`, `>25`, `25 - 50 %` or `1/3` says of a share in per cent; null where it says none. */
export function intervalIn(text: string): Interval | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(percent|per cent)/g, '%');
  const fraction = FRACTION.exec(plain);
  if (fraction !== null) return thatFraction(Number(fraction[1]), Number(fraction[2]));
  const one = ONE.exec(plain)?.[1];
  if (one !== undefined) return sane(one, one, 'none');
  const [, more, from, less, to] = RANGE.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) {
    return sane(from, to, more ? (less ? 'both' : 'minimum') : less ? 'maximum' : 'none');
  }
  const [, word = '', end] = BOUND.exec(plain) ?? [];
  if (end === undefined) return null;
  if (AT_LEAST.includes(word)) return sane(end, '100', 'none');
  if (MORE.includes(word)) return sane(end, '100', 'minimum');
  if (AT_MOST.includes(word)) return sane('0', end, 'none');
  return LESS.includes(word) ? sane('0', end, 'maximum') : null;
}

/** Whether a share has no sign and may be told as a fraction of one. */
export function isBare(text: string): boolean {
  return /^\s*(0[.,]\d+|1([.,]0+)?)\s*$/.test(text);
}

function thatFraction(part: number, whole: number): Interval | null {
  const bound = `${part}/${whole}`;
  return part > whole ? null : { minimum: bound, maximum: bound, open: 'none' };
}

function sane(from: string, to: string, open: Interval['open']): Interval | null {
  const minimum = boundOf(from.replace(',', '.'), 'down');
  const maximum = boundOf(to.replace(',', '.'), 'up');
  const [least, most] = [Number(minimum), Number(maximum)];
  if (least > most || most > 100 || (least === most && open !== 'none')) return null;
  return { minimum, maximum, open };
}
