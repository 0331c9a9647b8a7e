import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
import { postSides, type SideCount } from '#api/sides';
import { useAsk } from '../../use-answer';
import { useUrlState } from '../../use-url-state';

type Counts = ReadonlyMap<string, readonly SideCount[]>;
type Answer = z.output<typeof postSides.response>;

const NONE: Counts = new Map();
/** As many as are counted in one question. */
const AT_ONCE = 500;

/** How many ties stand on each side of these parties. While those that came last are counted, the last counts stay. */
export function useSides(parties: readonly string[]): Counts {
  const { asOf } = useUrlState();
  const { ask, at } = useAsk();
  const portions = useMemo(() => portionsOf(parties), [parties]);
  const counts = useQueries({
    queries: portions.map((portion) => ({
      queryKey: [postSides.path, portion, asOf, at],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask(postSides, { body: { parties: portion }, query: { asOf: asOf ?? undefined }, signal }),
    })),
    combine: useCallback(combined, []),
  });
  const [shown, setShown] = useState(NONE);
  if (counts && counts !== shown) setShown(counts);
  return shown;
}

/** Of parties that come after the others the portions before them stay as they were, and are not asked for again. */
function portionsOf(parties: readonly string[]): string[][] {
  const count = Math.ceil(parties.length / AT_ONCE);
  return Array.from({ length: count }, (_, place) =>
    parties.slice(place * AT_ONCE, (place + 1) * AT_ONCE),
  );
}

/** Nothing until all of them are counted. */
function combined(answers: { data: Answer | undefined }[]): Counts | null {
  if (answers.length === 0 || answers.some(({ data }) => data === undefined)) return null;
  return new Map(
    answers.flatMap(({ data }) => data?.parties ?? []).map(({ id, sides }) => [id, sides]),
  );
}
