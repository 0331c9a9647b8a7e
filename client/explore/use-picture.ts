import { useMemo } from 'react';
import type { Exposure } from '#api/exposure';
import { getNeighbourhood } from '#api/party';
import { today } from '../dates';
import { type Picture, pictureAround, pictureOfPath } from '../graph/picture';
import { chosenPath, namedPaths } from '../paths/path-refs';
import { compared } from '../time/compared';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** What is drawn: the chosen path or, where that is wanted or there is no path, what surrounds the party. */
export function usePicture(id: string, exposure: Exposure) {
  const { picture, path: ref, asOf, compareTo, revision, depth } = useUrlState();
  const chosen = useMemo(() => chosenPath(namedPaths(exposure.paths), ref), [exposure, ref]);
  const path = chosen?.path ?? null;
  const wanted = path === null ? 'around' : picture;
  const around = useAnswer(
    getNeighbourhood,
    wanted === 'around' ? { params: { id }, query: { asOf: asOf ?? undefined, depth } } : null,
  );
  const then = useAnswer(
    getNeighbourhood,
    wanted === 'around' && compareTo !== null
      ? { params: { id }, query: { asOf: compareTo, depth } }
      : null,
  );
  const found = useMemo((): Picture => {
    if (wanted !== 'around' || !around.data) return pictureOfPath(exposure, path);
    const now = pictureAround(around.data);
    if (compareTo === null || !then.data) return now;
    return compared(now, pictureAround(then.data), { asOf: asOf ?? today(), compareTo });
  }, [exposure, path, wanted, around.data, then.data, asOf, compareTo]);
  const chosenRef = wanted === 'path' ? chosen?.ref : depth;
  return {
    picture: found,
    frame: [id, wanted, chosenRef, asOf, compareTo, revision].join(' '),
    /** In the picture of what surrounds a party, a path that was chosen stands out. */
    chosen: wanted === 'around' && ref !== null ? (path?.hops ?? null) : null,
    wanted,
    hasPath: path !== null,
    waiting: wanted === 'around' && (isComing(around) || isComing(then)),
    error: wanted === 'around' ? (around.error ?? then.error) : null,
    again: () => void (around.error ? around : then).refetch(),
  };
}

function isComing({ isFetching, data }: { isFetching: boolean; data: unknown }): boolean {
  return isFetching && data === undefined;
}

export type Shown = ReturnType<typeof usePicture>;
