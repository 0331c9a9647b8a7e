import { useMemo, useSyncExternalStore } from 'react';
import { onMove, readState, type UrlState } from './url-state';

const search = () => location.search;

/** What the address bar says, as it changes. */
export function useUrlState(): UrlState {
  const text = useSyncExternalStore(onMove, search);
  return useMemo(() => readState(text), [text]);
}
