import { Neo4jError } from 'neo4j-driver';
import { Problem } from '../problems';

/** Faults of a question as it is written: their messages quote our Cypher, never a parameter. */
const ABOUT_OUR_TEXT = new Set([
  'Neo.ClientError.Statement.SyntaxError',
  'Neo.ClientError.Statement.ParameterMissing',
  'Neo.ClientError.Statement.AccessMode',
]);
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired']);

/** What the answer had seen was deleted before it could be sent: a row that an unpublished attempt had left. */
const OUTDATED = 'Neo.TransientError.Transaction.Outdated';

/** True where a read may be asked again, once. */
export function isWorthAskingAgain(fault: unknown): boolean {
  return isConnectionLost(fault) || (fault instanceof Neo4jError && fault.code === OUTDATED);
}

export function isConnectionLost(fault: unknown): boolean {
  return fault instanceof Neo4jError && UNREACHABLE.has(fault.code);
}

/** True where a question needed more memory than one may take: asking again takes as much. */
export function isOutOfMemory(fault: unknown): boolean {
  return (
    fault instanceof Neo4jError && /MemoryPoolOutOfMemory|TransactionOutOfMemory/.test(fault.code)
  );
}

/** What the driver threw, as a refusal with the ways on; anything that it did not throw is passed through. */
export function graphProblem(fault: unknown): unknown {
  if (!(fault instanceof Neo4jError)) return fault;
  const { code } = fault;
  if (UNREACHABLE.has(code)) {
    return new Problem(
      'graph-unavailable',
      'The graph database does not answer; it may be starting again. Try once more in a few seconds, or look at `tracehold status`.',
      { cause: fault },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new Problem(
      'graph-refused',
      'The graph database refused the user name or the password: check NEO4J_USERNAME and NEO4J_PASSWORD, or unset NEO4J_URI to use the embedded one.',
      { cause: fault },
    );
  }
  if (code.startsWith('Neo.ClientError.Database.DatabaseNotFound')) {
    return new Problem(
      'graph-refused',
      'The graph server has no such database: check NEO4J_DATABASE, or create it.',
      { cause: fault },
    );
  }
  if (code.includes('TransactionTimedOut') || code.includes('TransactionTerminated')) {
    return new Problem(
      'graph-timeout',
      'The question took longer than its time limit and was stopped. Ask for less: a smaller depth, budget or page.',
      { cause: fault },
    );
  }
  if (isOutOfMemory(fault)) {
    return new Problem(
      'graph-timeout',
      'The question needed more memory than one question may take. Ask for less: a smaller depth, budget or page.',
      { cause: fault },
    );
  }
  if (code.includes('LockAcquisitionTimeout') || code.includes('DeadlockDetected')) {
    return new Problem(
      'graph-timeout',
      'Another write holds what this one needs. Try once more when it has ended.',
      { cause: fault },
    );
  }
  if (ABOUT_OUR_TEXT.has(code)) return fault;
  // Its message may quote a parameter, and so what was asked for: only its code may reach the log.
  return new Error(`the graph database failed with ${code}`);
}
