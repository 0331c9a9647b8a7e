import { useInfiniteQuery } from '@tanstack/react-query';

interface Page {
  next: string | null;
}

/** An answer that comes a page at a time: the pages so far, and the way to the next. */
export function usePages<P extends Page>(
  key: readonly unknown[],
  page: (after: string | undefined, signal: AbortSignal) => Promise<P>,
) {
  const asked = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => page(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  return { ...asked, pages: asked.data?.pages ?? [] };
}
