import { IsoDay } from '#api/values';
import type { ReadContext } from '../reader';

/** No company, list or holding on file is older, and none is planned for later. */
const EARLIEST = '1500-01-01';
const LATEST = '2200-01-01';

/** The day of a date or of a moment as a register writes it, in its own time zone; null where there is none, or none that can be. */
export function dayOf(text: string | null | undefined): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(text ?? '')?.[1] ?? '';
  return IsoDay.safeParse(day).success && day >= EARLIEST && day < LATEST ? day : null;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `24 Feb 2022` as a day; what is written otherwise as `dayOf` reads it. */
export function writtenDay(text: string): string | null {
  const [, day = '', month = '', year] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(text) ?? [];
  if (year === undefined) return dayOf(text);
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return dayOf(`${year}-${number}-${day.padStart(2, '0')}`);
}

/** The day of a version: as somebody gave it, or as the file is named. */
export function dayOfVersion({
  versionDate,
  file,
}: Pick<ReadContext, 'versionDate' | 'file'>): string | null {
  return versionDate ?? dayInName(file.name);
}

/** The day of a list's version. Without one its entries that have no date of their own bind nobody for certain. */
export function versionOf({ versionDate, file, notice }: ReadContext): string | null {
  const day = dayOfVersion({ versionDate, file });
  if (day === null) notice('no day of its version, in the file or its name: give --version-date');
  return day;
}

/** The day in the name of a file: `consolidated-2023-11-30.csv`, `20230605-0800-gleif-…`. */
function dayInName(name: string): string | null {
  const found = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name);
  return found ? dayOf(found.slice(1).join('-')) : null;
}
