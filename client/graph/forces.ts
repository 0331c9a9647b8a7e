import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Network {
  nodes: { id: string; width: number; height: number }[];
  lines: { source: string; target: string }[];
}

interface Body extends SimulationNodeDatum {
  id: string;
}

const LENGTH = 260;
const ROUNDS = 300;
/** From so many nodes on, fewer rounds: the shape is found early, and the rest only smooths it. */
const MANY = 500;

/**
 * Every node near to what it is tied to, and none over another. Nodes are wide and low, forces know circles: the
 * picture is drawn out in height until a node is as high as wide, and pressed together in the end.
 */
export function forcePlaces({ nodes, lines }: Network): [id: string, x: number, y: number][] {
  const width = Math.max(1, ...nodes.map((node) => node.width));
  const height = Math.max(1, ...nodes.map((node) => node.height));
  const drawnOut = width / height;
  const bodies: Body[] = nodes.map(({ id }) => ({ id }));
  const rounds = nodes.length > MANY ? ROUNDS / 2 : ROUNDS;
  const simulation = forceSimulation(bodies)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / rounds))
    .force('lines', linesBetween(lines))
    .force('apart', forceManyBody().strength(-900).theta(1.2).distanceMax(4_000))
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.03))
    .force('room', forceCollide((width * Math.SQRT2) / 2 + 12).iterations(2));
  simulation.tick(rounds);
  return bodies.map(({ id, x = 0, y = 0 }) => [id, Math.round(x), Math.round(y / drawnOut)]);
}

function linesBetween(lines: Network['lines']) {
  const copies = lines.map(({ source, target }) => ({ source, target }));
  return forceLink<Body, { source: string; target: string }>(copies)
    .id(({ id }) => id)
    .distance(LENGTH);
}
