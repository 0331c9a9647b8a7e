import type { Moment } from '#api/moment';
import type { Finding } from '#api/screening';
import { type ExposureCounts, exposureCountsOf } from '../answers/exposure-counts';
import type { Scope } from '../answers/scope';
import { sourcesOf } from '../answers/sources';
import { placesOf } from '../graph/described';
import type { Graph } from '../graph/open';
import { partyStatements } from '../graph/parties';
import type { Regime } from '../ownership/regime';
import { type Stand, standingOf, standsOf } from './verdict-of';

/** All that a screening tells of a party, whichever supplier it may be. */
export interface KnownParty extends Stand {
  names: string[];
  identifiers: Finding['identifiers'];
  places: string[];
  cited: Finding['sources'];
  paths: ExposureCounts['kinds'];
  standing: Finding['standing'];
  limits: string[];
}

/** Parties of one screening, at one revision and day: many suppliers are, or may be, one of them. */
export type KnownParties = Map<string, KnownParty>;

/** The day, the state of the data and the datasets of a screening. */
export type ScreeningMoment = Moment & { revision: number };

const MOST_NAMES = 20;
const MOST_KNOWN = 20_000;
const BOUNDS = { depth: 10, budget: 2_000 };

type Said = Omit<KnownParty, 'paths' | 'standing' | 'limits'>;

/** What is not known yet of these parties is asked, of all together. */
export async function saidOf(
  scope: Scope,
  regimes: readonly Regime[],
  ids: readonly string[],
): Promise<Map<string, Said>> {
  const stand = await standsOf(scope, regimes, ids);
  const stands = new Map(ids.map((id) => [id, stand(id)]));
  const nodes = [...stands.values()].flatMap(({ records }) => records);
  const rows = nodes.length === 0 ? [] : await scope.reader.read(partyStatements, { ids: nodes });
  const statement = new Map(rows.map((row) => [row.id, row]));
  const placesAt = await placesOf(scope.reader, nodes);
  const source = await sourcesOf(scope, [...stands.values()].flatMap(citedBy));
  return new Map(
    [...stands].map(([id, one]) => {
      const said = one.records.flatMap((record) => statement.get(record) ?? []);
      const names = [...new Set(said.flatMap((row) => row.names.map(({ name }) => name)))];
      const codes = said.flatMap((row) =>
        row.identifiers.map(({ scheme, id: code }) => ({ scheme, id: code })),
      );
      const cited = [...new Set(citedBy(one))].map((cite) => {
        const { id: sourceId, title, date, url } = source(cite);
        return { id: sourceId, title, date, url };
      });
      const places = [...new Set(one.records.flatMap(placesAt))];
      const shown = { names: names.slice(0, MOST_NAMES), identifiers: codes.slice(0, MOST_NAMES) };
      return [id, { ...one, ...shown, cited, places: places.slice(0, MOST_NAMES) }];
    }),
  );
}

function citedBy({ verdicts, entries }: Stand): string[] {
  return [...verdicts.flatMap(({ sources }) => sources), ...entries.map(({ source }) => source)];
}

/** The same parties, with whom their exposure paths reach. */
export async function knownOf(
  graph: Graph,
  moment: ScreeningMoment,
  said: ReadonlyMap<string, Said>,
): Promise<KnownParties> {
  const counts = await exposureCountsOf(graph, moment, { ...BOUNDS, ids: [...said.keys()] });
  return new Map(
    [...said].map(([id, one]) => {
      const { kinds: paths, limits } = counts.get(id) ?? { kinds: [], limits: [] };
      return [id, { ...one, paths, limits, standing: standingOf(one, paths) }];
    }),
  );
}

/** A list that speaks of very many parties does not fill the memory with them. */
export function keep(known: KnownParties, more: KnownParties): void {
  if (known.size + more.size > MOST_KNOWN) known.clear();
  for (const [id, one] of more) known.set(id, one);
}
