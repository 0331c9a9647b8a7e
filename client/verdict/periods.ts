import type { VerdictHistory } from '#api/verdicts';
import { today } from '../dates';

type Period = Pick<VerdictHistory['periods'][number], 'from' | 'to'>;

/** Whether a day lies in a period; its end is the first day of the next. */
export function isShown({ from, to }: Period, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** The day to ask about: the first of the period; of the one without a beginning, its last. */
export function dayOf({ from, to }: Period): string {
  if (from !== null) return from;
  return to === null ? today() : dayBefore(to);
}

/** The last day of what ends with the first day of the next. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
