import type { z } from 'zod';
import type { getClaim } from '#api/claims';
import type { Moment } from '#api/moment';
import type { getClaims } from '#api/party';
import type { Claim } from '#api/ties';
import { claims, claimsAbout } from '../graph/claims';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import { limitWords } from './limit-words';
import { endsOf, partyAt } from './party';
import { answering, type Scope } from './scope';
import { sourcesOf } from './sources';

export type ClaimsQuery = z.output<typeof getClaims.query>;

/** The claims about a party and its ties, and those that they contradict. */
export function claimsOf(
  graph: Graph,
  id: string,
  { limit, ...moment }: ClaimsQuery,
): Promise<z.input<typeof getClaims.response>> {
  return answering(graph, moment, async (scope) => {
    const { nodes } = await partyAt(scope, id);
    return { claims: await claimsFrom(scope, nodes, limit), coverage: scope.coverage() };
  });
}

/** One claim by its id; refused where there is none at this revision. */
export function claimOf(
  graph: Graph,
  id: string,
  moment: Moment,
): Promise<z.input<typeof getClaim.response>> {
  return answering(graph, moment, async (scope) => {
    const [claim] = await claimsNamed(scope, [id]);
    if (!claim) throw unknownClaim(id);
    const about = claim.about.map((record) => record.id);
    const parties = await endsOf(scope, about);
    return { claim, parties, coverage: scope.coverage() };
  });
}

function unknownClaim(id: string): Problem {
  return new Problem(
    'unknown-claim',
    `No claim has the id "${id}" at this revision. The record of a party shows the claims about it.`,
    { errors: [{ pointer: '/params/id', detail: 'no such claim' }] },
  );
}

/** The claims that speak of these records, with their sources. */
export async function claimsFrom(
  scope: Scope,
  ids: readonly string[],
  limit: number,
): Promise<Claim[]> {
  const about = await scope.reader.read(claimsAbout, { ids: [...ids], limit: limit + 1 });
  if (about.length > limit) {
    scope.limit('RESULTS_LEFT_OUT', limitWords.claims(limit), { count: limit });
  }
  return claimsNamed(scope, [...new Set(about.map(({ id }) => id))].slice(0, limit));
}

async function claimsNamed(scope: Scope, wanted: string[]): Promise<Claim[]> {
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
