import type { z } from 'zod';
import type { getStatus } from '#api/status';
import { readiness, stored } from '../graph/coverage';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import { answering } from './scope';

export interface Installation {
  version: string;
  embedded: boolean;
}

/** What is loaded, and what answers: counts of the store, coverage, version of the database. */
export function statusOf(
  graph: Graph,
  { version, embedded }: Installation,
): Promise<z.input<typeof getStatus.response>> {
  return answering(graph, {}, async (scope) => {
    const [counts] = await scope.reader.read(stored, {});
    const { agent = '' } = await graph.driver.getServerInfo();
    return {
      version,
      database: { version: agent.replace(/^Neo4j\//, ''), embedded },
      counts: counts ?? { parties: 0, ties: 0, claims: 0, sources: 0, designations: 0 },
      coverage: scope.coverage(),
    };
  });
}

/** Refuses while an index is not online or nothing is published: an answer could then miss what is there. */
export async function assertReady(graph: Graph): Promise<void> {
  await answering(graph, {}, async ({ reader }) => {
    const indexes = await reader.read(readiness, {});
    const waiting = indexes.filter(({ state }) => state !== 'ONLINE').map(({ name }) => name);
    if (waiting.length > 0) {
      throw new Problem(
        'graph-not-ready',
        `These indexes are not online yet: ${waiting.join(', ')}. Try again in a moment.`,
      );
    }
  });
}
