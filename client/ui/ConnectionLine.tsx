import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { getReady } from '#api/status';
import { call, Refused } from '../call';
import { useWords } from '../i18n/use-words';

/** Says that the database or the server went away, and asks again for what failed as soon as it is back. */
export function ConnectionLine() {
  const cache = useQueryClient().getQueryCache();
  const isLost = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => cache.getAll().some(lostConnection),
  );
  return isLost ? <Recovering /> : null;
}

const AGAIN_MS = 2_000;

function Recovering() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { dataUpdatedAt } = useQuery({
    queryKey: [getReady.path],
    queryFn: ({ signal }) => call(getReady, { signal }),
    retry: true,
    retryDelay: AGAIN_MS,
    refetchInterval: AGAIN_MS,
    gcTime: 0,
  });
  useEffect(() => {
    if (dataUpdatedAt > 0) void queries.refetchQueries({ predicate: lostConnection });
  }, [dataUpdatedAt, queries]);
  return (
    <p className="connection-line" role="alert">
      <span className="spinner" aria-hidden="true" /> {t('state.connectionLost')}
    </p>
  );
}

/** 0: nobody answered at all. */
function lostConnection({ state: { error } }: Query): boolean {
  return error instanceof Refused && [0, 503].includes(error.problem.status);
}
