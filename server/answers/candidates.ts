import type { Limit } from '#api/coverage';
import type { Comparison } from '#api/match';
import type { PartyBrief } from '#api/party';
import { placesOf } from '../graph/described';
import { compare, compareFrom, type Description } from '../match/compare';
import { luceneText } from '../match/lucene';
import type { NameIndex } from '../match/name-index';
import { identifierQuery, type NameQuery, NO_QUERY, nameQuery } from '../match/name-query';
import { searchTexts } from '../match/search-texts';
import { briefsOf } from './briefs';
import { type Identity, identityOf, joinSame } from './identity';
import { limitWords } from './limit-words';
import { type Nominated, nominate, nominateFrom } from './nominate';
import type { Nominee } from './nominees';
import type { Scope } from './scope';

/** Who a description may speak of, best first, each with the nodes that are it, and every limit that the looking met. */
export interface Candidates {
  candidates: { party: PartyBrief; nodes: readonly string[]; comparison: Comparison }[];
  limits: Limit[];
}

interface Near {
  nominee: Nominee;
  comparison: Comparison;
}

const READ = { wanted: 20, first: 50, most: 800 };
/** Less alike is not shown. */
const LEAST_SCORE = 0.5;
const MOST_NAMES = 12;

export async function candidatesOf(
  scope: Scope,
  description: Description,
  options: { most: number },
): Promise<Candidates> {
  const [found] = await candidatesOfAll(scope, [description], options);
  return found ?? { candidates: [], limits: [] };
}

/**
 * The candidates of each of these, in their order: the graph is asked once for all. Who holds its names in memory gets
 * them sooner, and looks at more of those that share a word with many.
 */
export async function candidatesOfAll(
  scope: Scope,
  descriptions: readonly Description[],
  { most, names = null }: { most: number; names?: NameIndex | null },
): Promise<Candidates[]> {
  const asked = descriptions.map(queriesOf);
  const nominated =
    names === null
      ? await nominate(scope, asked.flat(), READ)
      : await nominateFrom(scope, names, asked.flat());
  const first: Near[][] = [];
  const limits: Limit[][] = [];
  for (const [place, description] of descriptions.entries()) {
    const of = nominated.splice(0, asked[place]?.length ?? 0);
    // More nodes than parties are wanted: several may be one party.
    first.push(nearest(description, of).slice(0, 3 * most));
    limits.push(limitsOf(of));
  }
  const near = await located(scope, descriptions, first);
  const identity = identityOf(scope);
  const ids = [...new Set(near.flat().map(({ nominee }) => nominee.id))];
  if (ids.length > 0) await joinSame(scope, identity, ids);
  const briefs = new Map((await briefsOf(scope, identity, ids)).map((brief) => [brief.id, brief]));
  return near.map((nodes, place) => ({
    candidates: parties(nodes, identity, briefs).slice(0, most),
    limits: limits[place] ?? [],
  }));
}

/** False where no name and no identifier holds a letter or a digit: nobody can be found by it. */
export function isSearchable(description: Description): boolean {
  return queriesOf(description).length > 0;
}

/** What each index is asked, each query once: a name and its parts often read the same. */
function queriesOf({ names, identifiers }: Description): NameQuery[] {
  const texts = names.slice(0, MOST_NAMES).flatMap(({ name }) => searchTexts(name));
  const byName = [...new Set(texts)].map(nameQuery);
  const byCode = identifiers.slice(0, MOST_NAMES).map(({ id }) => ({
    ...NO_QUERY,
    identifier: identifierQuery(id),
  }));
  const distinct = (kind: keyof NameQuery, from: readonly NameQuery[]) => {
    const asked = from.flatMap((query) => query[kind] ?? []);
    const byText = new Map(asked.map((clauses) => [luceneText(clauses), clauses]));
    return [...byText.values()].map((clauses) => ({ ...NO_QUERY, [kind]: clauses }));
  };
  return [
    ...distinct('identifier', byCode),
    ...distinct('latin', byName),
    ...distinct('cjk', byName),
  ];
}

function nearest(description: Description, nominated: readonly Nominated[]): Near[] {
  const nominees = new Map(nominated.flatMap((one) => [...one.nominees]));
  return [...nominees.values()]
    .flatMap((nominee) => {
      const comparison = compareFrom(LEAST_SCORE, description, nominee);
      return comparison === null ? [] : { nominee, comparison };
    })
    .sort(byScore);
}

function byScore(a: Near, b: Near): number {
  return b.comparison.score - a.comparison.score || (a.nominee.id < b.nominee.id ? -1 : 1);
}

/** The same, compared once more with where the parties are, in so far as that can tell them apart. */
async function located(
  scope: Scope,
  descriptions: readonly Description[],
  near: readonly Near[][],
): Promise<Near[][]> {
  const open = near.map((nodes, at) => {
    const isPlaced = (descriptions[at]?.places.length ?? 0) > 0;
    return nodes.filter(({ comparison }) => isPlaced || namesPlace(comparison));
  });
  const ids = [...new Set(open.flat().map(({ nominee }) => nominee.id))];
  const placesIn = await placesOf(scope.reader, ids);
  return near.map((nodes, at) => {
    const description = descriptions[at];
    const again = new Set(open[at]);
    return nodes
      .map((one) => {
        const places = again.has(one) ? placesIn(one.nominee.id) : [];
        if (places.length === 0 || description === undefined) return one;
        return { ...one, comparison: compare(description, { ...one.nominee, places }) };
      })
      .sort(byScore);
  });
}

function namesPlace({ features }: Comparison): boolean {
  return features.some(({ code }) => code === 'PLACE_DIFFERS');
}

function limitsOf(nominated: readonly Nominated[]): Limit[] {
  const stopped = nominated.flatMap((one) => one.stopped ?? []);
  if (stopped.length === 0) return [];
  const count = Math.max(...stopped);
  return [{ code: 'SEARCH_STOPPED', detail: limitWords.names(count), partyId: null, count }];
}

/** The best comparison of each party, whichever of its nodes it comes from. */
function parties(
  nodes: readonly Near[],
  identity: Identity,
  briefs: ReadonlyMap<string, PartyBrief>,
): Candidates['candidates'] {
  const shown = new Map<string, Candidates['candidates'][number]>();
  for (const { nominee, comparison } of nodes) {
    const party = briefs.get(identity.lead(nominee.id));
    if (!party || shown.has(party.id)) continue;
    shown.set(party.id, { party, nodes: identity.nodes(party.id), comparison });
  }
  return [...shown.values()];
}
