import { earliestDay, latestDay } from '../answers/days';
import type { StatedTie } from './stated-ties';

/** A tie with the day on which it was said: of its statement, else of its source. */
export interface Said {
  tie: StatedTie;
  date: string | null;
  /** Whose reading it is: a source, or what a source said on one of several days that may be the latest. */
  reading: string;
}

/**
 * What counts of the rows of one source about one interest on a day: what it said last, on that day or before; where it
 * spoke only later, what it said first. Of partial dates several may be the last: they are readings of their own.
 */
export function lastSaid(rows: readonly Said[], asOf: string): Said[] {
  const dated = rows.filter(({ date }) => date !== null);
  const before = dated.filter(({ date }) => date !== null && earliestDay(date) <= asOf);
  const counting = before.length > 0 ? latest(before) : first(dated);
  const kept = [...rows.filter(({ date }) => date === null), ...counting];
  const days = [...new Set(kept.map(({ date }) => date))];
  return kept.map((said) =>
    days.indexOf(said.date) === 0 ? said : { ...said, reading: `${said.reading} ${said.date}` },
  );
}

/** The source of a reading. */
export function sourceOfReading(reading: string): string {
  return reading.split(' ')[0] ?? reading;
}

function latest(rows: readonly Said[]): Said[] {
  const [newest = ''] = rows
    .map(({ date }) => earliestDay(date ?? ''))
    .toSorted()
    .toReversed();
  return rows.filter(({ date }) => latestDay(date ?? '') >= newest);
}

function first(rows: readonly Said[]): Said[] {
  const [oldest = ''] = rows.map(({ date }) => latestDay(date ?? '')).toSorted();
  return rows.filter(({ date }) => earliestDay(date ?? '') <= oldest);
}
