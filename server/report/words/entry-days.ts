import type { Designation } from '#api/ties';
import type { Say } from '../telling';

const DAYS = [
  ['announcedDate', 'announced'],
  ['effectiveDate', 'effective'],
  ['publishedDate', 'published'],
  ['listStartDate', 'listStart'],
  ['endDate', 'ended'],
] as const;

/** The days of an entry on a list that are known, each with what it is. */
export function entryDays(entry: Designation, say: Say): string[] {
  return DAYS.flatMap(([field, word]) => {
    const day = entry[field];
    return day === null ? [] : [say(`entry.${word}`, { day })];
  });
}
