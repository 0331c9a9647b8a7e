import { touchedParties } from '../../../graph/alike';
import { stored } from '../../../graph/coverage';
import type { Graph } from '../../../graph/open';
import { streaming } from '../../../graph/stream';
import { type FindOptions, type Found, findCandidates } from './find-candidates';

/** Beyond these it takes minutes: whoever imports is told how to look. */
const MOST = { parties: 500_000, touched: 20_000 };

/** What was found among the parties that a revision touched; or why nobody looked. */
export type FoundAfter =
  | { found: Found; notLooked: null }
  | { found: null; notLooked: string | null };

/** Looks for records that may be one party with what a revision changed, where that is quickly done. */
export async function findAfter(
  graph: Graph,
  revision: number,
  options: FindOptions,
): Promise<FoundAfter> {
  const parties = await partyCount(graph);
  const touched = parties > MOST.parties ? new Set<string>() : await touchedIn(graph, revision);
  if (parties > MOST.parties || touched.size > MOST.touched) {
    const notLooked = `Nobody looked whether these records and others are one party, for they are very many: \`tracehold decide find\` looks through all.`;
    return { found: null, notLooked };
  }
  if (touched.size === 0) return { found: null, notLooked: null };
  return { found: await findCandidates(graph, touched, options), notLooked: null };
}

async function touchedIn(graph: Graph, revision: number): Promise<Set<string>> {
  const ids = new Set<string>();
  await streaming(graph, '', (stream) =>
    stream.each(touchedParties, ([id]) => ids.add(id), { touchedIn: revision }),
  );
  return ids;
}

async function partyCount(graph: Graph): Promise<number> {
  const [counts] = await graph.reading('', ({ read }) => read(stored, {}));
  return counts?.parties ?? 0;
}
