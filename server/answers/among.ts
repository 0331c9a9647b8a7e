import type { z } from 'zod';
import type { postAmong } from '#api/sides';
import type { Graph } from '../graph/open';
import { type StoredTie, ties } from '../graph/parties';
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
    const stored = await storedAmong(scope, ends.flatMap(identity.nodes));
    return { ...(await ledTies(scope, identity, stored)), coverage: scope.coverage() };
  });
}

/** The ties between any two of these nodes. */
export async function storedAmong(scope: Scope, nodes: readonly string[]): Promise<StoredTie[]> {
  const ids = [...new Set(nodes)];
  const found = await scope.reader.read(among, { ids, hub: HUB });
  const hubs = found.filter(({ degree }) => degree > HUB);
  for (const { id, degree } of hubs.slice(HUBS)) nameHub(scope, id, degree);
  const asked = hubs.slice(0, HUBS).map(({ id }) => id);
  const between = asked.length < 2 ? [] : await scope.reader.read(amongHubs, { ids: asked });
  const rows = new Set([...found.flatMap((one) => one.rows), ...between.map(({ row }) => row)]);
  if (rows.size === 0) return [];
  const said = await scope.reader.read(ties, { rows: [...rows] });
  return said.map(({ tie }) => tie);
}
