import type { ElementDefinition } from 'cytoscape';
import { blocks } from './blocks';
import { layers } from './layers';

const FEW = 4;

/** The lines that end in a larger grid, and at which end: there is no room for words on all of them. */
export function crowded(
  elements: readonly ElementDefinition[],
  subject: string,
): Map<string, 'to-grid' | 'from-grid'> {
  const grouped = blocks(elements, layers(elements, subject), subject);
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
