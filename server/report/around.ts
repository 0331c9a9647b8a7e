import type { Coverage } from '#api/coverage';
import type { Moment } from '#api/moment';
import type { PartyBrief } from '#api/party';
import type { Report } from '#api/report';
import type { Tie } from '#api/ties';
import { percentOf } from '../../client/share';
import { sideOf, sidesOf } from '../answers/sides';
import type { Graph } from '../graph/open';

interface Around {
  sides: Report['sides'];
  parties: PartyBrief[];
  coverage: Coverage[];
}

/** Ties of a side that are looked at, and how many of them the report tells. */
const READ = 200;
const TOLD = 24;

/** What the party is tied to itself, side by side: of many ties the largest. Other ties stand on paths only. */
export async function aroundOf(graph: Graph, id: string, moment: Moment): Promise<Around> {
  const counted = await sidesOf(graph, { parties: [id] }, moment);
  const counts = (counted.parties[0]?.sides ?? []).filter(({ side }) => side !== 'others');
  const around: Around = { sides: [], parties: [], coverage: [counted.coverage] };
  for (const count of counts) {
    const page = await sideOf(graph, { id, side: count.side }, { ...moment, limit: READ });
    const ends = new Map(page.parties.map((party) => [party.id, party]));
    const shown = page.ties.toSorted(largestFirst).slice(0, TOLD);
    around.sides.push({ ...count, shown });
    around.parties.push(
      ...shown.flatMap(({ from, to }) => [from, to].flatMap((end) => ends.get(end) ?? [])),
    );
    around.coverage.push(page.coverage);
  }
  return around;
}

function largestFirst(one: Tie, other: Tie): number {
  return sizeOf(other) - sizeOf(one) || (one.key < other.key ? -1 : 1);
}

function sizeOf(tie: Tie): number {
  const share = tie.type === 'OWNS' || tie.type === 'CONTROLS' ? tie.share : null;
  return share === null ? -1 : percentOf(share.minimum);
}
