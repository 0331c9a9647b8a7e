import { useMemo, useState } from 'react';
import { postAmong } from '#api/sides';
import type { Picture } from '../../graph/picture';
import type { Opened } from '../../scene/merge';
import { useAnswer } from '../../use-answer';
import { useUrlState } from '../../use-url-state';

/**
 * What those who were opened are tied to in the picture itself. Of a picture nobody opened anything in, nothing is
 * asked. Within one frame what was known stays until more is known.
 */
export function useAmong(picture: Picture | null, frame: string) {
  const { asOf } = useUrlState();
  const ends = useMemo(
    () => picture && [...picture.parties, ...picture.addresses].map(({ id }) => id).sort(),
    [picture],
  );
  const { data, error, refetch } = useAnswer(
    postAmong,
    ends && { body: { ends }, query: { asOf: asOf ?? undefined } },
  );
  const [known, setKnown] = useState<{ among: Opened; frame: string } | null>(null);
  if (data && (known?.among !== data || known.frame !== frame)) setKnown({ among: data, frame });
  const last = known?.frame === frame ? known.among : null;
  return {
    among: ends === null ? null : (data ?? last),
    error,
    waiting: ends !== null && data === undefined && error === null,
    again: refetch,
  };
}
