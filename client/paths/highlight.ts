import { useSyncExternalStore } from 'react';
import type { Hop } from '#api/exposure';

type Hops = readonly Hop[];

let pointedAt: Hops | null = null;
const listeners = new Set<() => void>();

/** The path under the pointer or the focus stands out in the picture; `null` ends that. */
export function pointAt(hops: Hops | null): void {
  pointedAt = hops;
  for (const listener of listeners) listener();
}

export function usePointedAt(): Hops | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pointedAt,
  );
}

/** The parties, addresses and ties of a path. */
export function idsOn(hops: Hops): Set<string> {
  const ids = hops.flatMap(({ from, to, ties, address, person }) => [
    ...[from, to, ...(address ? [address.id] : []), ...(person ? [person] : [])],
    ...ties.flatMap((tie) => [tie.key, tie.from, tie.to]),
  ]);
  return new Set(ids);
}
