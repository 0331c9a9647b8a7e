import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { type Asked, call, type Question } from './call';

/** The answer to a question, kept while somebody looks at it. `null` asks nothing. */
export function useAnswer<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  question: Question<P, Q, B, R>,
  asked: Asked<P, Q, B> | null = {},
): UseQueryResult<z.output<R>, Error> {
  return useQuery({
    queryKey: [question.path, asked],
    queryFn: ({ signal }) => call(question, { ...asked, signal }),
    enabled: asked !== null,
  });
}
