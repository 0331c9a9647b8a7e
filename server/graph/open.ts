import neo4j, { type Driver, type ManagedTransaction, type Transaction } from 'neo4j-driver';
import type { z } from 'zod';
import { Problem } from '../problems';
import { chosenOf } from './chosen';
import { coverage, type StoredCoverage } from './coverage';
import { type Query, schemaStatements } from './cypher';
import { graphProblem, isConnectionLost, isOutOfMemory, isWorthAskingAgain } from './faults';
import { boltValue } from './values';
import { refuseOldServer } from './version';

/** Where the graph is and who asks. */
export interface GraphAddress {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/**
 * One answer's view of the graph: one transaction, one revision, one decision number, one day. Questions that do
 * not wait for each other travel together.
 */
export interface Reader {
  revision: number;
  decisionNumber: number;
  coverage: StoredCoverage;
  asOf: string;
  /** Stops at limits of time, for somebody waits; what must be the same whenever it is made stops at counts alone. */
  isHurried: boolean;
  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
}

/** A transaction that may write. */
export interface Writer {
  write<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
}

/** A state of the graph: what is left out is the newest, and every dataset. */
export interface Wanted {
  revision?: number | undefined;
  decision?: number | undefined;
  datasets?: readonly string[] | undefined;
}

export interface Graph {
  /** Runs `work` at a published revision and a decision number, the newest unless named; asks once more where the connection was lost. */
  reading<T>(asOf: string, work: (reader: Reader) => Promise<T>, at?: Wanted): Promise<T>;
  /** Runs `work` in one write transaction. */
  writing<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  /** For the parts of `graph/` that need the driver itself: start, readiness, bulk reading. */
  driver: Driver;
  database: string;
}

/** For all questions of one answer together. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 60_000;
/** An index over millions of rows takes minutes to build. */
const SCHEMA_TIMEOUT_MS = 3_600_000;

/** Connects, and refuses servers whose answers cannot be relied upon. */
export async function openGraph(
  address: GraphAddress,
  { readTimeoutMs = READ_TIMEOUT_MS }: { readTimeoutMs?: number } = {},
): Promise<Graph> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 5_000,
    userAgent: 'tracehold',
  });
  try {
    await refuseOldServer(driver, address.uri);
  } catch (fault) {
    await driver.close();
    throw isConnectionLost(fault) ? nobodyThere(address, fault) : graphProblem(fault);
  }
  const server = { driver, database: address.database, readTimeoutMs };
  return {
    driver,
    database: address.database,
    reading: (asOf, work, at = {}) => reading(server, { asOf, at }, work),
    writing: (work) => writing(server, work),
    close: () => driver.close(),
  };
}

/** The same graph for what must be the same whenever it is made: no answer of it stops at a limit of time. */
export function unhurried(graph: Graph): Graph {
  return {
    ...graph,
    reading: (asOf, work, at) =>
      graph.reading(asOf, (reader) => work({ ...reader, isHurried: false }), at),
  };
}

function nobodyThere({ uri }: GraphAddress, cause: unknown): Problem {
  return new Problem(
    'graph-unavailable',
    `No Neo4j answers at ${new URL(uri).host}: start it, correct NEO4J_URI, or unset NEO4J_URI to use the embedded one.`,
    { cause },
  );
}

/** Creates constraints, indexes and words where they are missing, and waits until the indexes answer. */
export async function applySchema({ driver, database }: Graph): Promise<void> {
  const session = driver.session({ database });
  const timeout = SCHEMA_TIMEOUT_MS;
  try {
    for (const statement of schemaStatements()) await session.run(statement, {}, { timeout });
    await session.run(
      'CALL db.awaitIndexes($seconds)',
      { seconds: neo4j.int(timeout / 1_000) },
      { timeout },
    );
  } catch (fault) {
    throw graphProblem(fault);
  } finally {
    await session.close();
  }
}

interface Server {
  driver: Driver;
  database: string;
  readTimeoutMs: number;
}

async function reading<T>(
  server: Server,
  { asOf, at }: { asOf: string; at: Wanted },
  work: (reader: Reader) => Promise<T>,
  again = true,
): Promise<T> {
  const { driver, database, readTimeoutMs } = server;
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = session.beginTransaction({ timeout: readTimeoutMs });
    const state = await stateAt(transaction, at);
    const { chosen, ...rests } = chosenOf(state, at.datasets ?? null);
    const { revision, decisionNumber } = state;
    const always = { revision, decisionNumber, asOf, datasets: chosen };
    return await work({
      ...{ revision, decisionNumber, asOf, coverage: rests, isHurried: true },
      read: (question, params) => run(transaction, question, question.params.parse(params), always),
    });
  } catch (fault) {
    if (again && isWorthAskingAgain(fault)) return reading(server, { asOf, at }, work, false);
    throw graphProblem(fault);
  } finally {
    await session.close();
  }
}

async function writing<T>(
  { driver, database }: Server,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    return await session.executeWrite(
      (transaction) =>
        work({
          write: (question, params) =>
            run(transaction, question, question.params.parse(params)).catch(notInVain),
        }),
      { timeout: WRITE_TIMEOUT_MS },
    );
  } catch (fault) {
    throw graphProblem(fault);
  } finally {
    await session.close();
  }
}

/** The driver would ask again for what the server has no memory for. */
function notInVain(fault: unknown): never {
  throw isOutOfMemory(fault) ? graphProblem(fault) : fault;
}

/** A revision and a decision number, the newest where they are left out. */
type StateWanted = { [part in 'revision' | 'decision']?: Wanted[part] | null };

/** The first statement of every answer: its revision, its decision number, and what they rest on. */
export async function stateAt(
  transaction: Pick<Transaction, 'run'>,
  { revision: wanted = null, decision = null }: StateWanted,
) {
  const [state] = await run(transaction, coverage, { wanted, decision });
  if (!state || (state.newest === 0 && wanted !== null))
    throw new Problem('graph-not-ready', 'The graph is empty: run `tracehold seed`.');
  if (!state.decided) throw neverDecided(decision);
  if (state.published) return state;
  throw new Problem(
    'unknown-revision',
    `Revision ${wanted} was never published. The newest is ${state.newest}: leave "revision" out to ask that.`,
    { errors: [{ pointer: '/query/revision', detail: 'no such revision' }] },
  );
}

function neverDecided(decision: number | null): Problem {
  return new Problem(
    'unknown-revision',
    `Nobody has made decision ${decision} yet: leave "decision" out to ask at the newest.`,
    { errors: [{ pointer: '/query/decision', detail: 'no such decision' }] },
  );
}

export async function run<P extends z.ZodType, R extends z.ZodType>(
  transaction: Pick<Transaction | ManagedTransaction, 'run'>,
  question: Query<P, R>,
  params: z.output<P>,
  always: object = {},
): Promise<z.output<R>[]> {
  const values = boltValue({ ...always, ...(params as object) }) as Record<string, unknown>;
  const { records } = await transaction.run(question.text, values);
  return records.map((record) => question.row.parse(record.toObject()));
}
