import type { Coverage, Limit } from '#api/coverage';
import type { Comparison } from '#api/match';
import type { PartyBrief } from '#api/party';
import type { Evidence, Finding, Supplier } from '#api/screening';
import { briefsOf } from '../answers/briefs';
import { type Candidates, candidatesOfAll } from '../answers/candidates';
import { exposureOf } from '../answers/exposure';
import { identityOf, joinSame } from '../answers/identity';
import { answering, type Scope } from '../answers/scope';
import { sourcesOf } from '../answers/sources';
import type { Graph } from '../graph/open';
import { partyStatements } from '../graph/parties';
import { compare, type Description } from '../match/compare';
import type { Regime } from '../ownership/regime';
import { digestOf } from './digest';
import { type Stand, standingOf, standsOf } from './verdict-of';

/** Candidates of one supplier that are told. */
const MOST = 5;
const MOST_NAMES = 20;
const BOUNDS = { depth: 10, budget: 2_000, limit: 1 };
const AT_ONCE = 4;

export interface Asking {
  regimes: readonly Regime[];
  asOf: string;
  revision: number;
  /** Paths that were counted already: many suppliers are one party. */
  counted: Map<string, Paths>;
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
  { regimes, asOf, revision, counted }: Asking,
  suppliers: readonly Asked[],
): Promise<Found> {
  const found = await answering(graph, { asOf, revision }, async (scope) => {
    const descriptions = suppliers.map(({ supplier }) => descriptionOf(supplier));
    const all = await candidatesOfAll(scope, descriptions, { most: MOST });
    const missed = await missedOf(scope, suppliers, all);
    const near = all.map((one, place) => ({
      ...one,
      candidates: [
        ...one.candidates.filter(({ comparison }) => comparison.judged !== 'different'),
        ...missed(place, descriptions[place]),
      ],
    }));
    const ids = [
      ...new Set(near.flatMap(({ candidates }) => candidates.map((one) => one.party.id))),
    ];
    const stand = await standsOf(scope, regimes, ids);
    const said = await saidOf(scope, ids, stand);
    const limits = near.flatMap((one) => one.limits);
    const coverage = scope.coverage();
    return { near, said, coverage: { ...coverage, limits: together(coverage.limits, limits) } };
  });
  const fresh = [...found.said.keys()].filter((id) => !counted.has(id));
  await countPaths(graph, { asOf, revision }, fresh, counted);
  const findings = suppliers.map(({ supplier }, place) =>
    (found.near[place]?.candidates ?? []).flatMap(({ party, comparison }) => {
      const said = found.said.get(party.id);
      if (said === undefined) return [];
      const counts = counted.get(party.id) ?? { kinds: [], limits: [] };
      const limits = [
        ...(found.near[place]?.limits ?? []).map(({ code }) => code),
        ...counts.limits,
      ];
      return findingOf({ supplier, party, comparison, said, counts, limits, revision });
    }),
  );
  return { findings, coverage: found.coverage };
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

/** The parties that were accepted and are no candidates now, each compared all the same. */
async function missedOf(
  scope: Scope,
  suppliers: readonly Asked[],
  found: readonly Candidates[],
): Promise<(place: number, asked?: Description) => Candidates['candidates']> {
  const missing = suppliers.map(({ accepted }, place) => {
    const near = found[place]?.candidates.filter(
      ({ comparison }) => comparison.judged !== 'different',
    );
    return accepted.filter((id) => !near?.some(({ party }) => party.id === id));
  });
  const ids = [...new Set(missing.flat())];
  if (ids.length === 0) return () => [];
  const identity = identityOf(scope);
  await joinSame(scope, identity, ids);
  const [briefs, rows] = [
    await briefsOf(scope, identity, ids),
    await scope.reader.read(partyStatements, { ids }),
  ];
  const statement = new Map(rows.map((row) => [row.id, row]));
  return (place, asked) =>
    (missing[place] ?? []).flatMap((id) => {
      const party = briefs.find((brief) => brief.id === identity.lead(id));
      const said = statement.get(id);
      const isThere = found[place]?.candidates.some(
        (one) => one.party.id === party?.id && one.comparison.judged !== 'different',
      );
      if (!party || !said || !asked || isThere) return [];
      const { names, identifiers } = said;
      const { country, kind } = party;
      return {
        party,
        comparison: compare(asked, { names, identifiers, country, places: [], kind }),
      };
    });
}

interface Said extends Stand {
  names: string[];
  identifiers: Finding['identifiers'];
  cited: Finding['sources'];
}

interface Paths {
  kinds: Finding['paths'];
  limits: string[];
}

interface Parts {
  supplier: Supplier;
  party: PartyBrief;
  comparison: Comparison;
  said: Said;
  counts: Paths;
  limits: readonly string[];
  revision: number;
}

function findingOf({
  supplier,
  party,
  comparison,
  said,
  counts,
  limits,
  revision,
}: Parts): Finding {
  const { entries, records, names, identifiers, verdicts, cited } = said;
  const seen: Omit<Evidence, 'digest' | 'revision'> = {
    ...{ comparison, records, entries },
    names: { asked: supplier.names, found: names },
  };
  return {
    ...{ party, identifiers, verdicts, paths: counts.kinds, sources: cited },
    evidence: { ...seen, digest: seenDigest(seen, identifiers), revision },
    standing: standingOf(said, counts.kinds),
    limits: [...new Set(limits)].sort(),
  };
}

/** Names, identifiers and sources of many parties. */
async function saidOf(
  scope: Scope,
  ids: readonly string[],
  stand: (party: string) => Stand,
): Promise<Map<string, Said>> {
  const stands = new Map(ids.map((id) => [id, stand(id)]));
  const nodes = [...stands.values()].flatMap(({ records }) => records);
  const rows = nodes.length === 0 ? [] : await scope.reader.read(partyStatements, { ids: nodes });
  const statement = new Map(rows.map((row) => [row.id, row]));
  const wanted = [...stands.values()].flatMap(({ verdicts, entries }) => [
    ...verdicts.flatMap(({ sources }) => sources),
    ...entries.map(({ source }) => source),
  ]);
  const source = await sourcesOf(scope, wanted);
  return new Map(
    [...stands].map(([id, one]) => {
      const said = one.records.flatMap((record) => statement.get(record) ?? []);
      const names = [...new Set(said.flatMap((row) => row.names.map(({ name }) => name)))];
      const codes = said.flatMap((row) =>
        row.identifiers.map(({ scheme, id: code }) => ({ scheme, id: code })),
      );
      const cited = new Set([
        ...one.verdicts.flatMap(({ sources }) => sources),
        ...one.entries.map((entry) => entry.source),
      ]);
      return [
        id,
        {
          ...{ ...one, names: names.slice(0, MOST_NAMES), identifiers: codes.slice(0, MOST_NAMES) },
          cited: [...cited].map((cite) => {
            const { id: sourceId, title, date, url } = source(cite);
            return { id: sourceId, title, date, url };
          }),
        },
      ];
    }),
  );
}

/** How many designated parties the exposure paths of each party reach, by kind. */
async function countPaths(
  graph: Graph,
  moment: { asOf: string; revision: number },
  ids: readonly string[],
  counted: Map<string, Paths>,
): Promise<void> {
  const waiting = [...ids];
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const { counts, coverage } = await exposureOf(graph, id, { ...moment, ...BOUNDS });
      counted.set(id, {
        kinds: counts.map(({ kind, designatedParties }) => ({ kind, designatedParties })),
        // That only one path is asked for is no limit of this answer.
        limits: coverage.limits.flatMap(({ code }) => (code === 'RESULTS_LEFT_OUT' ? [] : code)),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
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
