import { type ExposurePath, getExposure } from '#api/exposure';
import { exposureOf } from '../../server/answers/exposure';
import type { Graph } from '../../server/graph/open';

/** The exposure of a party with the usual bounds. */
export function exposed(graph: Graph, id: string, query: { asOf?: string } = {}) {
  return exposureOf(graph, id, getExposure.query.parse(query));
}

/** `owners a>b>c`, and the share of each hop where one is stated. */
export function pathText({ kind, hops }: ExposurePath): string {
  const steps = hops.map(({ to, ties: [tie] }) => {
    const share = tie !== undefined && 'share' in tie ? tie.share : null;
    return share ? `${to} (${share.minimum})` : to;
  });
  return `${kind} ${[hops[0]?.from, ...steps].join(' > ')}`;
}

export async function pathsOf(graph: Graph, id: string): Promise<string[]> {
  return (await exposed(graph, id)).paths.map(pathText);
}
