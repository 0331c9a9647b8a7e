import { useWords } from '../i18n/use-words';
import { percentOf } from '../share';
import type { HoldingRow, Leaf } from './proof-tree';

interface Segment {
  key: string;
  from: number;
  /** The certain part; behind it what is only possible. */
  certain: number;
  possible: number;
  isCounted: boolean;
}

/** All that holders are named for on a scale to 100 per cent; what is left bare is named to nobody. The rows say the same in text. */
export function HoldersBar({ rows }: { rows: readonly Leaf<HoldingRow>[] }) {
  const { t } = useWords();
  const segments = segmentsOf(rows);
  if (segments.length < 2) return null;
  const least = Math.min(100, sumOf(segments, 'certain'));
  const most = Math.min(100, least + sumOf(segments, 'possible'));
  return (
    <>
      <svg className="holders" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" x="0" y="2" width="100" height="6" />
        {segments.map(({ key, from, certain, possible, isCounted }) => (
          <g key={key} className={isCounted ? 'counted' : 'uncounted'}>
            <rect x={from} y="2" width={certain} height="6" />
            <rect className="possible" x={from + certain} y="2" width={possible} height="6" />
          </g>
        ))}
      </svg>
      <p className="meta">
        {t('proof.named', { least: percentText(least), most: percentText(most) })}
      </p>
    </>
  );
}

/** One after the other, those that count first, up to 100 per cent. */
function segmentsOf(rows: readonly Leaf<HoldingRow>[]): Segment[] {
  const sorted = rows.toSorted(
    (one, other) =>
      Number(one.row.counted === null) - Number(other.row.counted === null) ||
      percentOf(other.row.share.minimum) - percentOf(one.row.share.minimum),
  );
  let from = 0;
  return sorted.map(({ row }, place) => {
    const [least, most] = [percentOf(row.share.minimum), percentOf(row.share.maximum)];
    const certain = Math.min(least, 100 - from);
    const possible = Math.min(most - least, 100 - from - certain);
    const segment = { from, certain, possible, isCounted: row.counted !== null };
    from += certain + possible;
    return { key: `${row.owner} ${place}`, ...segment };
  });
}

function sumOf(segments: readonly Segment[], part: 'certain' | 'possible'): number {
  return segments.reduce((sum, segment) => sum + segment[part], 0);
}

function percentText(percent: number): string {
  return String(Math.round(percent * 100) / 100);
}
