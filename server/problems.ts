/** Every refusal: its status and title. The type on the wire is `/problems/<key>`. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  unauthorised: { status: 401, title: 'An access token is needed' },
  'forbidden-origin': { status: 403, title: 'Requests from this host or origin are refused' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'unknown-party': { status: 404, title: 'No such party' },
  'unknown-revision': { status: 404, title: 'No such revision' },
  'unknown-list': { status: 404, title: 'No such list' },
  'unknown-dataset': { status: 404, title: 'No such dataset' },
  'unknown-claim': { status: 404, title: 'No such claim' },
  'unknown-case': { status: 404, title: 'No such case' },
  'unknown-report': { status: 404, title: 'No such stored report' },
  'unknown-decision': { status: 404, title: 'No such decision' },
  'unknown-fact': { status: 404, title: 'No such fact of your own' },
  'fact-changed': { status: 409, title: 'Somebody changed this fact meanwhile' },
  'fact-in-use': { status: 409, title: 'Other facts speak of this one' },
  'too-many-facts': { status: 409, title: 'There is no room for another fact' },
  'already-decided': { status: 409, title: 'This was decided already' },
  'decision-contradicted': { status: 409, title: 'This contradicts what was decided' },
  'unknown-screening': { status: 404, title: 'No such screening' },
  'screening-busy': { status: 409, title: 'The screening cannot be run now' },
  'screening-incomplete': { status: 409, title: 'Not all of the screening is there' },
  'too-many-reports': { status: 409, title: 'There is no room for another stored report' },
  'damaged-report': { status: 500, title: 'A stored report is not what was kept' },
  'older-report': { status: 409, title: 'A stored report was made by another build' },
  'too-many-cases': { status: 409, title: 'There is no room for another case' },
  'ambiguous-party': { status: 409, title: 'Several parties fit' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-body': { status: 415, title: 'The body must be JSON' },
  'too-busy': { status: 503, title: 'Too many questions at once' },
  'invalid-setting': { status: 500, title: 'A setting is not valid' },
  'invalid-import': { status: 422, title: 'What was to be imported is not valid' },
  'import-running': { status: 409, title: 'Another import is running' },
  'import-superseded': { status: 409, title: 'This import lost its lock' },
  'graph-unavailable': { status: 503, title: 'The graph database cannot be reached' },
  'graph-refused': { status: 503, title: 'The graph database refused the connection' },
  'graph-too-old': { status: 503, title: 'The graph database is too old' },
  'graph-not-ready': { status: 503, title: 'The graph is not ready' },
  'graph-timeout': { status: 504, title: 'The graph database took too long' },
  'setup-missing': { status: 500, title: 'Something that Tracehold needs is not installed' },
  'disk-full': { status: 507, title: 'The disk is full' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const;
export type ProblemType = keyof typeof PROBLEMS;

/** A wrong part of a request or of a file: where, and what was expected. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** A refusal that its reader can act upon: `detail` says what is wrong and how to mend it. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly errors: readonly Fault[];

  constructor(type: ProblemType, detail: string, more: { cause?: unknown; errors?: Fault[] } = {}) {
    super(detail, { cause: more.cause });
    this.name = 'Problem';
    this.type = type;
    this.errors = more.errors ?? [];
  }
}
