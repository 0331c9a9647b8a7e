import type { ElementDefinition } from 'cytoscape';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { type Block, blocks, places } from './blocks';
import { type Cell, downward, layers } from './layers';

export type Positions = Map<string, { x: number; y: number }>;

/** The question to ELK, and what the nodes of its answer stand for. */
export interface Plan {
  graph: ElkNode;
  blocks: Block[];
}

/** In layers owners stand above, or turned on the left. */
export type Layout = 'layers' | 'turned' | 'network';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/** The room from row to row, and across, where lines carry words. */
interface Rooms {
  between: string;
  across: string;
}

export const ROOMS: Rooms = { between: '104', across: '176' };
/** Rows that are columns on the page have words between them, and words one below the other need less room. */
export const TURNED_ROOMS: Rooms = { between: '150', across: '104' };

/** From so many nodes on the order within a row is that of discovery: to look for a better one takes too long. */
const MANY = 150;
/** And from so many on nodes are set side by side, wherever those above them stand. */
const THICKET = 600;

/** Rows and the order within them as we found them: ELK has only to find room. */
const IN_OUR_ORDER = {
  ...OPTIONS,
  'elk.partitioning.activate': 'false',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
};

/** Rows become partitions, columns the order within a row: owners above, holdings below, supply across. */
export function plan(
  elements: readonly ElementDefinition[],
  subject: string,
  rooms: Rooms = ROOMS,
): Plan {
  const cells = layers(elements, subject);
  const row = (id: string) => cells.get(id)?.row ?? 0;
  const grouped = inOrder(blocks(elements, cells, subject), cells);
  const home = new Map(grouped.flatMap((at) => at.members.map(({ id }) => [id, at.id] as const)));
  const isMany = grouped.length > MANY;
  const highest = Math.min(...[...cells.values()].map((cell) => cell.row));
  // A line across carries its words between two nodes of a row: they need the room.
  const isWide = !isMany && [...cells.values()].some(({ column }) => column !== 0);
  // Lines over several rows take most of the time, and in a large picture change little.
  const reach = isMany ? 1 : Number.POSITIVE_INFINITY;
  return {
    blocks: grouped,
    graph: {
      id: 'root',
      layoutOptions: {
        ...optionsFor(grouped.length),
        'elk.spacing.nodeNode': isWide ? rooms.across : '56',
        'elk.layered.spacing.nodeNodeBetweenLayers': rooms.between,
      },
      children: grouped.map(({ id, width, height }, place) => ({
        ...{ id, width, height },
        ...(isMany ? { x: place * 400, y: row(id) * 10_000 } : {}),
        layoutOptions: {
          'elk.alignment': 'CENTER',
          'elk.partitioning.partition': String(row(id) - highest),
        },
      })),
      edges: downward(elements)
        .filter(({ above, below }) => row(above) < row(below) && row(below) - row(above) <= reach)
        .map(({ id, above, below }) => ({
          id,
          sources: [home.get(above) ?? above],
          targets: [home.get(below) ?? below],
        })),
    },
  };
}

function optionsFor(count: number): { [option: string]: string } {
  if (count <= MANY) return OPTIONS;
  const placement = count > THICKET ? 'SIMPLE' : 'BRANDES_KOEPF';
  return { ...IN_OUR_ORDER, 'elk.layered.nodePlacement.strategy': placement };
}

/** Column by column; of many, within a column as they were found from the subject outwards. */
function inOrder(grouped: Block[], cells: ReadonlyMap<string, Cell>): Block[] {
  const column = ({ id }: Block) => cells.get(id)?.column ?? 0;
  if (grouped.length <= MANY) return grouped.sort((one, other) => column(one) - column(other));
  const found = new Map([...cells.keys()].map((id, place) => [id, place]));
  const turn = ({ id }: Block) => found.get(id) ?? 0;
  return grouped.sort((one, other) => column(one) - column(other) || turn(one) - turn(other));
}

/** ELK's answer as the middles of our nodes. */
export function positionsOf(answer: ElkNode, { blocks: grouped }: Plan): Positions {
  const corners = new Map((answer.children ?? []).map((child) => [child.id, child]));
  const found: Positions = new Map();
  for (const block of grouped) {
    const { x = 0, y = 0 } = corners.get(block.id) ?? {};
    for (const place of places(block)) found.set(place.id, { x: x + place.x, y: y + place.y });
  }
  return found;
}
