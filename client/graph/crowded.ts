import type { ElementDefinition } from 'cytoscape';
import { blocks } from './blocks';
import { kindsOf, layers } from './layers';

const FEW = 4;

/**
 * The lines that end in a larger grid, with the classes that say at which end. There is no room for words on all of
 * them: of several of one kind between the same two only those with a share are written, or else the first.
 */
export function crowded(
  elements: readonly ElementDefinition[],
  subject: string,
): Map<string, string[]> {
  const grouped = blocks(elements, layers(elements, subject), subject);
  const inGrid = new Set(
    grouped.flatMap(({ members }) => (members.length > FEW ? members.map(({ id }) => id) : [])),
  );
  const lines = elements.filter(
    ({ group, data }) => group === 'edges' && (inGrid.has(data.target) || inGrid.has(data.source)),
  );
  const written = writtenOf(lines);
  return new Map(
    lines.map(({ data }) => [
      `${data.id}`,
      [
        'crowded',
        inGrid.has(data.target) ? 'to-grid' : 'from-grid',
        ...(written.has(data.id) ? [] : ['unsaid']),
      ],
    ]),
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
