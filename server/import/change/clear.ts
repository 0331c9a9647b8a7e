import { clearLeftovers } from '../../graph/import';
import type { Graph } from '../../graph/open';
import { type Attempt, fenced } from '../lock';

const AT_ONCE = 50_000;

/** Deletes what attempts that were never published left behind: nothing, where every attempt before this one was. */
export async function clear(graph: Graph, attempt: Attempt): Promise<void> {
  if (attempt.attempt === attempt.published + 1) return;
  await clearAll(graph, attempt);
}

/** Deletes all that is not published, what this attempt wrote too. */
export async function clearAll(graph: Graph, attempt: Attempt): Promise<void> {
  for (const question of clearLeftovers) {
    let cleared = AT_ONCE;
    while (cleared === AT_ONCE) {
      const [row] = await fenced(graph, attempt, (writer) =>
        writer.write(question, { published: attempt.published, limit: AT_ONCE }),
      );
      cleared = row?.cleared ?? 0;
    }
  }
}
