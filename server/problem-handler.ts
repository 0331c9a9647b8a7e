import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { LINES, type ProblemDocument } from '#api/endpoint';
import { PROBLEMS, Problem } from './problems';

/** Turns whatever was thrown into `application/problem+json`; what nobody foresaw is logged, without the request. */
export function problemHandler(logger: Logger) {
  return (fault: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const problem = problemOf(fault);
    if (problem.type === 'internal') logFault(logger, fault);
    const document = documentOf(problem);
    if (response.headersSent) {
      // An answer in lines can still say why it ends here.
      if (response.get('Content-Type') === LINES) {
        response.end(`${JSON.stringify({ problem: document })}\n`);
      } else next(fault);
      return;
    }
    if (document.status === 503) response.set('Retry-After', '2');
    response
      .status(document.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(document));
  };
}

export function documentOf({ type, message, errors }: Problem): ProblemDocument {
  const { status, title } = PROBLEMS[type];
  const document = { type: `/problems/${type}`, status, title, detail: message };
  return errors.length === 0 ? document : { ...document, errors: [...errors] };
}

/** A refusal as it is; a fault of body-parser by its own type; anything else is ours. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  const type = typeof fault === 'object' && fault !== null && 'type' in fault ? fault.type : null;
  const pointer = '/body';
  switch (type) {
    case 'entity.parse.failed':
      return new Problem('invalid-request', 'The body is not a JSON object.', {
        errors: [{ pointer, detail: 'expected a JSON object' }],
      });
    case 'request.aborted':
    case 'request.size.invalid':
      return new Problem('invalid-request', 'The body ended before it was whole.', {
        errors: [{ pointer, detail: 'expected as many bytes as Content-Length says' }],
      });
    case 'entity.too.large':
      return new Problem('body-too-large', `The body is larger than ${mostIn(fault)}.`, {
        errors: [{ pointer, detail: `expected at most ${mostIn(fault)}` }],
      });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new Problem('unsupported-body', 'The body must be JSON in UTF-8, not compressed.');
    default:
  }
  if (fault instanceof URIError) {
    return new Problem('invalid-request', 'The address holds a % that is not an escape.', {
      errors: [{ pointer: '/params', detail: 'expected percent-encoded UTF-8' }],
    });
  }
  return new Problem(
    'internal',
    'Tracehold met a fault of its own; its log says more. The question was not answered.',
    { cause: fault },
  );
}

/** How much was allowed: a supplier list may be larger than a question. */
function mostIn(fault: unknown): string {
  const isLimited = typeof fault === 'object' && fault !== null && 'limit' in fault;
  const bytes = isLimited ? Number(fault.limit) : 0;
  return bytes > 2 ** 20 ? `${Math.floor(bytes / 2 ** 20)} MB` : `${Math.floor(bytes / 1024)} kB`;
}

/** What nobody foresaw is for whoever keeps the server; the request is not part of it. */
export function logFault(logger: Logger, fault: unknown): void {
  logger.error({ fault: faultOf(fault) }, 'internal');
}

/** Message and stack of a fault and of its causes. Parameters of queries are in neither. */
function faultOf(fault: unknown): unknown {
  if (!(fault instanceof Error)) return String(fault);
  const { message, stack, cause } = fault;
  return { message, stack, cause: cause === undefined ? undefined : faultOf(cause) };
}
