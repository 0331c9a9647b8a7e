import { useMemo, useSyncExternalStore } from 'react';
import { onMove, readState, shownSearch, type UrlState } from './url-state';

/** What the address bar says, as it changes. */
export function useUrlState(): UrlState {
  const text = useSyncExternalStore(onMove, shownSearch);
  return useMemo(() => readState(text), [text]);
}
