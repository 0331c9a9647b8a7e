import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { type Asked, call, type Question } from './call';
import { useUrlState } from './use-url-state';

/** Asks at the revision of the address, where the question has one: a page is never a mixture of two. */
export function useAsk() {
  const { revision } = useUrlState();
  return {
    revision,
    ask<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      question: Question<P, Q, B, R>,
      asked: Asked<P, Q, B>,
    ): Promise<z.output<R>> {
      const { query, body } = asked;
      return call(question, {
        ...asked,
        ...(takes(question.query, revision) && {
          query: { ...(query as object), revision } as z.input<Q>,
        }),
        ...(takes(question.body, revision) && {
          body: { ...(body as object), revision } as z.input<B>,
        }),
      });
    },
  };
}

/** An answer on its way, or there; who waits for it may stop waiting. */
export type Answer<T> = UseQueryResult<T, Error> & { stop: () => void };

/** The answer to a question, kept while somebody looks at it. `null` asks nothing. */
export function useAnswer<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(question: Question<P, Q, B, R>, asked: Asked<P, Q, B> | null = {}): Answer<z.output<R>> {
  const { ask, revision } = useAsk();
  const queries = useQueryClient();
  const queryKey = [question.path, asked, revision];
  const answer = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(question, { ...asked, signal }),
    enabled: asked !== null,
  });
  return { ...answer, stop: () => void queries.cancelQueries({ queryKey }) };
}

function takes(part: z.ZodType, revision: number | null): boolean {
  return revision !== null && part instanceof z.ZodObject && 'revision' in part.shape;
}
