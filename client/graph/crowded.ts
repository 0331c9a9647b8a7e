import type { ElementDefinition } from 'cytoscape';
import { blocks, isBeside } from './blocks';
import { kindsOf, layers } from './layers';

const FEW = 4;

/** Who stands with others of its kind: in a larger grid, by which it is named, or as one of a few beside the rest. */
export interface Grids {
  grids: ReadonlyMap<string, string>;
  few: ReadonlySet<string>;
}

/** In a network nothing stands in a grid. */
export const NO_GRIDS: Grids = { grids: new Map(), few: new Set() };

export function gridsOf(elements: readonly ElementDefinition[], subject: string): Grids {
  const cells = layers(elements, subject);
  const grids = new Map<string, string>();
  const few = new Set<string>();
  for (const { id: grid, members } of blocks(elements, cells, subject)) {
    if (members.length > FEW) for (const { id } of members) grids.set(id, grid);
    else if (members.length > 1 && isBeside(members, cells))
      for (const { id } of members) few.add(id);
  }
  return { grids, few };
}

/**
 * The lines that end in a larger grid, or at one of a few that stand below one another beside the rest, with the
 * classes that say at which end. There is no room for words on all lines of a larger grid: of several of one kind
 * between the same two only those with a share are written, or else the first. Those of a few have room where the
 * lines are apart.
 */
export function crowded(
  elements: readonly ElementDefinition[],
  { grids, few }: Grids,
): Map<string, string[]> {
  const lines = elements.filter(({ group }) => group === 'edges');
  const toGrid = lines.filter(({ data }) => grids.has(data.target) || grids.has(data.source));
  const written = writtenOf(toGrid);
  const found = new Map<string, string[]>();
  for (const { data } of lines) {
    if (few.has(data.source)) found.set(`${data.id}`, ['from-few']);
    else if (few.has(data.target)) found.set(`${data.id}`, ['to-few']);
  }
  for (const { data } of toGrid) {
    const end = grids.has(data.target) ? 'to-grid' : 'from-grid';
    found.set(`${data.id}`, ['crowded', end, ...(written.has(data.id) ? [] : ['unsaid'])]);
  }
  return found;
}

function writtenOf(lines: readonly ElementDefinition[]): Set<unknown> {
  const between = new Map<string, ElementDefinition[]>();
  for (const line of lines) {
    const pair = `${line.data.source} ${line.data.target} ${kindsOf(line)[2]}`;
    between.set(pair, [...(between.get(pair) ?? []), line]);
  }
  return new Set(
    [...between.values()].flatMap((same) => {
      const known = same.filter((line) => !kindsOf(line).includes('unknown-share'));
      const all = known.length === 0 ? same.slice(0, 1) : known;
      const byWords = new Map(all.map((line) => [line.data.label, line.data.id]));
      return [...byWords.values()];
    }),
  );
}
