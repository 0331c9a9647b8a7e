import { useMemo, useState } from 'react';
import type { Picture } from '../graph/picture';
import { merged, type Whole } from '../scene/merge';
import { readRefs } from '../scene/refs';
import { useUrlState } from '../use-url-state';
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
  const waiting = base.waiting || openings.waiting;
  const whole = useMemo(
    () => merged(base.picture, openings.opened),
    [base.picture, openings.opened],
  );
  const [loaded, setLoaded] = useState<Whole | null>(waiting ? null : whole);
  if (!waiting && loaded !== whole) setLoaded(whole);
  return {
    ...{ open, loaded, waiting },
    isReady: !waiting && loaded === whole,
    error: base.error ?? openings.error,
    again: base.error ? base.again : openings.again,
  };
}
