/** What can be undone and done again, the nearest last. */
export interface Steps<S> {
  past: readonly S[];
  future: readonly S[];
}

export const NO_STEPS = { past: [], future: [] } as const;
const MOST = 100;

export function stepped<S>({ past }: Steps<S>, before: S): Steps<S> {
  return { past: [...past, before].slice(-MOST), future: [] };
}

/** The state before the last step, and the steps as they then are; null where there is none. */
export function undone<S>({ past, future }: Steps<S>, now: S): { to: S; steps: Steps<S> } | null {
  const to = past.at(-1);
  if (to === undefined) return null;
  return { to, steps: { past: past.slice(0, -1), future: [...future, now] } };
}

export function redone<S>({ past, future }: Steps<S>, now: S): { to: S; steps: Steps<S> } | null {
  const to = future.at(-1);
  if (to === undefined) return null;
  return { to, steps: { past: [...past, now], future: future.slice(0, -1) } };
}
