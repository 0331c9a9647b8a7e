import type { z } from 'zod';
import type { getPaths } from '#api/exposure';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import { reversed, stepsAround } from './around';
import { briefOf, briefsOf } from './briefs';
import { readPaths } from './hops';
import { type Identity, identityOf, joinSame } from './identity';
import { limitWords } from './limit-words';
import { bestPaths, distancesIn, type Edge, edgesOf, leaving, type RankedPath } from './rank-paths';
import { answering, type Scope } from './scope';
import type { Step } from './walk';

const WARNING = {
  en: 'Nearly everybody is within a few ties of somebody. A path between two parties shows how they could be connected; by itself it is no exposure.',
  zh: '几乎任何两方之间都只隔几层关系。两方之间的路径只说明可能的联系，本身并不构成风险敞口。',
};

export type PathsQuery = z.output<typeof getPaths.query>;

/** The shortest paths between two chosen parties over ties of every kind, within a budget of parties. */
export function pathsBetween(
  graph: Graph,
  query: PathsQuery,
): Promise<z.input<typeof getPaths.response>> {
  return answering(graph, query, async (scope) => {
    const identity = identityOf(scope);
    await joinSame(scope, identity, [query.from, query.to]);
    const ends = await briefsOf(scope, identity, [query.from, query.to]);
    const from = briefOf(ends, identity, query.from);
    const to = briefOf(ends, identity, query.to);
    if (from.id === to.id) throw sameParty(from.name);
    const best = await shortestPaths(scope, identity, [from.id, to.id], query);
    const read = await readPaths(scope, identity, { paths: best, others: [] });
    return { from, to, warning: WARNING, ...read, coverage: scope.coverage() };
  });
}

function sameParty(name: string): Problem {
  return new Problem(
    'invalid-request',
    `Both ends are the same party, ${name}. Choose two different parties.`,
    { errors: [{ pointer: '/query/to', detail: 'expected another party than "from"' }] },
  );
}

/**
 * What lies around both ends is opened level by level, the smaller side first. After n levels every path of up to
 * n ties is known and longer ones only in part, so those do not count before more levels are open.
 */
async function shortestPaths(
  scope: Scope,
  identity: Identity,
  ends: [string, string],
  { hops, budget, limit }: PathsQuery,
): Promise<RankedPath[]> {
  const opened: Opened = new Map();
  const sides = ends.map((id) => ({ frontier: identity.nodes(id), seen: new Set([id]) }));
  let found: RankedPath[] = [];
  for (let level = 1; level <= hops && found.length < limit; level += 1) {
    const [side] = sides
      .filter(({ frontier }) => frontier.length > 0)
      .sort((a, b) => a.frontier.length - b.frontier.length);
    if (!side) break;
    const closed = side.frontier.filter((id) => !opened.has(id));
    if (opened.size + closed.length > budget) {
      scope.limit('PARTY_BUDGET', limitWords.partiesBetween(opened.size), { count: opened.size });
      break;
    }
    await open(scope, identity, closed, opened);
    const steps = side.frontier.flatMap((id) => opened.get(id) ?? []);
    const reached = new Set(steps.flatMap(({ to }) => identity.nodes(to)));
    side.frontier = [...reached].filter((id) => !side.seen.has(id));
    for (const id of reached) side.seen.add(id);
    scope.explored.depth = level;
    // One end has nothing more around it: every path is known, but for those that a closed hub hides from this end.
    const isEnd = side.frontier.length === 0;
    const longest = isEnd ? hops : level;
    found = pathsWithin(scope, edgesBothWays(opened, identity), { ends, identity, longest, limit });
    if (isEnd && !leftHubClosed(scope)) break;
  }
  scope.explored.parties = opened.size;
  scope.explored.ties = [...opened.values()].reduce((sum, steps) => sum + steps.length, 0);
  return found;
}

function leftHubClosed(scope: Scope): boolean {
  return scope.coverage().limits.some(({ code }) => code === 'HUB_LEFT_CLOSED');
}

type Opened = Map<string, Step[]>;

async function open(
  scope: Scope,
  identity: Identity,
  ids: readonly string[],
  opened: Opened,
): Promise<void> {
  if (ids.length === 0) return;
  for (const id of ids) opened.set(id, []);
  const steps = await stepsAround(scope, identity, ids);
  for (const step of steps) opened.get(step.from)?.push(step);
  await joinSame(scope, identity, [...new Set(steps.map(({ to }) => to))]);
}

function edgesBothWays(opened: Opened, identity: Identity): Edge[] {
  const steps = [...opened.values()].flat();
  return edgesOf([...steps, ...steps.map(reversed)], identity);
}

function pathsWithin(
  scope: Scope,
  edges: readonly Edge[],
  { ends, identity, longest, limit }: Bounds,
): RankedPath[] {
  const [from, to] = [identity.lead(ends[0]), identity.lead(ends[1])];
  const rest = leaving(edges);
  const routes = { first: rest, rest, most: limit, longest };
  const { paths, stopped } = bestPaths(from, to, routes, distancesIn(to, rest));
  if (stopped) {
    scope.limit('RESULTS_LEFT_OUT', limitWords.waysThere());
  }
  return paths;
}

interface Bounds {
  ends: [string, string];
  identity: Identity;
  longest: number;
  limit: number;
}
