import type { z } from 'zod';
import type { getClaims } from '#api/party';
import type { Claim } from '#api/ties';
import { claims, claimsAbout } from '../graph/claims';
import type { Graph } from '../graph/open';
import { partyAt } from './party';
import { answering, type Scope } from './scope';
import { sourcesOf } from './sources';

export type ClaimsQuery = z.output<typeof getClaims.query>;

/** The claims about a party and its ties, and those that they contradict. */
export function claimsOf(
  graph: Graph,
  id: string,
  { limit }: ClaimsQuery,
): Promise<z.input<typeof getClaims.response>> {
  return answering(graph, undefined, async (scope) => {
    const { nodes } = await partyAt(scope, id);
    return { claims: await claimsFrom(scope, nodes, limit), coverage: scope.coverage() };
  });
}

/** The claims that speak of these records, with their sources. */
export async function claimsFrom(
  scope: Scope,
  ids: readonly string[],
  limit: number,
): Promise<Claim[]> {
  const about = await scope.reader.read(claimsAbout, { ids: [...ids], limit: limit + 1 });
  if (about.length > limit) {
    scope.limit('RESULTS_LEFT_OUT', `Only the first ${limit} claims are shown.`, { count: limit });
  }
  const wanted = [...new Set(about.map(({ id }) => id))].slice(0, limit);
  const rows = await scope.reader.read(claims, { ids: wanted });
  const source = await sourcesOf(
    scope,
    rows.map(({ claim }) => claim.sourceId),
  );
  return rows.map(({ claim: { sourceId, ...claim }, ...bonds }) => ({
    ...claim,
    ...bonds,
    source: source(sourceId),
  }));
}
