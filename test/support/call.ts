import type { z } from 'zod';
import { type Asked, call as ask, type Question } from '../../client/call';

/** Asks an endpoint over HTTP as the page does; the answer is held to its contract. Throws `Refused`. */
export function call<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(question: Question<P, Q, B, R>, asked: Asked<P, Q, B> & { base: string }): Promise<z.output<R>> {
  return ask(question, { token: null, ...asked });
}
