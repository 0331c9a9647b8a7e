import { useMemo } from 'react';
import type { Exposure } from '#api/exposure';
import { getNeighbourhood } from '#api/party';
import { type Picture, pictureAround, pictureOfPath } from '../graph/picture';
import { chosenPath, namedPaths } from '../paths/path-refs';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** What is drawn: the chosen path or, where that is wanted or there is no path, what surrounds the party. */
export function usePicture(id: string, exposure: Exposure) {
  const { picture, path: ref, asOf, depth } = useUrlState();
  const path = useMemo(
    () => chosenPath(namedPaths(exposure.paths), ref)?.path ?? null,
    [exposure, ref],
  );
  const wanted = path === null ? 'around' : picture;
  const around = useAnswer(
    getNeighbourhood,
    wanted === 'around' ? { params: { id }, query: { asOf: asOf ?? undefined, depth } } : null,
  );
  const found = useMemo(
    (): Picture =>
      wanted === 'around' && around.data
        ? pictureAround(around.data)
        : pictureOfPath(exposure, path),
    [exposure, path, wanted, around.data],
  );
  return {
    picture: found,
    wanted,
    hasPath: path !== null,
    waiting: wanted === 'around' && around.isFetching && !around.data,
    error: wanted === 'around' ? around.error : null,
    again: () => void around.refetch(),
  };
}

export type Shown = ReturnType<typeof usePicture>;
