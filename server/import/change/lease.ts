import type { Graph } from '../../graph/open';
import { type Attempt, fenced } from '../lock';

/** Goes on with work that writes nothing for a while, and keeps the lock meanwhile. */
export type Keeping = <T>(work: Promise<T>) => Promise<T>;

export function leaseKeeper(graph: Graph, attempt: Attempt): Keeping {
  const often = attempt.leaseMs / 3;
  let touched = Date.now();
  const touch = async () => {
    touched = Date.now();
    await fenced(graph, attempt, async () => undefined);
  };
  return async (work) => {
    // Who lost the lock meets it at the next write.
    const timer = setInterval(() => touch().catch(() => undefined), often);
    try {
      return await work;
    } finally {
      clearInterval(timer);
      if (Date.now() - touched > often) await touch();
    }
  };
}

/** Portions while the lock is kept. */
export async function* keptAlive<T>(
  portions: AsyncGenerator<T>,
  keeping: Keeping,
): AsyncGenerator<T> {
  try {
    for (;;) {
      const { done, value } = await keeping(portions.next());
      if (done) return;
      yield value;
    }
  } finally {
    await portions.return(undefined);
  }
}
