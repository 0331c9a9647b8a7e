import type { z } from 'zod';
import type { postAmong } from '#api/sides';
import type { Graph } from '../graph/open';
import { ties } from '../graph/parties';
import { among, amongHubs } from '../graph/walk';
import { identityOf, joinSame } from './identity';
import { ledTies } from './led-ties';
import { answering, type Scope } from './scope';
import { HUB, nameHub } from './walk';

/** So many hubs are asked about each other, pair by pair. */
const HUBS = 30;

/** Every tie in force between two of these parties and addresses. An id that nobody has is tied to nothing. */
export function tiesAmong(
  graph: Graph,
  { ends }: z.output<typeof postAmong.body>,
  moment: z.output<typeof postAmong.query>,
): Promise<z.input<typeof postAmong.response>> {
  return answering(graph, moment, async (scope) => {
    const identity = identityOf(scope);
    await joinSame(scope, identity, ends);
    const rows = await rowsAmong(scope, ends.flatMap(identity.nodes));
    const said = rows.length === 0 ? [] : await scope.reader.read(ties, { rows });
    const stored = said.map(({ tie }) => tie);
    return { ...(await ledTies(scope, identity, stored)), coverage: scope.coverage() };
  });
}

/** The ties between any two of these nodes, by element id. */
export async function rowsAmong(scope: Scope, nodes: readonly string[]): Promise<string[]> {
  const ids = [...new Set(nodes)];
  const found = await scope.reader.read(among, { ids, hub: HUB });
  const hubs = found.filter(({ degree }) => degree > HUB);
  for (const { id, degree } of hubs.slice(HUBS)) nameHub(scope, id, degree);
  const asked = hubs.slice(0, HUBS).map(({ id }) => id);
  const between = asked.length < 2 ? [] : await scope.reader.read(amongHubs, { ids: asked });
  return [...new Set([...found.flatMap(({ rows }) => rows), ...between.map(({ row }) => row)])];
}
