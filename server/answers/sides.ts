import type { z } from 'zod';
import type { TieCount } from '#api/party';
import {
  type getSide,
  type postSides,
  SIDE_TIES,
  Side,
  type SideCount,
  sideOfTie,
} from '#api/sides';
import type { Graph } from '../graph/open';
import { identityOf, joinSame } from './identity';
import { ledTies } from './led-ties';
import { partyAt } from './party';
import { answering } from './scope';
import { summed, tieCountsOf } from './tie-counts';
import { pageOf } from './ties';

/** One page of one side of a party. */
export function sideOf(
  graph: Graph,
  { id, side }: z.output<typeof getSide.params>,
  query: z.output<typeof getSide.query>,
): Promise<z.input<typeof getSide.response>> {
  return answering(graph, query, async (scope) => {
    const { identity, nodes } = await partyAt(scope, id);
    const pages = await Promise.all(
      SIDE_TIES[side].map(([type, direction]) =>
        pageOf(scope, nodes, { ...query, type, direction }),
      ),
    );
    // A tie of a party with itself stands at both ends, and is one tie.
    const once = new Map(pages.flat().map((tie) => [tie.key, tie]));
    const stored = [...once.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const shown = stored.slice(0, query.limit);
    return {
      ...(await ledTies(scope, identity, shown)),
      next: stored.length > shown.length ? (shown.at(-1)?.key ?? null) : null,
      coverage: scope.coverage(),
    };
  });
}

/** How many ties stand on each side of these parties. An id that nobody has stands nowhere. */
export function sidesOf(
  graph: Graph,
  { parties }: z.output<typeof postSides.body>,
  moment: z.output<typeof postSides.query>,
): Promise<z.input<typeof postSides.response>> {
  return answering(graph, moment, async (scope) => {
    const identity = identityOf(scope);
    await joinSame(scope, identity, parties);
    const counts = await tieCountsOf(scope, [...new Set(parties.flatMap(identity.nodes))]);
    return {
      parties: parties.map((id) => ({
        id,
        sides: sideCounts(summed(identity.nodes(id).flatMap((node) => counts.get(node) ?? []))),
      })),
      coverage: scope.coverage(),
    };
  });
}

function sideCounts(counts: readonly TieCount[]): SideCount[] {
  return Side.options.flatMap((side) => {
    const here = counts.filter(({ type, direction }) => sideOfTie(type, direction) === side);
    if (here.length === 0) return [];
    const ties = here.reduce((sum, { count }) => sum + count, 0);
    return { side, ties, exact: here.every(({ exact }) => exact) };
  });
}
