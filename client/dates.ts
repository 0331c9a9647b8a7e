import type { PartialDate } from '#api/values';
import type { Language } from './url-state';

const FORMATS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

/** `2019-05` → `May 2019`: as exact as its source, never more. */
export function dateText(date: PartialDate, language: Language): string {
  const parts = date.split('-').length;
  const format = FORMATS[parts - 1];
  const day = new Date(`${date}${'-01-01'.slice((parts - 1) * 3)}T00:00:00Z`);
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(day);
}

export function yearOf(date: PartialDate): string {
  return date.slice(0, 4);
}

/** Today in UTC, which is what an answer without a day is about. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The last day that a date of any precision allows. */
export function lastDayOf(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
