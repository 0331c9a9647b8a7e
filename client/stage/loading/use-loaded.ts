import { useMemo, useState } from 'react';
import type { Picture } from '../../graph/picture';
import { merged, type Whole, withTies } from '../../scene/merge';
import { readRefs } from '../../scene/refs';
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

/** A picture with what was opened in it. While something new is on its way, what there was stays. */
export function useLoaded(base: Base) {
  const state = useUrlState();
  const open = useMemo(() => readRefs(state.open), [state.open]);
  const openings = useOpenings(open);
  const isOpened = !base.waiting && !openings.waiting && openings.opened.length > 0;
  const opened = useMemo(
    () => merged(base.picture, openings.opened),
    [base.picture, openings.opened],
  );
  const { among, ...between } = useAmong(isOpened ? opened.picture : null);
  const waiting = base.waiting || openings.waiting || between.waiting;
  const whole = useMemo(() => (among ? withTies(opened, among) : opened), [opened, among]);
  const [loaded, setLoaded] = useState<Whole | null>(waiting ? null : whole);
  if (!waiting && loaded !== whole) setLoaded(whole);
  const failed = [base, openings, between].find(({ error }) => error !== null);
  return {
    ...{ open, loaded, waiting },
    isReady: !waiting && loaded === whole,
    error: failed?.error ?? null,
    again: () => failed?.again(),
  };
}
