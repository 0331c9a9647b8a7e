import { compareMinimum, hull, type Interval, isEmpty, overlap, together } from '../exact/interval';

/** What sources that agree say together. */
export interface Reading {
  share: Interval;
  sources: string[];
}

interface Row {
  source: string;
  share: Interval | null;
}

/** Rows of one source add up. */
export function perSource(rows: readonly Row[]): Reading[] {
  const sums = new Map<string, Interval>();
  for (const { source, share } of rows) {
    if (share === null) continue;
    const before = sums.get(source);
    sums.set(source, before === undefined ? share : together(before, share));
  }
  return [...sums].map(([source, share]) => ({ share, sources: [source] }));
}

/** Readings that overlap are one, narrower; those that contradict each other all stay. */
export function reconciled(readings: readonly Reading[]): Reading[] {
  const rising = readings.toSorted((one, other) => compareMinimum(one.share, other.share));
  const agreed: Reading[] = [];
  // Intervals that meet pairwise share a point, and each largest family begins at a lower end.
  for (const { share: start } of rising) {
    const family = rising.filter(
      ({ share }) => compareMinimum(share, start) <= 0 && !isEmpty(overlap(share, start)),
    );
    const reading = agreement(family);
    if (reading !== null) agreed.push(reading);
  }
  return agreed.filter((one, index) => !agreed.some((other, at) => covers(other, one, at < index)));
}

/** The smallest interval that holds every reading: it decides. */
export function decidingShare(readings: readonly Reading[]): Interval | null {
  return readings.reduce<Interval | null>(
    (whole, { share }) => (whole === null ? share : hull(whole, share)),
    null,
  );
}

function agreement(family: readonly Reading[]): Reading | null {
  const share = family.reduce<Interval | null>(
    (common, reading) => (common === null ? reading.share : overlap(common, reading.share)),
    null,
  );
  if (share === null || isEmpty(share)) return null;
  return { share, sources: family.flatMap(({ sources }) => sources).toSorted() };
}

function covers(other: Reading, one: Reading, earlier: boolean): boolean {
  if (other === one || !one.sources.every((source) => other.sources.includes(source))) return false;
  return other.sources.length > one.sources.length || earlier;
}
