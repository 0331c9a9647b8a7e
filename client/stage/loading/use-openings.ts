import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getSide } from '#api/sides';
import type { Opened } from '../../scene/merge';
import { type Opening, openRef } from '../../scene/refs';
import { useAsk } from '../../use-answer';
import { useUrlState } from '../../use-url-state';

type Page = Opened & { next: string | null };

/** What the opened sides hold, in the order in which they were opened. */
export function useOpenings(openings: readonly Opening[]) {
  const client = useQueryClient();
  const { asOf } = useUrlState();
  const { ask, at } = useAsk();
  const page = ({ party, side }: Opening, after: string | null) =>
    client.fetchQuery({
      queryKey: [getSide.path, party, side, after, asOf, at],
      staleTime: 30_000,
      queryFn: ({ signal }): Promise<Page> =>
        ask(getSide, {
          params: { id: party, side },
          query: { after: after ?? undefined, asOf: asOf ?? undefined },
          signal,
        }),
    });
  return useQueries({
    queries: openings.map((opening) => ({
      queryKey: ['opening', openRef(opening), asOf, at],
      queryFn: () => pagesOf(opening, page),
    })),
    combine: useCallback(combined, []),
  });
}

/** Page after page, as far as the side was opened. */
async function pagesOf(
  opening: Opening,
  page: (opening: Opening, after: string | null) => Promise<Page>,
): Promise<Opened> {
  const pages: Page[] = [];
  for (let after: string | null = null; pages.length < opening.pages; ) {
    const next = await page(opening, after);
    pages.push(next);
    if (next.next === null) break;
    after = next.next;
  }
  return {
    ties: pages.flatMap(({ ties }) => ties),
    parties: pages.flatMap(({ parties }) => parties),
    addresses: pages.flatMap(({ addresses }) => addresses),
  };
}

interface Answer {
  data: Opened | undefined;
  error: Error | null;
  refetch: () => unknown;
}

function combined(answers: Answer[]) {
  const failed = answers.find(({ error }) => error !== null);
  return {
    opened: answers.flatMap(({ data }) => data ?? []),
    waiting: answers.some(({ data, error }) => data === undefined && error === null),
    error: failed?.error ?? null,
    again: () => void failed?.refetch(),
  };
}
