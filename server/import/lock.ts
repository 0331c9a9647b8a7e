import { holdLock, lockHolder, releaseLock, takeLock } from '../graph/import';
import type { Graph, Writer } from '../graph/open';
import { Problem } from '../problems';

const LEASE_MS = 30_000;

/** One attempt to import: its number, what was published when it began, and the lease it writes under. */
export interface Attempt {
  attempt: number;
  published: number;
  leaseMs: number;
}

/** Takes the import lock; waits for a running import, or for the lease of a dead one, until `waitMs` are over. */
export async function lockImport(
  graph: Graph,
  { leaseMs = LEASE_MS, waitMs = 0, onWait }: LockOptions = {},
): Promise<Attempt> {
  const until = Date.now() + waitMs;
  for (;;) {
    const [taken] = await graph.writing((writer) => writer.write(takeLock, { leaseMs }));
    if (taken) return { ...taken, leaseMs };
    const [held] = await graph.writing((writer) => writer.write(lockHolder, {}));
    const left = Math.max(held?.leaseLeftMs ?? 0, 0);
    if (Date.now() >= until) throw importRunning(held?.holder ?? null, left);
    onWait?.(left);
    await new Promise((resolve) => setTimeout(resolve, Math.min(left + 50, 1_000)));
  }
}

export interface LockOptions {
  leaseMs?: number;
  waitMs?: number;
  onWait?: (leaseLeftMs: number) => void;
}

/** One transaction of an attempt: nothing of it stays if the lock has passed to another. */
export async function fenced<T>(
  graph: Graph,
  { attempt, leaseMs }: Attempt,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  return graph.writing(async (writer) => {
    const [lock] = await writer.write(holdLock, { attempt, leaseMs });
    if (!lock?.held) {
      throw new Problem(
        'import-superseded',
        `Import attempt ${attempt} lost its lock to another and wrote nothing more: run it again.`,
      );
    }
    return work(writer);
  });
}

export async function unlockImport(graph: Graph, { attempt }: Attempt): Promise<void> {
  await graph.writing((writer) => writer.write(releaseLock, { attempt }));
}

function importRunning(holder: number | null, leaseLeftMs: number): Problem {
  return new Problem(
    'import-running',
    `Import attempt ${holder ?? '?'} is running. Wait until it is published; if it was killed, its lock ends in ${Math.ceil(leaseLeftMs / 1000)} s.`,
  );
}
