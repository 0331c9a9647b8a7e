import type { ElementDefinition } from 'cytoscape';
import { type Cell, type Drawn, downward, kindsOf, nodesOf } from './layers';

/** Nodes that hang on one neighbour in the same way, or stand at the same distance beside the subject, drawn as one grid, so that no row runs off the page. */
export interface Block {
  id: string;
  members: Drawn[];
  columns: number;
  width: number;
  height: number;
}

const GAP = 44;
/** More than so many above or below become a grid; beside the subject two do, or they would look like a chain. */
const MOST_SINGLE = 4;

/** Every node is in one block; most blocks have one member. */
export function blocks(
  elements: readonly ElementDefinition[],
  cells: ReadonlyMap<string, Cell>,
  subject: string,
): Block[] {
  const groups = new Map<string, Drawn[]>();
  const hanging = hangings(elements);
  const vertical = new Set(downward(elements).flatMap(({ above, below }) => [above, below]));
  const keyOf = (id: string) => {
    const { row = 0, column = 0 } = cells.get(id) ?? {};
    // What holds nothing and is held by nobody hangs beside: one behind the other would look like a chain.
    if (row === 0 && column !== 0 && !vertical.has(id)) return `beside ${column}`;
    const hung = id === subject ? undefined : hanging.get(id);
    return hung === undefined ? id : `${hung} ${row}`;
  };
  for (const node of nodesOf(elements)) {
    const key = keyOf(node.id);
    const known = groups.get(key);
    if (known) known.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()].flatMap((members) =>
    members.length > (isBeside(members, cells) ? 1 : MOST_SINGLE)
      ? [block(members, columnsOf(members, cells))]
      : members.map((member) => block([member], 1)),
  );
}

/** Whether all of them stand beside the subject, neither above nor below it. */
export function isBeside(members: readonly Drawn[], cells: ReadonlyMap<string, Cell>): boolean {
  return members.every(({ id }) => cells.get(id)?.row === 0);
}

/** Beside the subject a grid is tall, above and below it is wide. */
function columnsOf(members: Drawn[], cells: ReadonlyMap<string, Cell>): number {
  return isBeside(members, cells)
    ? Math.ceil(members.length / 8)
    : Math.ceil(Math.sqrt(members.length * 1.4));
}

/** Where each member of a block stands, its middle counted from the block's upper left corner. */
export function places({ members, columns, width }: Block): { id: string; x: number; y: number }[] {
  const cell = width / columns;
  const found: { id: string; x: number; y: number }[] = [];
  let top = 0;
  for (let first = 0; first < members.length; first += columns) {
    const row = members.slice(first, first + columns);
    const tall = Math.max(...row.map(({ height }) => height));
    row.forEach(({ id }, place) => {
      found.push({ id, x: cell * (place + 0.5), y: top + tall / 2 });
    });
    top += tall + GAP;
  }
  return found;
}

function block(members: Drawn[], columns: number): Block {
  const widest = Math.max(...members.map(({ width }) => width));
  const gap = columns === 1 ? 0 : GAP;
  let height = -GAP;
  for (let first = 0; first < members.length; first += columns) {
    height += GAP + Math.max(...members.slice(first, first + columns).map((at) => at.height));
  }
  return { id: members[0]?.id ?? '', members, columns, width: columns * (widest + gap), height };
}

/** The one neighbour and the kind of tie of every node that has no other. */
function hangings(elements: readonly ElementDefinition[]): Map<string, string> {
  const ends = new Map<string, Set<string>>();
  const add = (id: string, end: string) => ends.set(id, (ends.get(id) ?? new Set()).add(end));
  for (const element of elements) {
    if (element.group !== 'edges') continue;
    const { source, target } = element.data;
    const tone = kindsOf(element)[1];
    add(source, `${target} ${tone} out`);
    add(target, `${source} ${tone} in`);
  }
  return new Map(
    [...ends].flatMap(([id, found]) => {
      const [only] = found;
      return found.size === 1 && only !== undefined ? [[id, only] as const] : [];
    }),
  );
}
