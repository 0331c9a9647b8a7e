import type { ElementDefinition } from 'cytoscape';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { type Block, blocks, places } from './blocks';
import { downward, layers } from './layers';

export type Positions = Map<string, { x: number; y: number }>;

/** The question to ELK, and what the nodes of its answer stand for. */
export interface Plan {
  graph: ElkNode;
  blocks: Block[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '104',
};

/** Rows become partitions, columns the order within a row: owners above, holdings below, supply across. */
export function plan(elements: readonly ElementDefinition[], subject: string): Plan {
  const cells = layers(elements, subject);
  const row = (id: string) => cells.get(id)?.row ?? 0;
  const column = (id: string) => cells.get(id)?.column ?? 0;
  const grouped = blocks(elements, cells, subject).sort(
    (one, other) => column(one.id) - column(other.id),
  );
  const home = new Map(grouped.flatMap((at) => at.members.map(({ id }) => [id, at.id] as const)));
  const highest = Math.min(...[...cells.values()].map((cell) => cell.row));
  const across = [...cells.values()].some((cell) => cell.column !== 0);
  return {
    blocks: grouped,
    graph: {
      id: 'root',
      // A line across carries its words between two nodes of a row: they need the room.
      layoutOptions: { ...OPTIONS, 'elk.spacing.nodeNode': across ? '176' : '56' },
      children: grouped.map(({ id, width, height }) => ({
        id,
        width,
        height,
        layoutOptions: { 'elk.partitioning.partition': String(row(id) - highest) },
      })),
      edges: downward(elements)
        .filter(({ above, below }) => row(above) < row(below))
        .map(({ id, above, below }) => ({
          id,
          sources: [home.get(above) ?? above],
          targets: [home.get(below) ?? below],
        })),
    },
  };
}

const FEW = 4;

/** The lines that end in a larger grid, and at which end: there is no room for words on all of them. */
export function crowded(
  elements: readonly ElementDefinition[],
  { blocks: grouped }: Plan,
): Map<string, 'to-grid' | 'from-grid'> {
  const inGrid = new Set(
    grouped.flatMap(({ members }) => (members.length > FEW ? members.map(({ id }) => id) : [])),
  );
  const found = new Map<string, 'to-grid' | 'from-grid'>();
  for (const { group, data } of elements) {
    if (group !== 'edges') continue;
    if (inGrid.has(data.target)) found.set(`${data.id}`, 'to-grid');
    else if (inGrid.has(data.source)) found.set(`${data.id}`, 'from-grid');
  }
  return found;
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
