import type { ElementDefinition } from 'cytoscape';
import { type Drawn, nodesOf } from './layers';
import type { Positions } from './layouts';

const FIRST_BEND = 90;
const NEXT_BEND = 46;
/** In a larger picture nobody follows one line with the eye: there it is selected instead. */
const MOST = 400;

/**
 * How far a line must bend so that it does not run behind a third node, by the id of its tie. A straight line there
 * would look like a tie of that node.
 */
export function detours(
  elements: readonly ElementDefinition[],
  positions: Positions,
): Map<string, number> {
  const bends = new Map<string, number>();
  if (elements.length > MOST) return bends;
  const nodes = nodesOf(elements);
  const counts = new Map<string, number>();
  for (const { group, data } of elements) {
    if (group !== 'edges' || !runsBehind(nodes, positions, data.source, data.target)) continue;
    const pair = `${data.source} ${data.target}`;
    const before = counts.get(pair) ?? 0;
    counts.set(pair, before + 1);
    bends.set(`${data.id}`, FIRST_BEND + NEXT_BEND * before);
  }
  return bends;
}

function runsBehind(
  nodes: readonly Drawn[],
  positions: Positions,
  source: string,
  target: string,
): boolean {
  const from = positions.get(source);
  const to = positions.get(target);
  if (!from || !to) return false;
  const steps = Array.from({ length: 31 }, (_, step) => (step + 1) / 32);
  return nodes.some(({ id, width, height }) => {
    const middle = positions.get(id);
    if (id === source || id === target || !middle) return false;
    return steps.some(
      (part) =>
        Math.abs(from.x + (to.x - from.x) * part - middle.x) < width / 2 &&
        Math.abs(from.y + (to.y - from.y) * part - middle.y) < height / 2,
    );
  });
}
