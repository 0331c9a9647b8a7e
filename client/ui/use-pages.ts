import { useInfiniteQuery } from '@tanstack/react-query';
import { useAsk } from '../use-answer';

interface Page {
  next: string | null;
}

/** An answer that comes a page at a time: the pages so far, and the way to the next. */
export function usePages<P extends Page>(
  key: readonly unknown[],
  page: (
    ask: ReturnType<typeof useAsk>['ask'],
    at: { after: string | undefined; signal: AbortSignal },
  ) => Promise<P>,
) {
  const { ask, at } = useAsk();
  const asked = useInfiniteQuery({
    queryKey: [...key, at],
    queryFn: ({ pageParam, signal }) => page(ask, { after: pageParam ?? undefined, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  return { ...asked, pages: asked.data?.pages ?? [] };
}
