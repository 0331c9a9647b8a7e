import TinyQueue from 'tinyqueue';
import type { Status } from '#api/values';
import { weaker, weakness } from './across';
import type { Identity } from './identity';
import type { Step, StepRelation } from './walk';

/** All ties of one relation between two parties, at the level of parties. */
export interface Edge {
  from: string;
  to: string;
  relation: StepRelation;
  via: string | null;
  steps: Step[];
  /** The strongest way in which one of its ties is said. */
  status: Status;
  key: string;
}

/** Steps between nodes as edges between parties: parallel ties are one edge that carries them all. */
export function edgesOf(steps: readonly Step[], identity: Identity): Edge[] {
  const edges = new Map<string, Edge>();
  for (const step of steps) {
    const [from, to] = [identity.lead(step.from), identity.lead(step.to)];
    const via = step.via && identity.lead(step.via);
    if (from === to || via === from || via === to) continue;
    const name = [from, to, step.relation, via].join(' ');
    const edge = edges.get(name);
    if (!edge) {
      edges.set(name, {
        ...{ from, to, relation: step.relation, via },
        ...{ steps: [step], status: step.status, key: step.key },
      });
    } else if (!edge.steps.some(({ key }) => key === step.key)) {
      edge.steps.push(step);
      if (weakness(step.status) < weakness(edge.status)) edge.status = step.status;
      if (step.key < edge.key) edge.key = step.key;
    }
  }
  return [...edges.values()];
}

export interface RankedPath {
  edges: Edge[];
  status: Status;
}

interface Partial {
  edges: Edge[];
  at: string;
  left: number;
  weak: Status;
  keys: string;
}

export interface Routes {
  first: Leaving;
  rest: Leaving;
  most: number;
  longest?: number;
}

/** Partial paths looked at for one target before the search for more of them stops. */
const PARTIALS = 5_000;

/**
 * The best paths from a party to a target: fewest ties first, then the strongest weakest status, then keys; a party
 * once in a path. `first` are the edges that may leave the start, `rest` those that may follow; none is longer than
 * `longest` edges. Exact unless `stopped`.
 */
export function bestPaths(
  start: string,
  target: string,
  { first, rest, most, longest = Infinity }: Routes,
  distances: ReadonlyMap<string, number>,
): { paths: RankedPath[]; stopped: boolean } {
  const queue = new TinyQueue<Partial>([], compare);
  const push = (partial: Partial, edge: Edge) => {
    const left = distances.get(edge.to);
    if (left === undefined || edge.to === start) return;
    if (partial.edges.length + 1 + left > longest) return;
    if (partial.edges.some(({ to }) => to === edge.to)) return;
    queue.push({
      edges: [...partial.edges, edge],
      at: edge.to,
      left,
      weak: partial.edges.length === 0 ? edge.status : weaker(partial.weak, edge.status),
      keys: `${partial.keys}${edge.key}\n`,
    });
  };
  const none: Partial = { edges: [], at: start, left: 0, weak: 'stated', keys: '' };
  for (const edge of first.get(start) ?? []) push(none, edge);
  const paths: RankedPath[] = [];
  let looked = 0;
  while (paths.length < most) {
    const partial = queue.pop();
    if (!partial) return { paths, stopped: false };
    if (partial.at === target) paths.push({ edges: partial.edges, status: partial.weak });
    else for (const edge of rest.get(partial.at) ?? []) push(partial, edge);
    looked += 1;
    if (looked > PARTIALS) return { paths, stopped: true };
  }
  return { paths, stopped: false };
}

export type Leaving = ReadonlyMap<string, readonly Edge[]>;

export function leaving(edges: readonly Edge[]): Map<string, Edge[]> {
  const map = new Map<string, Edge[]>();
  for (const edge of edges) {
    const known = map.get(edge.from);
    if (known) known.push(edge);
    else map.set(edge.from, [edge]);
  }
  return map;
}

/** How many edges at least lead from each party to the target, by the edges reversed, so that many targets share them. */
export function distancesIn(target: string, entering: Leaving): Map<string, number> {
  const distance = new Map([[target, 0]]);
  const queue = [target];
  for (const at of queue) {
    for (const { to } of entering.get(at) ?? []) {
      if (distance.has(to)) continue;
      distance.set(to, (distance.get(at) ?? 0) + 1);
      queue.push(to);
    }
  }
  return distance;
}

function compare(a: Partial, b: Partial): number {
  const byLength = a.edges.length + a.left - b.edges.length - b.left;
  if (byLength !== 0) return byLength;
  const byStatus = weakness(a.weak) - weakness(b.weak);
  if (byStatus !== 0) return byStatus;
  return a.keys < b.keys ? -1 : a.keys > b.keys ? 1 : 0;
}
