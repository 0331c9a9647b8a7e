import { hundredfold } from '../owned/bounds';
import { type Interval, intervalIn, isBare } from '../owned/percentage-text';

/** What a free text says of a share: an interval, or nothing that can be read. */
export interface Percentage {
  share: Interval | null;
  /** What was odd about it. */
  notice: string | null;
}

/** Texts about one share: their hull, since all of them may be meant. */
export function percentage(texts: readonly string[]): Percentage {
  const shares: Interval[] = [];
  for (const text of texts) {
    const share = shareIn(text);
    if (share === null) return { share, notice: `percentage that nobody can read: ${text}` };
    shares.push(share);
  }
  const [only] = shares;
  if (only === undefined) return { share: null, notice: null };
  const distinct = new Set(shares.map((share) => JSON.stringify(share)));
  if (distinct.size > 1) return { share: hull(shares), notice: 'several percentages of one tie' };
  const notice = texts.some(isBare) ? 'percentage that may be a fraction of one' : null;
  return { share: only, notice };
}

/** "0.51" may be half a per cent or a little more than half: both are possible. Nobody owns nothing. */
function shareIn(text: string): Interval | null {
  const share = intervalIn(text);
  if (share === null || share.maximum === '0') return null;
  return isBare(text) ? { ...share, maximum: hundredfold(share.maximum) } : share;
}

function hull(shares: readonly Interval[]): Interval {
  const least = shares.toSorted((a, b) => size(a.minimum) - size(b.minimum))[0];
  const most = shares.toSorted((a, b) => size(b.maximum) - size(a.maximum))[0];
  return { minimum: least?.minimum ?? '0', maximum: most?.maximum ?? '100', open: 'none' };
}

/** Only to find the widest: shares themselves are never numbers. */
function size(bound: string): number {
  const [part = '0', whole] = bound.split('/');
  return whole === undefined ? Number(part) : (100 * Number(part)) / Number(whole);
}
