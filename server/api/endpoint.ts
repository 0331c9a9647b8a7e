import { z } from 'zod';

const nothing = z.object({});

/** The ways to ask. Only `post` and `patch` carry a body. */
export type Method = 'get' | 'post' | 'patch' | 'delete';

interface Parts<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: Method;
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** The answer comes line by line, each a JSON text of its own that `response` describes. */
  inLines?: boolean;
}

/** One question on the wire: everything that both sides need to know of it. Paths are below `/api`. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(parts: Parts<P, Q, B, R>) {
  return {
    ...parts,
    params: (parts.params ?? nothing) as P,
    query: (parts.query ?? nothing) as Q,
    body: (parts.body ?? nothing) as B,
    inLines: parts.inLines ?? false,
  };
}
export type Endpoint = ReturnType<typeof endpoint>;

/** How an answer in lines is declared. Where it goes wrong on the way, its last line is `{problem}`. */
export const LINES = 'application/x-ndjson';

export function takesBody(method: Method): boolean {
  return method === 'post' || method === 'patch';
}

/** RFC 9457 `application/problem+json`. `errors` points at the parts of a request that are wrong. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'ProblemDocument' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;
