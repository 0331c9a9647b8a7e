import { useMemo, useState } from 'react';
import type { Picture } from '../../graph/picture';
import { merged, withTies } from '../../scene/merge';
import { readRefs } from '../../scene/refs';
import { useSame } from '../../ui/use-same';
import { useUrlState } from '../../use-url-state';
import { useAmong } from './use-among';
import { useOpenings } from './use-openings';

/** The picture that a scene starts from. */
export interface Base {
  picture: Picture;
  /** What makes it another picture. */
  frame: string;
  waiting: boolean;
  error: Error | null;
  again: () => void;
}

/**
 * A picture with what was opened in it. While something new is on its way, what there was stays. What came is drawn at
 * once in a picture that is there; how it is tied among itself and to the rest follows.
 */
export function useLoaded(base: Base) {
  const state = useUrlState();
  const open = useSame(readRefs(state.open));
  const openings = useOpenings(open);
  const isOpened = !base.waiting && !openings.waiting && openings.opened.length > 0;
  const opened = useMemo(
    () => merged(base.picture, openings.opened),
    [base.picture, openings.opened],
  );
  const { among, ...between } = useAmong(isOpened ? opened.picture : null, base.frame);
  const whole = useMemo(() => (among ? withTies(opened, among) : opened), [opened, among]);
  const there = useMemo(
    () => ({ loaded: whole, open, frame: base.frame }),
    [whole, open, base.frame],
  );
  const [last, setLast] = useState<typeof there | null>(null);
  const isNew = last?.frame !== base.frame;
  const coming = base.waiting || openings.waiting || (isNew && between.waiting);
  if (!coming && last !== there) setLast(there);
  const failed = [base, openings, between].find(({ error }) => error !== null);
  return {
    ...{ open: last?.open ?? [], loaded: last?.loaded ?? null },
    waiting: coming || between.waiting,
    isReady: !coming && last === there,
    error: failed?.error ?? null,
    again: () => failed?.again(),
  };
}
