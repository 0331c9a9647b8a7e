import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { type Asked, call, type Question } from './call';
import { useUrlState } from './use-url-state';

/** Asks at the revision of the address and of its datasets, where the question has them: a page is never a mixture of two. */
export function useAsk() {
  const { revision, datasets } = useUrlState();
  return {
    /** Names the state of the data that is asked: a part of the key of every answer. */
    at: datasets === null ? revision : `${revision} ${datasets}`,
    ask<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      question: Question<P, Q, B, R>,
      asked: Asked<P, Q, B>,
    ): Promise<z.output<R>> {
      const { query, body } = asked;
      return call(question, {
        ...asked,
        query: {
          ...(query as object),
          ...(takes(question.query, 'revision', revision) && { revision }),
          ...(takes(question.query, 'datasets', datasets) && { datasets: `${datasets}` }),
        } as z.input<Q>,
        body: {
          ...(body as object),
          ...(takes(question.body, 'revision', revision) && { revision }),
          ...(takes(question.body, 'datasets', datasets) && { datasets }),
        } as z.input<B>,
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
  const { ask, at } = useAsk();
  const queries = useQueryClient();
  const queryKey = [question.path, asked, at];
  const answer = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(question, { ...asked, signal }),
    enabled: asked !== null,
  });
  return { ...answer, stop: () => void queries.cancelQueries({ queryKey }) };
}

function takes(part: z.ZodType, name: string, value: unknown): boolean {
  return value !== null && part instanceof z.ZodObject && name in part.shape;
}
