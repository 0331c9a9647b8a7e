import type { ElementDefinition } from 'cytoscape';

/** A picture of more elements than this is looked at as a whole: its lines are straight, which is quicker to draw. */
const MANY = 600;

/** The lines of a large picture that are drawn plainly. Two ties between the same two stay apart, as two curves. */
export function plainLines(elements: readonly ElementDefinition[]): ReadonlySet<string> {
  if (elements.length <= MANY) return new Set();
  const between = new Map<string, string[]>();
  for (const { group, data } of elements) {
    if (group !== 'edges') continue;
    const pair = [data.source, data.target].sort().join(' ');
    const known = between.get(pair);
    if (known) known.push(String(data.id));
    else between.set(pair, [String(data.id)]);
  }
  return new Set([...between.values()].filter(({ length }) => length === 1).flat());
}
