import type { EdgeSingular } from 'cytoscape';
import { type Course, type DrawnNode, edgeIn, type Point } from '../../../client/drawn/drawn';
import { borderPoint } from '../../../client/drawn/shapes';
import { labelSize } from '../../../client/drawn/svg';

/** From one line to the next between the same two nodes, as on the screen. */
const STEP = 104;

/** Where every line runs: straight from outline to outline, aside of others between the same two, around what is in its way. */
export function coursesOf(
  edges: readonly EdgeSingular[],
  nodes: ReadonlyMap<string, DrawnNode>,
): Map<string, Course> {
  const bundles = new Map<string, EdgeSingular[]>();
  for (const edge of edges) {
    const pair = [edge.source().id(), edge.target().id()].sort().join(' ');
    bundles.set(pair, [...(bundles.get(pair) ?? []), edge]);
  }
  return new Map(
    [...bundles.values()].flatMap((bundle) =>
      bundle.flatMap((edge, place) => {
        const [from, to] = [nodes.get(edge.source().id()), nodes.get(edge.target().id())];
        if (!from || !to) return [];
        const isTurned = edge.source().id() !== bundle[0]?.source().id();
        const aside = ((bundle.length - 1) / 2 - place) * STEP * (isTurned ? -1 : 1);
        const bend = edge.hasClass('detour') ? Number(edge.data('bend')) : aside;
        return [[edge.id(), freeCourse(edge, [from, to], bend)] as const];
      }),
    ),
  );
}

/** Bent as far as its words need to stand clear of the two that it joins: next to one another they leave no room between. */
function freeCourse(edge: EdgeSingular, [from, to]: [DrawnNode, DrawnNode], bend: number): Course {
  const further = bend < 0 ? -STEP : STEP;
  const tried = [0, 1, 2, 3].map((more) => courseBetween(from, to, bend + more * further));
  const free = tried.find((course) => {
    const drawn = edgeIn(edge, course);
    const words = { at: drawn.textAt, ...labelSize(drawn) };
    return drawn.text.lines.length === 0 || ![from, to].some((node) => overlap(words, node));
  });
  return free ?? courseBetween(from, to, bend);
}

type Box = Pick<DrawnNode, 'at' | 'width' | 'height'>;

function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.at.x - other.at.x) < (one.width + other.width) / 2 &&
    Math.abs(one.at.y - other.at.y) < (one.height + other.height) / 2
  );
}

function courseBetween(source: DrawnNode, target: DrawnNode, bend: number): Course {
  if (bend === 0) {
    const [from, to] = [borderPoint(source, target.at), borderPoint(target, source.at)];
    return { from, to, bends: [], middle: between(from, to) };
  }
  const straight = { x: target.at.x - source.at.x, y: target.at.y - source.at.y };
  const length = Math.hypot(straight.x, straight.y) || 1;
  const halfway = between(source.at, target.at);
  const over = {
    x: halfway.x - (straight.y / length) * bend,
    y: halfway.y + (straight.x / length) * bend,
  };
  const [from, to] = [borderPoint(source, over), borderPoint(target, over)];
  return { from, to, bends: [over], middle: between(between(from, to), over) };
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
