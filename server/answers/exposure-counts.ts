import type { Exposure, PathKind } from '#api/exposure';
import type { Moment } from '#api/moment';
import { gatheredReader } from '../graph/gathered';
import type { Graph } from '../graph/open';
import { countsOf, findPaths } from './exposure';
import { identityOf, joinSame } from './identity';
import { answering, type Scope, scopeOf } from './scope';
import type { WalkBounds } from './walk';

/** How many designated parties the exposure paths of a party reach, by kind, and the limits that were met. */
export interface ExposureCounts {
  kinds: { kind: PathKind; designatedParties: number }[];
  limits: Exposure['coverage']['limits'][number]['code'][];
}

const KINDS: readonly PathKind[] = ['owners', 'holdings', 'supply', 'other'];
/** Parties that are walked from side by side, and groups of them. */
const SIDE_BY_SIDE = 50;
const AT_ONCE = 2;

/** The same counts as each party's own exposure has; many parties ask the graph together. */
export async function exposureCountsOf(
  graph: Graph,
  moment: Moment,
  { ids, ...bounds }: WalkBounds & { ids: readonly string[] },
): Promise<Map<string, ExposureCounts>> {
  const counted = new Map<string, ExposureCounts>();
  const waiting = [...ids];
  const work = async () => {
    for (let some = waiting.splice(0, SIDE_BY_SIDE); some.length > 0; ) {
      const of = some;
      await answering(graph, moment, async ({ reader }) => {
        const together = gatheredReader(reader);
        await Promise.all(
          of.map(async (id) => counted.set(id, await countsIn(scopeOf(together), id, bounds))),
        );
      });
      some = waiting.splice(0, SIDE_BY_SIDE);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return counted;
}

async function countsIn(scope: Scope, id: string, bounds: WalkBounds): Promise<ExposureCounts> {
  const identity = identityOf(scope);
  await joinSame(scope, identity, [id]);
  const { ranked } = await findPaths(scope, identity, id, { ...bounds, kinds: [...KINDS] });
  const kinds = countsOf(ranked).map(({ kind, designatedParties }) => ({
    kind,
    designatedParties,
  }));
  // That not all ways were compared leaves nobody out who is reached.
  const limits = scope
    .coverage()
    .limits.flatMap(({ code }) => (code === 'RESULTS_LEFT_OUT' ? [] : code));
  return { kinds, limits };
}
