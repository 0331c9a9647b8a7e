import { useMemo } from 'react';
import { postAmong } from '#api/sides';
import type { Picture } from '../../graph/picture';
import type { Opened } from '../../scene/merge';
import { useAnswer } from '../../use-answer';
import { useUrlState } from '../../use-url-state';

/** What those who were opened are tied to in the picture itself. Of a picture nobody opened anything in, nothing is asked. */
export function useAmong(picture: Picture | null) {
  const { asOf } = useUrlState();
  const ends = useMemo(
    () => picture && [...picture.parties, ...picture.addresses].map(({ id }) => id).sort(),
    [picture],
  );
  const { data, error, refetch } = useAnswer(
    postAmong,
    ends && { body: { ends }, query: { asOf: asOf ?? undefined } },
  );
  const among: Opened | null = data ?? null;
  return {
    among,
    error,
    waiting: ends !== null && among === null && error === null,
    again: refetch,
  };
}
