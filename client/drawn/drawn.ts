import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Worn } from '../graph/badges';

export interface Point {
  x: number;
  y: number;
}

interface Line {
  colour: string;
  width: number;
  /** Lengths of dashes and gaps; empty where the line is whole. */
  dashes: number[];
}

interface Text {
  lines: string[];
  size: number;
  weight: string;
  colour: string;
}

export interface DrawnNode {
  id: string;
  at: Point;
  width: number;
  height: number;
  shape: string;
  fill: string;
  border: Line & { isDouble: boolean };
  text: Text;
  worn: Worn | null;
}

export interface DrawnEdge {
  id: string;
  from: Point;
  to: Point;
  bends: Point[];
  line: Line;
  opacity: number;
  hasArrow: boolean;
  text: Text;
  textAt: Point;
}

/** A picture as it stands: places, sizes and looks, and nothing of the library that drew it. */
export interface Drawn {
  left: number;
  top: number;
  width: number;
  height: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

/** The picture on the screen, as the library that draws it has worked it out. */
export function drawnIn(cy: Core): Drawn {
  const { x1, y1, w, h } = cy.elements().boundingBox();
  return {
    ...{ left: x1, top: y1, width: w, height: h },
    nodes: cy.nodes().map(nodeIn),
    edges: cy.edges().map((edge) => edgeIn(edge, courseOf(edge))),
  };
}

/** Where a line runs: its ends, what it bends over, and its middle. */
export interface Course {
  from: Point;
  to: Point;
  bends: Point[];
  middle: Point;
}

function courseOf(edge: EdgeSingular): Course {
  return {
    from: { ...edge.sourceEndpoint() },
    to: { ...edge.targetEndpoint() },
    bends: (edge.controlPoints() ?? []).map((point) => ({ ...point })),
    middle: { ...edge.midpoint() },
  };
}

export function nodeIn(node: NodeSingular): DrawnNode {
  const style = String(node.style('border-style'));
  const width = node.numericStyle('border-width');
  const dashes = { dashed: [6, 4], dotted: [1.5, 3], double: [] }[style] ?? [];
  return {
    id: node.id(),
    at: { ...node.position() },
    width: node.width(),
    height: node.height(),
    shape: String(node.style('shape')),
    fill: String(node.style('background-color')),
    border: {
      colour: String(node.style('border-color')),
      ...{ width, dashes, isDouble: style === 'double' },
    },
    text: textIn(node, String(node.style('label'))),
    worn: node.data('worn') ?? null,
  };
}

/** What a line looks like, on a course that somebody has worked out. */
export function edgeIn(edge: EdgeSingular, course: Course): DrawnEdge {
  const { from, to, bends } = course;
  const isDashed = edge.style('line-style') === 'dashed';
  const said = ['label', 'source-label', 'target-label'].find((name) => edge.style(name) !== '');
  return {
    ...{ id: edge.id(), from, to, bends },
    line: {
      colour: String(edge.style('line-color')),
      width: edge.numericStyle('width'),
      dashes: isDashed ? dashesOf(edge) : [],
    },
    opacity: edge.numericStyle('opacity'),
    hasArrow: edge.style('target-arrow-shape') !== 'none',
    text: textIn(edge, said === undefined ? '' : String(edge.style(said))),
    textAt: textPlace(edge, said, course),
  };
}

function dashesOf(edge: EdgeSingular): number[] {
  const pattern = String(edge.style('line-dash-pattern'));
  return (pattern.match(/[\d.]+/g) ?? []).map(Number);
}

/** In the middle of the line, or as far above or below it as is said, or, where many lines meet, near the end that its words stand at. */
function textPlace(edge: EdgeSingular, said: string | undefined, course: Course): Point {
  const { from, to, bends, middle } = course;
  if (said !== 'source-label' && said !== 'target-label')
    return { x: middle.x, y: middle.y + edge.numericStyle('text-margin-y') };
  const [start, end] = said === 'source-label' ? [from, to] : [to, from];
  const offset = edge.numericStyle(
    said === 'source-label' ? 'source-text-offset' : 'target-text-offset',
  );
  const part = offset / Math.max(Math.hypot(end.x - start.x, end.y - start.y), offset);
  const [bend] = bends;
  if (bends.length !== 1 || !bend) return between(start, end, part);
  return between(between(start, bend, part), between(bend, end, part), part);
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function textIn(element: NodeSingular | EdgeSingular, label: string): Text {
  return {
    lines: label === '' ? [] : label.split('\n'),
    size: element.numericStyle('font-size'),
    weight: String(element.style('font-weight')),
    colour: String(element.style('color')),
  };
}
