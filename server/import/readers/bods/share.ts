import { exactBound } from '../owned/bounds';

/** The five ways in which BODS 0.4 gives a share, in per cent. */
export interface StatedBounds {
  exact?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  exclusiveMaximum?: number | undefined;
}

/** The interval that is stated, null where nothing is, `empty` where no share can fulfil it. */
export function statedShare(said: StatedBounds) {
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = said;
  const from = Math.max(exact ?? 0, minimum ?? 0, exclusiveMinimum ?? 0);
  const to = Math.min(exact ?? 100, maximum ?? 100, exclusiveMaximum ?? 100);
  const minimumOpen = exclusiveMinimum === from;
  const maximumOpen = exclusiveMaximum === to;
  if (from > to || (from === to && (minimumOpen || maximumOpen))) return 'empty';
  if (Object.values(said).every((bound) => bound === undefined)) return null;
  return {
    minimum: exactBound(from, 'down'),
    maximum: exactBound(to, 'up'),
    open: openEnds(minimumOpen, maximumOpen),
  };
}

function openEnds(minimum: boolean, maximum: boolean): 'none' | 'minimum' | 'maximum' | 'both' {
  if (minimum) return maximum ? 'both' : 'minimum';
  return maximum ? 'maximum' : 'none';
}
