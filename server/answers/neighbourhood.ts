import type { z } from 'zod';
import type { getNeighbourhood } from '#api/party';
import { type Side, sideOfTie } from '#api/sides';
import type { Graph } from '../graph/open';
import { ties } from '../graph/parties';
import { around, type SeenTie } from '../graph/walk';
import { rowsAmong } from './among';
import { type Identity, joinSame } from './identity';
import { ledTies } from './led-ties';
import { limitWords } from './limit-words';
import { partyAt } from './party';
import { answering, type Scope } from './scope';
import { nameHub } from './walk';

/** Parties with more ties than this are drawn closed. */
const HUB = 500;

export type NeighbourhoodQuery = z.output<typeof getNeighbourhood.query>;

/** The parties and ties around a party, nearest first, until the budget of parties is spent. */
export function neighbourhoodOf(
  graph: Graph,
  id: string,
  query: NeighbourhoodQuery,
): Promise<z.input<typeof getNeighbourhood.response>> {
  return answering(graph, query, async (scope) => {
    const { identity, party, nodes } = await partyAt(scope, id);
    const kept = await surround(scope, identity, nodes, query);
    const within = await rowsAmong(scope, [...nodes, ...kept.map(([, , , , other]) => other)]);
    const rows = [...new Set([...kept.map(([row]) => row), ...within])];
    const stored = rows.length === 0 ? [] : await scope.reader.read(ties, { rows });
    const led = await ledTies(
      scope,
      identity,
      stored.map(({ tie }) => tie),
    );
    return {
      subject: party,
      ...led,
      parties: led.parties.filter(({ id: end }) => end !== party.id),
      coverage: scope.coverage(),
    };
  });
}

/** Level by level, ties of every side in turn. An address is drawn and not opened. */
async function surround(
  scope: Scope,
  identity: Identity,
  nodes: readonly string[],
  { depth, budget }: NeighbourhoodQuery,
): Promise<SeenTie[]> {
  const seen = new Set(nodes);
  const kept: SeenTie[] = [];
  let frontier = [...nodes];
  let left = 0;
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    const rows = await scope.reader.read(around, { ids: frontier, hub: HUB });
    for (const { id, degree } of rows) if (degree > HUB) nameHub(scope, id, degree);
    const found = inTurn(rows.flatMap((row) => row.ties));
    const next: string[] = [];
    for (const tie of found) {
      const [, , type, , other] = tie;
      if (!seen.has(other) && seen.size >= nodes.length + budget) {
        left += 1;
        continue;
      }
      if (!seen.has(other) && type !== 'LOCATED_AT') next.push(other);
      seen.add(other);
      kept.push(tie);
    }
    if (level < depth) await joinSame(scope, identity, next);
    frontier = next.flatMap(identity.nodes);
    for (const id of frontier) seen.add(id);
    scope.explored.depth = level;
  }
  if (left > 0) {
    scope.limit('PARTY_BUDGET', limitWords.drawn(budget, left), { count: left });
  }
  scope.explored.parties = seen.size;
  scope.explored.ties = new Set(kept.map(([row]) => row)).size;
  return kept;
}

/** The first of each side, then the second of each, by their keys: many ties of one side do not hide the few of another. */
function inTurn(ties: readonly SeenTie[]): SeenTie[] {
  const taken = new Map<Side, number>();
  const placed = ties.toSorted(byKey).map((tie) => {
    const [, , type, , , startsHere] = tie;
    const side = sideOfTie(type, startsHere ? 'out' : 'in');
    const turn = taken.get(side) ?? 0;
    taken.set(side, turn + 1);
    return { tie, turn };
  });
  return placed.sort((one, other) => one.turn - other.turn).map(({ tie }) => tie);
}

function byKey([, a]: SeenTie, [, b]: SeenTie): number {
  return a < b ? -1 : 1;
}
