import { type Exposure, getExposure } from '#api/exposure';
import { exposureOf } from '../../server/answers/exposure';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { openTestGraph } from './graph';
import { party, world } from './rows';

/** The run's graph, in which loads and their questions have run once: the first one costs seconds. */
export async function openFactGraph(): Promise<Graph> {
  const graph = await openTestGraph();
  await facts(graph, party('first'));
  return graph;
}

/** The graph says these facts and nothing else. */
export async function facts(graph: Graph, ...rows: readonly Row[]): Promise<void> {
  await load(graph, world(...rows));
}

interface Asked {
  asOf?: string;
  kinds?: string;
  depth?: number;
  budget?: number;
  limit?: number;
}

export function exposed(graph: Graph, id: string, asked: Asked = {}): Promise<Exposure> {
  return exposureOf(graph, id, getExposure.query.parse({ asOf: '2025-01-01', ...asked }));
}

/** A path in a line: `owners: a owner b owner c (certain)`. */
export function outline({ paths }: Pick<Exposure, 'paths'>): string[] {
  return paths.map(({ kind, hops, certainty }) => {
    const way = hops.map(({ relation, to }) => `${relation} ${to}`);
    return `${kind}: ${hops[0]?.from} ${way.join(' ')} (${certainty})`;
  });
}

/** The limits of an answer: `HUB_LEFT_CLOSED hub 2001`. */
export function limitsOf({ coverage }: Pick<Exposure, 'coverage'>): string[] {
  return coverage.limits.map(({ code, partyId, count }) =>
    [code, partyId, count].filter((part) => part !== null).join(' '),
  );
}
