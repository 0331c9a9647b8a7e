import type { Graph, Writer } from '../../graph/open';
import { type Attempt, fenced } from '../lock';

/** What one transaction does with rows of one kind. */
export interface Kind<T> {
  name: string;
  write: (writer: Writer, attempt: Attempt, rows: T[]) => Promise<void>;
}

/** Rows on their way into the graph: one batch is written while the next one fills. */
export interface Batches {
  /** Keeps a row until its batch is full; then it must be waited for. */
  add<T>(kind: Kind<T>, row: T): Promise<void> | null;
  /** Writes what waits, and ends when it is written. */
  flush(): Promise<void>;
  /** Whether a tie of this type may be added as soon as what it ends at was, before `flush`. */
  bindsAtOnce(type: string): boolean;
}

export interface BatchOptions {
  batchSize?: number;
  /** Told before the first batch and after each; the importer waits for it. */
  onBatch?: (done: number) => Promise<void> | void;
}

interface Waiting {
  rows: unknown[];
  write: (rows: unknown[]) => Promise<void>;
}

const BATCH_SIZE = 5_000;

export function batchesOf(
  graph: Graph,
  attempt: Attempt,
  { batchSize = BATCH_SIZE, onBatch }: BatchOptions,
): Batches {
  const waiting = new Map<string, Waiting>();
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  const next = async ({ rows, write }: Waiting) => {
    await writing;
    writing = write(rows).then(async () => {
      done += 1;
      await onBatch?.(done);
    });
    // Its fault is met by whoever waits for the next batch.
    writing.catch(() => undefined);
  };
  return {
    add<T>({ name, write }: Kind<T>, row: T) {
      const batch = waiting.get(name) ?? {
        rows: [],
        write: (rows) => fenced(graph, attempt, (writer) => write(writer, attempt, rows as T[])),
      };
      batch.rows.push(row);
      if (batch.rows.length < batchSize) {
        waiting.set(name, batch);
        return null;
      }
      waiting.delete(name);
      return next(batch);
    },
    async flush() {
      const batches = [...waiting.values()];
      waiting.clear();
      for (const batch of batches) await next(batch);
      await writing;
    },
    bindsAtOnce: () => false,
  };
}

/** Counts where nothing is to be written. */
export const NO_BATCHES: Batches = {
  add: () => null,
  flush: async () => undefined,
  bindsAtOnce: () => true,
};
