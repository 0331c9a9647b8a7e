import { type DecidedPair, decidedPairs } from '../../graph/import';
import type { Graph } from '../../graph/open';
import { streaming } from '../../graph/stream';
import type { Joined } from './judge';

/** What people decided and was not undone. */
export async function decisionsInForce(graph: Graph): Promise<DecidedPair[]> {
  const found: DecidedPair[] = [];
  await streaming(graph, '', (stream) => stream.each(decidedPairs, (pair) => found.push(pair)));
  return found;
}

/**
 * Leaves undecided what would make one party of two that people decided to be different. A pair that was itself
 * decided stays as its identifiers have it: the decision counts, and undone it leaves no trace.
 */
export function withoutContradictions<Pair extends Joined>(
  joined: readonly Pair[],
  decided: readonly DecidedPair[],
): Pair[] {
  if (decided.length === 0) return [...joined];
  const sets = new Map<string, Set<string>>();
  const setOf = (id: string) => sets.get(id) ?? new Set([id]);
  const unite = (from: string, to: string) => {
    const all = new Set([...setOf(from), ...setOf(to)]);
    for (const id of all) sets.set(id, all);
  };
  const pairs = new Set(decided.flatMap(([from, to]) => [`${from} ${to}`, `${to} ${from}`]));
  const apart = decided.filter(([, , judged]) => judged === 'different');
  for (const [from, to, judged] of decided) if (judged === 'same') unite(from, to);
  const inOrder = joined.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  return inOrder.map((pair) => {
    const { from, to, conflict } = pair;
    if (conflict !== null || pairs.has(`${from} ${to}`)) return pair;
    const [ours, theirs] = [setOf(from), setOf(to)];
    const against = apart.find(
      ([one, other]) =>
        (ours.has(one) && theirs.has(other)) || (ours.has(other) && theirs.has(one)),
    );
    if (against)
      return { ...pair, conflict: `${against[0]} and ${against[1]} are two: ${against[3]}` };
    unite(from, to);
    return pair;
  });
}
