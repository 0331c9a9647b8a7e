import type { z } from 'zod';
import type { Exposure, ExposurePath, getExposure, PathKind } from '#api/exposure';
import type { Designation } from '#api/ties';
import type { Graph } from '../graph/open';
import { otherSteps, supplySteps, weakness } from './across';
import { briefOf, designationsOf } from './briefs';
import { readPaths } from './hops';
import { type Identity, identityOf, joinSame } from './identity';
import { limitWords } from './limit-words';
import { bestPaths, distancesIn, type Edge, edgesOf, leaving, type RankedPath } from './rank-paths';
import { answering, type Scope } from './scope';
import { walk } from './walk';

const KINDS = ['owners', 'holdings', 'supply', 'other'] as const;
/** Paths shown for one designated party and kind. */
const BEST = 3;

export type ExposureQuery = z.output<typeof getExposure.query>;

/** The exposure paths of a party on a day: the best three for each designated party and kind, and what limits them. */
export function exposureOf(graph: Graph, id: string, query: ExposureQuery): Promise<Exposure> {
  return answering(graph, query, async (scope) => {
    const identity = identityOf(scope);
    await joinSame(scope, identity, [id]);
    const found = await findPaths(scope, identity, id, query);
    const shown = found.ranked.slice(0, query.limit);
    nameLeftOut(scope, found.ranked.length - shown.length);
    const read = await readPaths(scope, identity, { paths: shown, others: [id] });
    const paths = shown.flatMap(({ kind, designated }, i): ExposurePath[] => {
      const path = read.paths[i];
      return path ? [{ kind, designated, ...path }] : [];
    });
    const own = new Set(identity.nodes(id));
    const lead = identity.lead(id);
    return {
      subject: briefOf(read.parties, identity, id),
      named: found.designations.filter(({ partyId }) => own.has(partyId)),
      paths,
      counts: countsOf(found.ranked),
      parties: read.parties.filter((party) => party.id !== lead),
      designations: designationsShown(found.designations, identity, paths),
      coverage: scope.coverage(),
    };
  });
}

interface Ranked extends RankedPath {
  kind: PathKind;
  designated: string;
}

/** Every path of these kinds from a party to designated ones, ranked, and their entries on lists. */
export async function findPaths(
  scope: Scope,
  identity: Identity,
  id: string,
  { kinds = [...KINDS], depth, budget }: Pick<ExposureQuery, 'kinds' | 'depth' | 'budget'>,
): Promise<{ ranked: Ranked[]; designations: Designation[] }> {
  const nodes = identity.nodes(id);
  const [supply, other] = await Promise.all([
    kinds.includes('supply') ? supplySteps(scope, nodes) : [],
    kinds.includes('other') ? otherSteps(scope, identity, nodes) : [],
  ]);
  const near = [...supply, ...other].map(({ to }) => to);
  const starts = { up: [...nodes, ...near], down: kinds.includes('holdings') ? nodes : [] };
  const walked = await walk(scope, identity, starts, { depth, budget });
  const designations = await designationsOf(scope, [...walked.designated]);
  const targets = [...new Set(designations.map(({ partyId }) => identity.lead(partyId)))].sort();
  const up = edgesOf(walked.up, identity);
  const down = edgesOf(walked.down, identity);
  const from = { start: identity.lead(id), targets };
  const routes: { [kind in PathKind]: () => Ranked[] } = {
    owners: () => routesOf(scope, 'owners', from, up, up),
    holdings: () => routesOf(scope, 'holdings', from, down, down),
    supply: () => routesOf(scope, 'supply', from, edgesOf(supply, identity), up),
    other: () => routesOf(scope, 'other', from, edgesOf(other, identity), up),
  };
  const ranked = KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => routes[kind]());
  return { ranked, designations };
}

/** The best paths of one kind: one edge of `firsts`, then edges of `rests`; shortest first. */
function routesOf(
  scope: Scope,
  kind: PathKind,
  { start, targets }: { start: string; targets: readonly string[] },
  firsts: readonly Edge[],
  rests: readonly Edge[],
): Ranked[] {
  const first = leaving(firsts.filter((edge) => edge.from === start));
  const rest = leaving(rests);
  const entering = leaving(rests.map((edge) => ({ ...edge, from: edge.to, to: edge.from })));
  const ranked = targets
    .filter((target) => target !== start)
    .flatMap((designated) => {
      const distances = distancesIn(designated, entering);
      const found = bestPaths(start, designated, { first, rest, most: BEST }, distances);
      if (found.stopped) {
        scope.limit('RESULTS_LEFT_OUT', limitWords.waysHere(), {
          partyId: designated,
        });
      }
      return found.paths.map((path) => ({ ...path, kind, designated }));
    });
  return ranked.sort(byLengthStatusKey);
}

function byLengthStatusKey(a: Ranked, b: Ranked): number {
  const byLength = a.edges.length - b.edges.length;
  if (byLength !== 0) return byLength;
  const byStatus = weakness(a.status) - weakness(b.status);
  if (byStatus !== 0) return byStatus;
  return keysOf(a) < keysOf(b) ? -1 : 1;
}

function keysOf({ edges }: RankedPath): string {
  return edges.map(({ key }) => key).join('\n');
}

export function countsOf(
  ranked: readonly Pick<Ranked, 'kind' | 'designated'>[],
): Exposure['counts'] {
  return KINDS.map((kind) => {
    const paths = ranked.filter((path) => path.kind === kind);
    const designatedParties = new Set(paths.map(({ designated }) => designated)).size;
    return { kind, designatedParties, paths: paths.length };
  });
}

function nameLeftOut(scope: Scope, count: number): void {
  if (count <= 0) return;
  scope.limit('RESULTS_LEFT_OUT', limitWords.paths(count), {
    count,
  });
}

function designationsShown(
  all: readonly Designation[],
  identity: Identity,
  paths: readonly ExposurePath[],
): Designation[] {
  const shown = new Set(paths.map(({ designated }) => designated));
  return all.filter(({ partyId }) => shown.has(identity.lead(partyId)));
}
