import type { Limit } from '#api/coverage';
import type { Comparison } from '#api/match';
import type { PartyBrief } from '#api/party';
import type { Nominee } from '../graph/search';
import { compare, type Description } from '../match/compare';
import { type LuceneQuery, luceneQuery } from '../match/lucene';
import { searchTexts } from '../match/search-texts';
import { briefsOf } from './briefs';
import { type Identity, identityOf, joinSame } from './identity';
import { type Nominated, nominate, stoppedText } from './nominate';
import type { Scope } from './scope';

/** Who a description may speak of, best first, and every limit that the looking met. */
export interface Candidates {
  candidates: { party: PartyBrief; comparison: Comparison }[];
  limits: Limit[];
}

interface Near {
  id: string;
  comparison: Comparison;
}

const READ = { wanted: 20, first: 50, most: 800 };
/** Less alike is not shown. */
const LEAST_SCORE = 0.5;
const MOST_NAMES = 12;
const NOTHING: LuceneQuery = { latin: null, cjk: null, identifier: null };

export async function candidatesOf(
  scope: Scope,
  description: Description,
  options: { most: number },
): Promise<Candidates> {
  const [found] = await candidatesOfAll(scope, [description], options);
  return found ?? { candidates: [], limits: [] };
}

/** The candidates of each of these, in their order: the graph is asked once for all. */
export async function candidatesOfAll(
  scope: Scope,
  descriptions: readonly Description[],
  { most }: { most: number },
): Promise<Candidates[]> {
  const asked = descriptions.map(queriesOf);
  const nominated = await nominate(scope, asked.flat(), READ);
  const near: Near[][] = [];
  const limits: Limit[][] = [];
  for (const [place, description] of descriptions.entries()) {
    const of = nominated.splice(0, asked[place]?.length ?? 0);
    // More nodes than parties are wanted: several may be one party.
    near.push(nearest(description, of).slice(0, 3 * most));
    limits.push(limitsOf(of));
  }
  const identity = identityOf(scope);
  const ids = [...new Set(near.flat().map(({ id }) => id))];
  if (ids.length > 0) await joinSame(scope, identity, ids);
  const briefs = new Map((await briefsOf(scope, identity, ids)).map((brief) => [brief.id, brief]));
  return near.map((nodes, place) => ({
    candidates: parties(nodes, identity, briefs).slice(0, most),
    limits: limits[place] ?? [],
  }));
}

/** False where no name and no identifier holds a letter or a digit: nobody can be found by it. */
export function isSearchable(description: Description): boolean {
  return queriesOf(description).some((query) => Object.values(query).some((text) => text !== null));
}

function queriesOf({ names, identifiers }: Description): LuceneQuery[] {
  const byName = names.slice(0, MOST_NAMES).flatMap(({ name }) => searchTexts(name));
  return [
    ...identifiers
      .slice(0, MOST_NAMES)
      .map(({ id }) => ({ ...NOTHING, identifier: luceneQuery(id).identifier })),
    ...[...new Set(byName)].map(luceneQuery),
  ];
}

function nearest(description: Description, nominated: readonly Nominated[]): Near[] {
  const nominees = new Map(nominated.flatMap((one) => [...one.nominees]));
  return [...nominees.values()]
    .map((nominee) => ({ id: nominee.id, comparison: compare(description, described(nominee)) }))
    .filter(({ comparison }) => comparison.score >= LEAST_SCORE)
    .sort((a, b) => b.comparison.score - a.comparison.score || (a.id < b.id ? -1 : 1));
}

function described({ names, identifiers, country, kind }: Nominee): Description {
  return { names, identifiers, country, places: [], kind };
}

function limitsOf(nominated: readonly Nominated[]): Limit[] {
  const stopped = nominated.flatMap((one) => one.stopped ?? []);
  if (stopped.length === 0) return [];
  const count = Math.max(...stopped);
  return [{ code: 'SEARCH_STOPPED', detail: stoppedText(count), partyId: null, count }];
}

/** The best comparison of each party, whichever of its nodes it comes from. */
function parties(
  nodes: readonly Near[],
  identity: Identity,
  briefs: ReadonlyMap<string, PartyBrief>,
): Candidates['candidates'] {
  const shown = new Map<string, Candidates['candidates'][number]>();
  for (const { id, comparison } of nodes) {
    const party = briefs.get(identity.lead(id));
    if (party && !shown.has(party.id)) shown.set(party.id, { party, comparison });
  }
  return [...shown.values()];
}
