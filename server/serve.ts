import { once } from 'node:events';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { type Endpoint, LINES, takesBody } from '#api/endpoint';
import { ENDPOINTS } from './endpoints';
import { type Fault, Problem } from './problems';

const MOST_FAULTS = 50;
const LONGEST_KEY = 100;

/** What a request asked, parsed. */
export interface Asked<E extends Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
}

/**
 * Mounts an endpoint: a fault in the request is a 400 that points at it; the answer is held to the contract.
 * Unknown query parameters are faults too: a misspelt `asOf` must not be answered for today.
 */
export function serve<E extends Endpoint>(
  router: Router,
  endpoint: E,
  answer: (asked: Asked<E>) => Promise<z.input<E['response']>>,
  headersOf: (said: z.output<E['response']>) => Record<string, string> = () => ({}),
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    const asked = askedOf(endpoint, request);
    const said = endpoint.response.safeParse(await answer(asked));
    if (!said.success) throw new Error('the answer breaks its contract', { cause: said.error });
    const headers = headersOf(said.data as z.output<E['response']>);
    response.set({ ...headers, 'Cache-Control': 'no-store' }).json(said.data);
  });
  refuseOthers(router, endpoint);
}

/** Tells one line of an answer; waits while whoever listens is behind, and fails once nobody does. */
type Tell<E extends Endpoint> = (line: z.input<E['response']>) => Promise<void>;

/** Mounts an endpoint that answers in lines, each held to the contract. A fault after the first is told by the problem handler. */
export function serveLines<E extends Endpoint>(
  router: Router,
  endpoint: E,
  answer: (asked: Asked<E>, tell: Tell<E>) => Promise<void>,
): void {
  router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const tell = async (line: z.input<E['response']>) => {
      left.signal.throwIfAborted();
      const said = endpoint.response.safeParse(line);
      if (!said.success) throw new Error('the answer breaks its contract', { cause: said.error });
      if (!response.headersSent) {
        response.set({ 'Content-Type': LINES, 'Cache-Control': 'no-store, no-transform' });
      }
      if (!response.write(`${JSON.stringify(said.data)}\n`)) {
        await once(response, 'drain', { signal: left.signal });
      }
    };
    try {
      await answer(askedOf(endpoint, request), tell);
    } catch (fault) {
      if (!left.signal.aborted) throw fault;
    }
    response.end();
  });
  refuseOthers(router, endpoint);
}

function refuseOthers(router: Router, { path }: Endpoint): void {
  const methods = methodsAt(path);
  router.all(path, (request, response, next) => {
    if (methods.includes(request.method)) return next();
    const allowed = methods.join(', ');
    response.set('Allow', allowed);
    throw new Problem(
      'method-not-allowed',
      `Ask this address with ${allowed}, not ${request.method}.`,
    );
  });
}

/** Several endpoints may share an address: `GET, HEAD, POST`. */
function methodsAt(path: string): string[] {
  const here = ENDPOINTS.filter((endpoint) => endpoint.path === path);
  return here.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase()));
}

function askedOf<E extends Endpoint>(endpoint: E, request: Request): Asked<E> {
  const parts = {
    params: part(endpoint.params, request.params, '/params'),
    query: part(endpoint.query, request.query, '/query'),
    body: takesBody(endpoint.method) ? part(endpoint.body, request.body, '/body') : { data: {} },
  };
  const faults = Object.values(parts).flatMap(({ faults = [] }: { faults?: Fault[] }) => faults);
  if (faults.length > 0) throw invalidRequest(faults);
  return { params: parts.params.data, query: parts.query.data, body: parts.body.data } as Asked<E>;
}

function part(schema: z.ZodType, value: unknown, at: string): { data?: unknown; faults?: Fault[] } {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema;
  const parsed = strict.safeParse(value ?? {});
  if (parsed.success) return { data: parsed.data };
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return { faults: faultsOf(parsed.error, at, known) };
}

/** What is wrong where, as JSON pointers below `at`. `known` are the names that may stand there. */
export function faultsOf(
  { issues }: z.ZodError,
  at: string,
  known: readonly string[] = [],
): Fault[] {
  const unknown = `not known here; known: ${known.join(', ') || 'none'}`;
  return issues.flatMap((issue) => {
    const place = [at, ...issue.path.map(pointerPart)].join('/');
    if (issue.code !== 'unrecognized_keys') return [{ pointer: place, detail: issue.message }];
    const keys = issue.keys.slice(0, MOST_FAULTS);
    return keys.map((key) => ({ pointer: `${place}/${pointerPart(key)}`, detail: unknown }));
  });
}

/** A key as a part of a JSON pointer (RFC 6901); a long one is cut, for it was chosen by the sender. */
function pointerPart(key: PropertyKey): string {
  const text = String(key);
  const shown = text.length > LONGEST_KEY ? `${text.slice(0, LONGEST_KEY)}...` : text;
  return shown.replaceAll('~', '~0').replaceAll('/', '~1');
}

function invalidRequest(errors: Fault[]): Problem {
  const said = errors.slice(0, 5).map(({ pointer, detail }) => `${pointer}: ${detail}`);
  return new Problem('invalid-request', said.join('; '), { errors: errors.slice(0, MOST_FAULTS) });
}
