import type { Change } from '#api/changes';
import { lastDayOf, today } from '../dates';

/** Changes of one month, or of one year where there are too many months to tell apart. */
export interface Mark {
  /** As exact as what it stands for: `2025-03` or `2019`. */
  date: string;
  /** The first day on which all of it has surely happened. */
  day: string;
  changes: Change[];
}

const MOST_MARKS = 36;

export function marksOf(changes: readonly Change[]): Mark[] {
  const months = grouped(changes, 7);
  return months.length > MOST_MARKS ? grouped(changes, 4) : months;
}

function grouped(changes: readonly Change[], letters: number): Mark[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const date = change.date.slice(0, letters);
    groups.set(date, [...(groups.get(date) ?? []), change]);
  }
  return [...groups]
    .map(([date, same]) => ({ date, day: dayOf(same), changes: same }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

function dayOf(changes: readonly Change[]): string {
  const last =
    changes
      .map(({ date }) => lastDayOf(date))
      .toSorted()
      .at(-1) ?? today();
  const hasBegun = changes.every(({ date }) => date <= today());
  return hasBegun && last > today() ? today() : last;
}

/** Apart enough to be told apart, in per cent of the strip. */
const APART = 2.6;

/** Where each mark stands, in per cent: in step with time, but never on top of another. */
export function placesOf(days: readonly string[]): number[] {
  const times = days.map((day) => Date.parse(day));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const apart = Math.min(APART, 96 / Math.max(days.length, 1));
  const places: number[] = [];
  for (const time of times) {
    const inTime = last === first ? 50 : 2 + (96 * (time - first)) / (last - first);
    places.push(Math.max(inTime, (places.at(-1) ?? -apart) + apart));
  }
  return places.map((place, at) => Math.min(place, 98 - apart * (places.length - 1 - at)));
}

/** Where a day stands among the marks. */
export function placeOf(day: string, days: readonly string[], places: readonly number[]): number {
  const after = days.findIndex((other) => other > day);
  if (after === 0) return 0;
  if (after < 0) return day === days.at(-1) ? (places.at(-1) ?? 100) : 100;
  const [from, to] = [Date.parse(days[after - 1] ?? day), Date.parse(days[after] ?? day)];
  const [left = 0, right = 100] = [places[after - 1], places[after]];
  return left + ((right - left) * (Date.parse(day) - from)) / (to - from);
}

/** What surely happened after the earlier and up to the later of two days. */
export function between(changes: readonly Change[], one: string, other: string): Change[] {
  const [from, to] = one < other ? [one, other] : [other, one];
  return changes.filter(({ date }) => lastDayOf(date) > from && lastDayOf(date) <= to);
}
