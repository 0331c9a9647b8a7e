import type { Share } from '#api/values';
import type { ExactShare } from '#api/verdict';

/** `36 %`, `> 25 – 50 %`, `≥ 50 %`, `1/6 (16.67 %)`. The same in every language. */
export function shareText({ minimum, maximum, open }: ExactShare): string {
  const over = open === 'minimum' || open === 'both';
  const under = open === 'maximum' || open === 'both';
  if (minimum === maximum) return percentText(minimum);
  const [least, most] = [percentOf(minimum), percentOf(maximum)];
  if (least === 0 && most === 100 && !over && !under) return '0 – 100 %';
  if (most === 100 && !under) return `${over ? '>' : '≥'} ${percentText(minimum)}`;
  if (least === 0 && !over) return `${under ? '<' : '≤'} ${percentText(maximum)}`;
  return `${over ? '> ' : ''}${bare(minimum)} – ${under ? '< ' : ''}${percentText(maximum)}`;
}

/** A share that says nothing: anything from nought to all of it. */
export function isUnknown(share: Share | null): boolean {
  return (
    share === null || (share.minimumMillionths === 0 && share.maximumMillionths === 100_000_000)
  );
}

function bare(bound: string): string {
  return bound.includes('/') ? percentText(bound) : bound;
}

/** One exact number of per cent, with its size where it is a fraction of the whole. */
export function percentText(bound: string): string {
  if (!bound.includes('/')) return `${bound} %`;
  return `${bound} (${percentOf(bound).toFixed(2)} %)`;
}

/** About how much: for drawing and for the order of things, never for a verdict. */
export function percentOf(bound: string): number {
  const [part = '0', whole] = bound.split('/');
  return whole === undefined ? Number(part) : (100 * Number(part)) / Number(whole);
}
