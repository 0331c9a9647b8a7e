import { useMemo, useState } from 'react';
import { postSides, type SideCount } from '#api/sides';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

type Counts = ReadonlyMap<string, readonly SideCount[]>;

const NONE: Counts = new Map();
/** As many as are counted in one question. */
const MOST = 500;

/** How many ties stand on each side of these parties. While new ones are counted, the last counts stay. */
export function useSides(parties: readonly string[]): Counts {
  const { asOf } = useUrlState();
  const asked = useMemo(() => [...parties].sort().slice(0, MOST), [parties]);
  const answer = useAnswer(
    postSides,
    asked.length === 0 ? null : { body: { parties: asked }, query: { asOf: asOf ?? undefined } },
  );
  const counts = useMemo(
    () => answer.data && new Map(answer.data.parties.map(({ id, sides }) => [id, sides])),
    [answer.data],
  );
  const [shown, setShown] = useState(NONE);
  if (counts && counts !== shown) setShown(counts);
  return shown;
}
