import type { z } from 'zod';
import type { postSearch, SearchAnswer } from '#api/search';
import type { Graph } from '../graph/open';
import { type NameQuery, nameQuery } from '../match/name-query';
import { compareHits, type Hit, scoreHit } from '../match/score';
import { Problem } from '../problems';
import { briefsOf } from './briefs';
import { identityOf, joinSame } from './identity';
import { limitWords } from './limit-words';
import { type Nominated, nominate } from './nominate';
import { answering, type Scope } from './scope';

/** Hits that one index is read for, first, and at most. */
const READ = { first: 100, most: 1_600 };

/** Parties that fit the text, best first, each with the reason why. */
export function searchFor(
  graph: Graph,
  { text, limit, datasets }: z.output<typeof postSearch.body>,
): Promise<SearchAnswer> {
  const query = searchable(text);
  return answering(graph, { datasets }, async (scope) => ({
    hits: await hitsFor(scope, { text, query, limit }),
    coverage: scope.coverage(),
  }));
}

/** The queries that find a text; refused where it holds nothing that can be looked for. */
export function searchable(text: string): NameQuery {
  const query = nameQuery(text);
  if (query.latin === null && query.cjk === null && query.identifier === null) {
    throw new Problem(
      'invalid-request',
      'This text holds no letter and no digit, so no name can be compared with it. Give a name or an identifier.',
      { errors: [{ pointer: '/body/text', detail: 'expected at least one letter or digit' }] },
    );
  }
  return query;
}

/** Parties that fit the text, best first; a search that stopped early is a limit of the scope. */
export async function hitsFor(
  scope: Scope,
  { text, query, limit }: { text: string; query: NameQuery; limit: number },
): Promise<SearchAnswer['hits']> {
  const [nominated] = await nominate(scope, [query], { ...READ, wanted: limit });
  const best = new Map<string, Hit>();
  for (const nominee of nominated?.nominees.values() ?? []) {
    const hit = scoreHit(text, nominee);
    if (hit.score > 0) best.set(nominee.id, hit);
  }
  if (nominated) nameStop(scope, nominated);
  return hitsOf(scope, best, limit);
}

function nameStop(scope: Scope, { stopped }: Nominated): void {
  if (stopped === null) return;
  scope.limit('SEARCH_STOPPED', limitWords.names(stopped), { count: stopped });
}

async function hitsOf(
  scope: Scope,
  found: ReadonlyMap<string, Hit>,
  limit: number,
): Promise<SearchAnswer['hits']> {
  const ranked = [...found].sort(
    ([a, hitA], [b, hitB]) => compareHits(hitA, hitB) || (a < b ? -1 : 1),
  );
  // More nodes than parties are wanted: several may be one party.
  const near = ranked.slice(0, 3 * limit);
  const identity = identityOf(scope);
  const ids = near.map(([id]) => id);
  if (ids.length > 0) await joinSame(scope, identity, ids);
  const briefs = await briefsOf(scope, identity, ids);
  const party = new Map(briefs.map((brief) => [brief.id, brief]));
  const shown = new Map<string, SearchAnswer['hits'][number]>();
  for (const [id, hit] of near) {
    const brief = party.get(identity.lead(id));
    if (brief && !shown.has(brief.id)) shown.set(brief.id, { party: brief, ...hit });
  }
  return [...shown.values()].slice(0, limit);
}
