import type { ElementDefinition } from 'cytoscape';
import { type Grids, NO_GRIDS } from './crowded';
import { type Drawn, nodesOf } from './layers';
import type { Positions } from './layouts';

const FIRST_BEND = 90;
/** From line to line beside each other: words of level ones stand one below the other, and those of upright ones are lifted. */
const NEXT_BEND = 84;
const NEXT_LIFT = 38;
/** From the edge of a node to the middle of a line that passes it: room for half of its words. */
const CLEAR = { level: 24, upright: 76 };
const MOST_BEND = 400;
const STEPS = Array.from({ length: 31 }, (_, step) => (step + 1) / 32);
/** In a larger picture nobody follows one line with the eye: there it is selected instead. */
const MOST = 400;

/** How far a line bends to the side, and how far its words stand from its middle, downwards. */
export interface Detour {
  bend: number;
  lift: number;
}

/**
 * How a line must bend so that it does not run behind a third node, by the id of its tie. A straight line there
 * would look like a tie of that node.
 */
export function detours(
  elements: readonly ElementDefinition[],
  positions: Positions,
  { grids }: Grids = NO_GRIDS,
): Map<string, Detour> {
  const found = new Map<string, Detour>();
  if (elements.length > MOST) return found;
  const nodes = nodesOf(elements);
  const counts = new Map<string, number>();
  for (const { group, data } of elements) {
    if (group !== 'edges') continue;
    const course = courseOf(positions, data.source, data.target);
    const ends = [data.source, data.target].map((id) => grids.get(id));
    // What stands in one grid is tied to the same one: a line that runs behind it says nothing wrong.
    const others = nodes.filter(({ id }) => !grids.has(id) || !ends.includes(grids.get(id)));
    const bend = course && bendPast(others, positions, course);
    if (!course || bend === null) continue;
    const pair = `${data.source} ${data.target}`;
    const before = counts.get(pair) ?? 0;
    counts.set(pair, before + 1);
    const size = bend + NEXT_BEND * before;
    // An upright line bends away from the owners, who then stand on its left.
    const detour = isUpright(course)
      ? { bend: -size, lift: liftOf(before) }
      : { bend: size, lift: 0 };
    found.set(`${data.id}`, detour);
  }
  return found;
}

/** By turns below and above the middle: 0, 38, -38, 76 ... */
function liftOf(before: number): number {
  const steps = Math.ceil(before / 2) * NEXT_LIFT;
  return before % 2 === 0 ? -steps : steps;
}

interface Course {
  ends: readonly string[];
  from: { x: number; y: number };
  dx: number;
  dy: number;
  length: number;
}

function courseOf(positions: Positions, source: string, target: string): Course | null {
  const from = positions.get(source);
  const to = positions.get(target);
  if (!from || !to) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { ends: [source, target], from, dx, dy, length: Math.hypot(dx, dy) || 1 };
}

/** Whether a line runs rather up and down than across. */
export function runsUpright(
  positions: Positions,
  { source, target }: ElementDefinition['data'],
): boolean {
  const course = courseOf(positions, `${source}`, `${target}`);
  return course !== null && isUpright(course);
}

function isUpright({ dx, dy }: Course): boolean {
  return Math.abs(dy) > 2 * Math.abs(dx);
}

function roomFor({ dx, dy, length }: Course, room: typeof CLEAR): number {
  return (Math.abs(dx) * room.level + Math.abs(dy) * room.upright) / length;
}

/** How far a straight line must bend to pass all nodes in its way, with its words; null where none is. */
function bendPast(nodes: readonly Drawn[], positions: Positions, course: Course): number | null {
  const { ends, from, dx, dy, length } = course;
  const side = isUpright(course) ? -1 : 1;
  const bends = nodes.flatMap(({ id, width, height }) => {
    const middle = positions.get(id);
    if (ends.includes(id) || !middle) return [];
    const isBehind = STEPS.some(
      (part) =>
        Math.abs(from.x + dx * part - middle.x) < width / 2 &&
        Math.abs(from.y + dy * part - middle.y) < height / 2,
    );
    if (!isBehind) return [];
    // Along the line, and across it to the side that it bends to.
    const [x, y] = [(middle.x - from.x) / length, (middle.y - from.y) / length];
    const part = Math.min(0.8, Math.max(0.2, (x * dx + y * dy) / length));
    const aside = side * (y * dx - x * dy);
    const half = (Math.abs(dy) * width + Math.abs(dx) * height) / (2 * length);
    return [(aside + half + roomFor(course, CLEAR)) / (2 * part * (1 - part))];
  });
  return bends.length === 0 ? null : Math.min(MOST_BEND, Math.max(FIRST_BEND, ...bends));
}
