const DAY = 86_400_000;

/** The end of a period whose last day, month or year a source gives: the day after it. Intervals are half-open. */
export function endAfter(last: string): string {
  const [year = '', month, day] = last.split('-');
  if (day !== undefined) return new Date(Date.parse(last) + DAY).toISOString().slice(0, 10);
  if (month === undefined) return `${String(Number(year) + 1).padStart(4, '0')}-01-01`;
  const next = month === '12' ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}

/** The earlier of two ends; what does not end has none. */
export function earlierEnd(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
