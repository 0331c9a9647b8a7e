import type { Coverage, Limit } from '#api/coverage';
import type { Comparison } from '#api/match';
import type { PartyBrief } from '#api/party';
import type { Evidence, Finding, Supplier } from '#api/screening';
import { briefsOf } from '../answers/briefs';
import { type Candidates, candidatesOfAll } from '../answers/candidates';
import { identityOf, joinSame } from '../answers/identity';
import { answering, type Scope } from '../answers/scope';
import { describedParties } from '../graph/described';
import type { Graph } from '../graph/open';
import { compare, type Description } from '../match/compare';
import type { NameIndex } from '../match/name-index';
import type { Regime } from '../ownership/regime';
import { digestOf } from './kept';
import {
  type KnownParties,
  type KnownParty,
  keep,
  knownOf,
  type ScreeningMoment,
  saidOf,
} from './known-parties';

/** Candidates of one supplier that are told. */
const MOST = 5;

export interface Asking {
  regimes: readonly Regime[];
  moment: ScreeningMoment;
  known: KnownParties;
  /** By what the parties of the graph are found, where they are few enough to be held in memory. */
  names: NameIndex | null;
}

/** A supplier, and the parties that somebody said it is: they are looked at even where the search misses them. */
export interface Asked {
  supplier: Supplier;
  accepted: readonly string[];
}

export interface Found {
  findings: Finding[][];
  /** What was looked in, and every limit that was met. */
  coverage: Coverage;
}

/** The parties that these suppliers are or may be, with verdicts and paths, at one revision. */
export async function findingsOf(
  graph: Graph,
  { regimes, moment, known, names }: Asking,
  suppliers: readonly Asked[],
): Promise<Found> {
  const found = await answering(graph, moment, async (scope) => {
    const near = await nearOf(scope, suppliers, names);
    const ids = near.flatMap(({ candidates }) => candidates.map((one) => one.party.id));
    const fresh = [...new Set(ids)].filter((id) => !known.has(id));
    const here = new Map(ids.flatMap((id) => [[id, known.get(id)] as const]));
    const said = await saidOf(scope, regimes, fresh);
    const limits = near.flatMap((one) => one.limits);
    const coverage = scope.coverage();
    return {
      near,
      here,
      said,
      coverage: { ...coverage, limits: together(coverage.limits, limits) },
    };
  });
  const fresh = await knownOf(graph, moment, found.said);
  keep(known, fresh);
  const findings = suppliers.map(({ supplier }, place) =>
    (found.near[place]?.candidates ?? []).flatMap(({ party, comparison }) => {
      const said = found.here.get(party.id) ?? fresh.get(party.id);
      if (said === undefined) return [];
      const limits = (found.near[place]?.limits ?? []).map(({ code }) => code);
      return findingOf({ supplier, party, comparison, said, limits, revision: moment.revision });
    }),
  );
  return { findings, coverage: found.coverage };
}

/** What is near enough to be told of each supplier, and what was accepted. */
async function nearOf(
  scope: Scope,
  suppliers: readonly Asked[],
  names: NameIndex | null,
): Promise<Candidates[]> {
  const descriptions = suppliers.map(({ supplier }) => descriptionOf(supplier));
  const all = await candidatesOfAll(scope, descriptions, { most: MOST, names });
  const near = all.map((one) => ({
    ...one,
    candidates: one.candidates.filter(({ comparison }) => comparison.judged !== 'different'),
  }));
  const missed = await missedOf(scope, suppliers, near);
  return near.map((one, place) => ({
    ...one,
    candidates: [...one.candidates, ...missed(place, descriptions[place])],
  }));
}

/** The parties that were accepted and are no candidates now, each compared all the same. */
async function missedOf(
  scope: Scope,
  suppliers: readonly Asked[],
  near: readonly Candidates[],
): Promise<(place: number, asked?: Description) => Candidates['candidates']> {
  const isNear = (place: number, id: string | undefined) =>
    near[place]?.candidates.some(({ party }) => party.id === id);
  const missing = suppliers.map(({ accepted }, place) =>
    accepted.filter((id) => !isNear(place, id)),
  );
  const ids = [...new Set(missing.flat())];
  if (ids.length === 0) return () => [];
  const identity = identityOf(scope);
  await joinSame(scope, identity, ids);
  const [briefs, described] = [
    await briefsOf(scope, identity, ids),
    await describedParties(scope.reader, ids),
  ];
  return (place, asked) =>
    (missing[place] ?? []).flatMap((id) => {
      const party = briefs.find((brief) => brief.id === identity.lead(id));
      const said = described.get(id);
      if (!party || !said || !asked || isNear(place, party.id)) return [];
      const { country, kind } = party;
      const nodes = identity.nodes(id);
      return { party, nodes, comparison: compare(asked, { ...said, country, kind }) };
    });
}

interface Parts {
  supplier: Supplier;
  party: PartyBrief;
  comparison: Comparison;
  said: KnownParty;
  limits: readonly string[];
  revision: number;
}

function findingOf({ supplier, party, comparison, said, limits, revision }: Parts): Finding {
  const { entries, records, names, identifiers, places } = said;
  const { verdicts, cited, paths, standing } = said;
  const seen: Omit<Evidence, 'digest' | 'revision'> = {
    ...{ comparison, records, entries },
    names: { asked: supplier.names, found: names },
  };
  return {
    ...{ party, identifiers, places, verdicts, paths, sources: cited, standing },
    evidence: { ...seen, digest: seenDigest(seen, identifiers), revision },
    limits: [...new Set([...limits, ...said.limits])].sort(),
  };
}

/** How a supplier wrote its names is no evidence: whether they are the same is in its key. */
function seenDigest(
  { comparison, names, records, entries }: Omit<Evidence, 'digest' | 'revision'>,
  identifiers: Finding['identifiers'],
): string {
  const features = comparison.features.map(({ code, effect, found }) => ({ code, effect, found }));
  const { score, judged } = comparison;
  return digestOf({ score, judged, features, found: names.found, records, entries, identifiers });
}

function descriptionOf({ names, identifiers, country, places }: Supplier): Description {
  const isCode = country !== null && /^[A-Z]{2}$/.test(country);
  return {
    names: names.map((name, place) => ({ name, type: place === 0 ? 'primary' : 'alias' })),
    ...{ identifiers, country: isCode ? country : null, places, kind: null },
  };
}

/** One limit of each kind, with how often it was met. */
export function together(...all: readonly (readonly Limit[])[]): Limit[] {
  const limits = new Map<string, Limit>();
  for (const limit of all.flat()) {
    const known = limits.get(limit.code);
    const count = (known?.count ?? 0) + 1;
    limits.set(limit.code, { ...(known ?? limit), partyId: null, count });
  }
  return [...limits.values()];
}
