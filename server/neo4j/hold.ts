import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../problems';
import type { Report } from './report';
import { claimPath, socketPath } from './socket';

const PATIENCE_MS = 90_000;
const LOOK_AGAIN_MS = 200;

/**
 * Keeps everybody from the database of a data folder, whose store is about to be replaced: who asks for it is told
 * `why`. Waits until the last user of the running one has gone, and its keeper with it.
 */
export async function holdDatabase(
  data: string,
  { why, keeper }: { why: string; keeper: number },
): Promise<{ release(): void }> {
  await untilEnded(keeper, data);
  const refusal: Report = {
    ...{ state: 'failed', uri: null, detail: why, problem: 'import-running' },
    ...{ keeper: process.pid, java: null },
  };
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const server = createServer((user) => {
      user.on('error', () => undefined);
      user.end(`${JSON.stringify(refusal)}\n`);
    });
    const claim = await claimPath(server, socketPath(data));
    if (claim !== null) {
      server.unref();
      return {
        release() {
          claim.release();
          server.close();
        },
      };
    }
    if (Date.now() > until) throw inUse(data);
    await delay(LOOK_AGAIN_MS);
  }
}

/** A keeper ends when its database has. */
export async function untilEnded(keeper: number, data: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (isAlive(keeper)) {
    if (Date.now() > until) throw inUse(data);
    await delay(LOOK_AGAIN_MS);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function inUse(data: string): Problem {
  return new Problem(
    'graph-unavailable',
    `The database in ${data} is still in use by another command or server, so its store was not replaced: end them (tracehold stop), and run it again.`,
  );
}
