import { identityEdges } from '../graph/identity';
import type { Reader } from '../graph/open';
import type { Edge } from './contradiction';

const AT_ONCE = 1_000;

/** Everything that is said of the parties that these nodes belong to, by datasets and by people. */
export async function edgesAround(reader: Reader, ids: readonly string[]): Promise<Edge[]> {
  const seen = new Set(ids);
  const edges = new Map<string, Edge>();
  const waiting = [...seen];
  while (waiting.length > 0) {
    const rows = await reader.read(identityEdges, { ids: waiting.splice(0, AT_ONCE) });
    for (const { id, other, same } of rows) {
      const { decidedIn: decision, ...said } = same;
      edges.set(same.key, edges.get(same.key) ?? { ...said, from: id, to: other, decision });
      // An overruled tie leads on as well: an undoing may bring it back.
      if (same.sameAs !== 'same' || seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return [...edges.values()];
}
