import type { DrawnEdge, DrawnNode, Point } from './drawn';
import { element } from './xml';

/** Corners of the shapes that are neither boxes nor ellipses, from -1 to 1 of half their width and height. */
const CORNERS: Record<string, [number, number][]> = {
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
const CUT = 8;

export function shapeOf(node: DrawnNode): string {
  const { at, width, height, shape, fill, border } = node;
  const look = {
    fill,
    stroke: border.colour,
    'stroke-width': border.width,
    ...(border.dashes.length > 0 ? { 'stroke-dasharray': border.dashes.join(' ') } : {}),
  };
  const [rx, ry] = [width / 2, height / 2];
  if (shape === 'ellipse') return element('ellipse', { cx: at.x, cy: at.y, rx, ry, ...look });
  const corners = shape === 'cut-rectangle' ? cutCorners(rx, ry) : CORNERS[shape];
  if (!corners)
    return element('rect', { x: at.x - rx, y: at.y - ry, width, height, rx: 10, ...look });
  const points = corners.map(([x, y]) => `${at.x + x * rx},${at.y + y * ry}`).join(' ');
  return element('polygon', { points, ...look });
}

function cutCorners(rx: number, ry: number): [number, number][] {
  const [x, y] = [1 - CUT / rx, 1 - CUT / ry];
  return [
    ...([
      [-x, -1],
      [x, -1],
      [1, -y],
      [1, y],
    ] as [number, number][]),
    ...([
      [x, 1],
      [-x, 1],
      [-1, y],
      [-1, -y],
    ] as [number, number][]),
  ];
}

/** A connector as one path: straight, or bent over its control points. */
export function connectorOf({ from, to, bends, line, opacity }: DrawnEdge): string {
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
export function arrowOf({ from, to, bends, line, opacity }: DrawnEdge): string {
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
