import type { ElementDefinition } from 'cytoscape';
import { type Block, blocks, isBeside } from './blocks';
import { kindsOf, layers } from './layers';

const FEW = 4;

/**
 * The lines that end in a larger grid, or at one of a few that stand below one another beside the rest, with the
 * classes that say at which end. There is no room for words on all lines of a larger grid: of several of one kind
 * between the same two only those with a share are written, or else the first. Those of a few have room where the
 * lines are apart.
 */
export function crowded(
  elements: readonly ElementDefinition[],
  subject: string,
): Map<string, string[]> {
  const cells = layers(elements, subject);
  const grouped = blocks(elements, cells, subject);
  const ids = (found: Block[]) => new Set(found.flatMap((at) => at.members.map(({ id }) => id)));
  const inGrid = ids(grouped.filter(({ members }) => members.length > FEW));
  const inFew = ids(
    grouped.filter(
      ({ members }) => members.length > 1 && members.length <= FEW && isBeside(members, cells),
    ),
  );
  const lines = elements.filter(({ group }) => group === 'edges');
  const toGrid = lines.filter(({ data }) => inGrid.has(data.target) || inGrid.has(data.source));
  const written = writtenOf(toGrid);
  const found = new Map<string, string[]>();
  for (const { data } of lines) {
    if (inFew.has(data.source)) found.set(`${data.id}`, ['from-few']);
    else if (inFew.has(data.target)) found.set(`${data.id}`, ['to-few']);
  }
  for (const { data } of toGrid) {
    const end = inGrid.has(data.target) ? 'to-grid' : 'from-grid';
    found.set(`${data.id}`, ['crowded', end, ...(written.has(data.id) ? [] : ['unsaid'])]);
  }
  return found;
}

/** The larger grids: which one each of their members stands in. */
export function gridsOf(
  elements: readonly ElementDefinition[],
  subject: string,
): Map<string, string> {
  const grouped = blocks(elements, layers(elements, subject), subject);
  return new Map(
    grouped
      .filter(({ members }) => members.length > FEW)
      .flatMap((grid) => grid.members.map(({ id }) => [id, grid.id] as const)),
  );
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
