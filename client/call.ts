import { z } from 'zod';
import { type Method, ProblemDocument, takesBody } from '#api/endpoint';
import { linesOf } from './lines';
import { storedToken } from './token';

/** The parts of an `endpoint()` that a caller needs. */
export interface Question<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> {
  method: Method;
  path: string;
  params: P;
  query: Q;
  body: B;
  response: R;
}

/** What is asked: the blanks of the path, the query, the body. `base` is for callers that are no page. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: z.input<P>;
  query?: z.input<Q>;
  body?: z.input<B>;
  signal?: AbortSignal;
  base?: string;
  token?: string | null;
}

/** A refusal of the server, or of the way to it, with what it says about itself. */
export class Refused extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument, cause?: unknown) {
    super(problem.detail, { cause });
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** Asks the question over HTTP; the answer is checked against its contract. Throws `Refused`. */
export async function call<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(question: Question<P, Q, B, R>, asked: Asked<P, Q, B> = {}): Promise<z.output<R>> {
  const response = await fetched(
    `${asked.base ?? ''}/api${filledPath(question.path, asked.params)}${queryText(asked.query)}`,
    requestOf(question.method, asked),
  );
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response.status, answer);
  const read = question.response.safeParse(answer);
  if (!read.success) throw broken('unexpected-answer', response.status, read.error);
  return read.data;
}

/** Asks a question that is answered in lines, and tells each as it comes. Throws `Refused`, also where the answer broke on the way. */
export async function callLines<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  question: Question<P, Q, B, R>,
  asked: Asked<P, Q, B>,
  onLine: (line: z.output<R>) => void,
): Promise<void> {
  const response = await fetched(
    `${asked.base ?? ''}/api${filledPath(question.path, asked.params)}${queryText(asked.query)}`,
    requestOf(question.method, asked),
  );
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
  const lines = linesOf(response);
  const next = () => lines.next().catch((cause) => failedOnTheWay(cause, asked.signal));
  for (let one = await next(); !one.done; one = await next()) {
    const line: unknown = JSON.parse(one.value);
    const read = question.response.safeParse(line);
    if (!read.success) throw refusal(response.status, Broken.safeParse(line).data?.problem);
    onLine(read.data);
  }
}

const Broken = z.object({ problem: z.unknown() });

function failedOnTheWay(cause: unknown, signal?: AbortSignal | null): never {
  if (signal?.aborted) throw cause;
  throw broken('unreachable', 0, cause);
}

/** `/parties/:id` with its blanks filled. */
function filledPath(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
}

function queryText(query: unknown): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function requestOf(
  method: Method,
  asked: { body?: unknown; signal?: AbortSignal; token?: string | null },
): RequestInit {
  const token = asked.token === undefined ? storedToken() : asked.token;
  const headers = new Headers({ accept: 'application/json', 'x-tracehold': '1' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (takesBody(method)) headers.set('content-type', 'application/json');
  return {
    method: method.toUpperCase(),
    headers,
    body: takesBody(method) ? JSON.stringify(asked.body ?? {}) : null,
    signal: asked.signal ?? null,
  };
}

async function fetched(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    return failedOnTheWay(cause, request.signal);
  }
}

function refusal(status: number, answer: unknown): Refused {
  const read = ProblemDocument.safeParse(answer);
  return read.success ? new Refused(read.data) : broken('unexpected-answer', status, answer);
}

function broken(type: 'unreachable' | 'unexpected-answer', status: number, cause: unknown) {
  return new Refused({ type: `/problems/${type}`, status, title: type, detail: '' }, cause);
}
