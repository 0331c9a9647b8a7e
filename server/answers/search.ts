import type { z } from 'zod';
import type { postSearch, SearchAnswer } from '#api/search';
import type { Graph } from '../graph/open';
import { searchCjk, searchIdentifiers, searchNames } from '../graph/search';
import { luceneQuery } from '../match/lucene';
import { compareHits, type Hit, scoreHit } from '../match/score';
import { Problem } from '../problems';
import { briefsOf } from './briefs';
import { identityOf, joinSame } from './identity';
import { answering, type Scope } from './scope';

/** Hits that one index is read for, first, and at most. */
const READ = { first: 100, most: 1_600 };

/** Parties that fit the text, best first, each with the reason why. */
export function searchFor(
  graph: Graph,
  { text, limit }: z.output<typeof postSearch.body>,
): Promise<SearchAnswer> {
  const lucene = luceneQuery(text);
  if (lucene.latin === null && lucene.cjk === null && lucene.identifier === null) {
    throw new Problem(
      'invalid-request',
      'This text holds no letter and no digit, so no name can be compared with it. Give a name or an identifier.',
      { errors: [{ pointer: '/body/text', detail: 'expected at least one letter or digit' }] },
    );
  }
  return answering(graph, {}, async (scope) => {
    const best = new Map<string, Hit>();
    for (const [question, query] of [
      [searchIdentifiers, lucene.identifier],
      [searchNames, lucene.latin],
      [searchCjk, lucene.cjk],
    ] as const) {
      if (query !== null) await nominate(scope, { question, query, text, wanted: limit }, best);
    }
    return { hits: await hitsOf(scope, best, limit), coverage: scope.coverage() };
  });
}

interface Nomination {
  question: typeof searchNames;
  query: string;
  text: string;
  wanted: number;
}

/** Reads on until enough visible hits came or the index has no more; a stopped reading is a limit. */
async function nominate(
  scope: Scope,
  { question, query, text, wanted }: Nomination,
  best: Map<string, Hit>,
): Promise<void> {
  for (let limit = READ.first; ; limit *= 4) {
    const rows = await scope.reader.read(question, { lucene: query, limit });
    const visible = rows.filter((row) => row.visible);
    const ended = rows.length < limit;
    if (!ended && visible.length < wanted && limit < READ.most) continue;
    for (const row of visible) {
      const hit = scoreHit(text, row);
      const known = best.get(row.id);
      if (hit.score > 0 && (!known || compareHits(hit, known) < 0)) best.set(row.id, hit);
    }
    if (!ended) {
      scope.limit('SEARCH_STOPPED', `Only the ${limit} names nearest to the text were compared.`, {
        count: limit,
      });
    }
    return;
  }
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
