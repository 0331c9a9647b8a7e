import type { DrawnEdge, DrawnNode, Point } from './drawn';
import { element, type XmlElement } from './xml';

type Corner = [number, number];

/** Corners of the shapes that are neither boxes nor ellipses, from -1 to 1 of half their width and height. */
const CORNERS: Record<string, Corner[]> = {
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
};
const BOX: Corner[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];
const CUT = 8;

/** The outline of a node; a double one is drawn twice, the second time thinly in the colour of the ground. */
export function shapeOf(node: DrawnNode): XmlElement[] {
  const { fill, border } = node;
  const outline = outlineOf(node, {
    fill,
    stroke: border.colour,
    'stroke-width': border.width,
    ...(border.dashes.length > 0 ? { 'stroke-dasharray': border.dashes.join(' ') } : {}),
  });
  if (!border.isDouble) return [outline];
  const between = { fill: 'none', stroke: fill, 'stroke-width': border.width / 3 };
  return [outline, outlineOf(node, between)];
}

function outlineOf(node: DrawnNode, look: Record<string, string | number>): XmlElement {
  const { at, width, height, shape } = node;
  const [rx, ry] = [width / 2, height / 2];
  if (shape === 'ellipse') return element('ellipse', { cx: at.x, cy: at.y, rx, ry, ...look });
  if (shape === 'round-rectangle')
    return element('rect', { x: at.x - rx, y: at.y - ry, width, height, rx: 10, ...look });
  const points = cornersOf(node).map(({ x, y }) => `${x},${y}`);
  return element('polygon', { points: points.join(' '), ...look });
}

/** Where the outline of a node is met on the way from its middle to a point outside. */
export function borderPoint(node: DrawnNode, towards: Point): Point {
  const { at, width, height, shape } = node;
  const [x, y] = [towards.x - at.x, towards.y - at.y];
  if (x === 0 && y === 0) return at;
  const part =
    shape === 'ellipse' ? 1 / Math.hypot(x / (width / 2), y / (height / 2)) : crossing(node, x, y);
  return { x: at.x + x * part, y: at.y + y * part };
}

/** How far along a ray from the middle the first side of the outline is met. */
function crossing(node: DrawnNode, x: number, y: number): number {
  const corners = cornersOf(node).map((corner) => ({
    x: corner.x - node.at.x,
    y: corner.y - node.at.y,
  }));
  const met = corners.flatMap((from, place) => {
    const to = corners[(place + 1) % corners.length] ?? from;
    const [alongX, alongY] = [to.x - from.x, to.y - from.y];
    const slant = x * alongY - y * alongX;
    if (slant === 0) return [];
    const reach = (from.x * alongY - from.y * alongX) / slant;
    const side = (from.x * y - from.y * x) / slant;
    return reach > 0 && side >= 0 && side <= 1 ? [reach] : [];
  });
  return met.length === 0 ? 0 : Math.min(...met);
}

function cornersOf({ at, width, height, shape }: DrawnNode): Point[] {
  const [rx, ry] = [width / 2, height / 2];
  const corners = shape === 'cut-rectangle' ? cutCorners(rx, ry) : (CORNERS[shape] ?? BOX);
  return corners.map(([x, y]) => ({ x: at.x + x * rx, y: at.y + y * ry }));
}

function cutCorners(rx: number, ry: number): Corner[] {
  const [x, y] = [1 - CUT / rx, 1 - CUT / ry];
  return [
    [-x, -1],
    [x, -1],
    [1, -y],
    [1, y],
    [x, 1],
    [-x, 1],
    [-1, y],
    [-1, -y],
  ];
}

/** A connector as one path: straight, or bent over its control points. */
export function connectorOf({ from, to, bends, line, opacity }: DrawnEdge): XmlElement {
  const curves = bends.map((bend, at) => {
    const next = bends[at + 1];
    const end = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : to;
    return `Q${pair(bend)} ${pair(end)}`;
  });
  return element('path', {
    d: `M${pair(from)}${curves.length > 0 ? curves.join('') : `L${pair(to)}`}`,
    fill: 'none',
    stroke: line.colour,
    'stroke-width': line.width,
    opacity,
    ...(line.dashes.length > 0 ? { 'stroke-dasharray': line.dashes.join(' ') } : {}),
  });
}

/** The head of an arrow, as it comes in. */
export function arrowOf({ from, to, bends, line, opacity }: DrawnEdge): XmlElement {
  const before = bends.at(-1) ?? from;
  const length = Math.hypot(to.x - before.x, to.y - before.y) || 1;
  const [x, y] = [(to.x - before.x) / length, (to.y - before.y) / length];
  const size = 9 + line.width;
  const foot = { x: to.x - x * size, y: to.y - y * size };
  const half = size * 0.45;
  const points = [
    to,
    { x: foot.x - y * half, y: foot.y + x * half },
    { x: foot.x + y * half, y: foot.y - x * half },
  ];
  return element('polygon', { points: points.map(pair).join(' '), fill: line.colour, opacity });
}

function pair({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
