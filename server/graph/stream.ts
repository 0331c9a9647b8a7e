import neo4j, { type Transaction } from 'neo4j-driver';
import type { z } from 'zod';
import { chosenOf } from './chosen';
import type { Query } from './cypher';
import { graphProblem } from './faults';
import { type Graph, type Reader, run, stateAt, type Wanted } from './open';
import { boltValue } from './values';

/** A question whose answer is a stream of one column, called `row`. */
type RowQuery<Row extends z.ZodType> = Query<z.ZodType, z.ZodObject<{ row: Row }>>;

/** A view of the whole graph: one transaction, one revision; rows are handed out one by one and not kept. */
export interface Stream {
  /** The same view as other answers have it. */
  reader: Reader;
  /** Every thousandth row is checked against its shape, and the first. */
  each<Row extends z.ZodType>(
    query: RowQuery<Row>,
    take: (row: z.output<Row>) => void,
    params?: object,
  ): Promise<void>;
  /** The same by portions, for who must wait in between. */
  portions<Row extends z.ZodType>(
    query: RowQuery<Row>,
    params: object,
  ): AsyncGenerator<z.output<Row>[]>;
}

/** Reading everything takes minutes where there are millions of ties. */
const STREAM_TIMEOUT_MS = 3_600_000;
const ROWS_AT_ONCE = 5_000;
const CHECKED_EVERY = 1_000;

/** Runs `work` on one revision of the whole graph, the newest unless named, read from front to back. */
export async function streaming<T>(
  { driver, database }: Graph,
  asOf: string,
  work: (stream: Stream) => Promise<T>,
  at: Wanted = {},
): Promise<T> {
  const session = driver.session({
    ...{ database, defaultAccessMode: neo4j.session.READ, fetchSize: ROWS_AT_ONCE },
  });
  try {
    const transaction = session.beginTransaction({ timeout: STREAM_TIMEOUT_MS });
    const state = await stateAt(transaction, at);
    const { chosen, ...rests } = chosenOf(state, at.datasets ?? null);
    const { revision, decisionNumber } = state;
    const always = { revision, decisionNumber, asOf, datasets: chosen };
    return await work({
      reader: {
        ...{ revision, decisionNumber, asOf, coverage: rests, isHurried: false },
        read: (question, params) =>
          run(transaction, question, question.params.parse(params), always),
      },
      each: (query, take, params) =>
        eachRow(transaction, { query, take, values: { ...always, ...params } }),
      portions: (query, params) =>
        portionsOf(transaction, { query, values: { ...always, ...params } }),
    });
  } catch (fault) {
    throw graphProblem(fault);
  } finally {
    await session.close();
  }
}

interface Asked<Row extends z.ZodType> {
  query: RowQuery<Row>;
  take: (row: z.output<Row>) => void;
  values: object;
}

function eachRow<Row extends z.ZodType>(
  transaction: Transaction,
  { query, take, values }: Asked<Row>,
): Promise<void> {
  let count = 0;
  const { row: shape } = query.row.shape;
  return new Promise((resolve, reject) => {
    const result = transaction.run(query.text, boltValue(values) as Record<string, unknown>);
    result.subscribe({
      onNext(record) {
        const row: z.output<Row> = record.get(0);
        const checked = count % CHECKED_EVERY === 0 ? shape.safeParse(row) : null;
        count += 1;
        // A throw in here would break the connection, not the promise.
        if (checked?.success === false) return reject(checked.error);
        take(row);
      },
      onCompleted: () => resolve(),
      onError: reject,
    });
  });
}

async function* portionsOf<Row extends z.ZodType>(
  transaction: Transaction,
  { query, values }: Omit<Asked<Row>, 'take'>,
): AsyncGenerator<z.output<Row>[]> {
  const result = transaction.run(query.text, boltValue(values) as Record<string, unknown>);
  let portion: z.output<Row>[] = [];
  for await (const record of result) {
    const row = record.get(0);
    portion.push(portion.length === 0 ? query.row.shape.row.parse(row) : row);
    if (portion.length < ROWS_AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}
