const DAY = 86_400_000;

/** A year or a month as its first day. */
export function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** The last day before an end, since ours are half-open; of a year or a month the last day that may be meant. */
export function lastDay(endDate: string): string {
  const [year = '', month, day] = endDate.split('-');
  if (day !== undefined) return dayBefore(endDate);
  if (month === undefined) return `${year}-12-31`;
  const next =
    month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${two(Number(month) + 1)}-01`;
  return dayBefore(next);
}

export function isDay(date: string): boolean {
  return date.length === 10;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
