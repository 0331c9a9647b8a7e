import type { Limit } from '#api/coverage';
import type { PartyKind } from '#api/values';
import { type Identity, identityOf } from '../answers/identity';
import type { StoredCoverage } from '../graph/coverage';
import type { OwnersRow } from '../graph/ownership';
import { assess } from '../ownership/assess';
import type { Assessment } from '../ownership/assessment';
import type { Regime } from '../ownership/regime';
import { holdingsOn } from '../verdicts/holdings';
import type { Loading } from '../verdicts/load';
import { questionAbout } from '../verdicts/narrow';
import { type AskedParty, type Ground, groundAbove, nodesIn, undecidedOf } from '../verdicts/world';
import { at, type Numbers, type Texts } from './stored/columns';
import { mannerAt, type Same, type Store, tieAt } from './stored/store';

export interface Asking {
  regime: Regime;
  asOf: string;
  stored: StoredCoverage;
}

/** Whoever holds many parties stands above many of those that are asked about: its row is kept, up to so many ties. */
const MOST_TIES_KEPT = 100_000;

/** The verdict on one party after the other, as it is for whoever asks about it alone, but read from memory. */
export function verdictsAlone(store: Store, asking: Asking): (id: string) => Promise<Assessment> {
  const kept = new Map<string, OwnersRow[]>();
  let ties = 0;
  const rowOf = (id: string) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const found = ownersRow(store, id);
    if (ties >= MOST_TIES_KEPT) {
      kept.clear();
      ties = 0;
    }
    kept.set(id, found);
    ties += 1 + (found[0]?.ties.length ?? 0);
    return found;
  };
  return (id) => verdictOn(store, { ...asking, id, rowOf });
}

async function verdictOn(
  store: Store,
  { regime, asOf, stored, id, rowOf }: Asking & { id: string; rowOf(id: string): OwnersRow[] },
): Promise<Assessment> {
  const limits: Limit[] = [];
  const loading: Loading = {
    explored: { parties: 0, ties: 0, depth: 0 },
    isHurried: false,
    limit: (code, detail, { partyId = null, count = null } = {}) =>
      limits.push({ code, detail, partyId, count }),
    // In the order in which the graph answers: a pair of candidates stands as it was met first.
    ownersOf: async (ids) => ids.toSorted().flatMap(rowOf),
  };
  const identity = identityOf({ stored });
  const day = { from: asOf, to: asOf };
  const { loaded, candidates } = await groundAbove(loading, identity, [id], day);
  const nodes = [...nodesIn(loaded)];
  for (const node of nodes) identity.place(node, datasetOf(store, node));
  const world: Ground = {
    ...{ identity, loaded, candidates: undecidedOf({ loaded, candidates, identity }) },
    entries: [...loaded.designated].flatMap(
      (node) => store.entriesOf.get(number(store, node)) ?? [],
    ),
    source: (source) => ({ date: store.sourceDates.get(source) ?? null }),
    parties: partiesOf(store, identity, nodes),
  };
  const facts = { world, asOf, stored, limits, holdings: holdingsOn(world, asOf) };
  return assess(questionAbout(facts, regime, identity.lead(id)));
}

function number({ nodes }: Store, id: string): number {
  return nodes.ids.number(id);
}

function datasetOf({ nodes, texts }: Store, id: string): string {
  return texts.text(at(nodes.dataset, nodes.ids.number(id))) ?? '';
}

/** What the graph would say of one node. Nothing is too large to be opened here: no degree is given. */
function ownersRow(store: Store, id: string): OwnersRow[] {
  const node = store.nodes.ids.number(id);
  if (node < 0) return [];
  const { into, outOf, ties } = store;
  const places = [
    ...into.rows.subarray(at(into.starts, node), at(into.starts, node + 1)),
    ...(outOf.get(node) ?? []),
  ];
  const sameAs = (store.sameOf.get(node) ?? []).map((same): OwnersRow['sameAs'][number] => [
    otherEnd(store, same, node),
    same.sameAs,
    same.score,
    same.key,
    '',
  ]);
  return [
    {
      ...{ id, datasetId: datasetOf(store, id), degree: 0, sameAs },
      ties: places.map((place) => owningTie(store, place)),
      disputed: places.filter((place) => ties.disputed.has(place)).map(String),
      designated: store.entriesOf.has(node),
    },
  ];
}

function otherEnd({ nodes }: Store, { from, to }: Same, node: number): string {
  return nodes.ids.id(from === node ? to : from);
}

function owningTie(store: Store, place: number): OwnersRow['ties'][number] {
  const tie = tieAt(store, place);
  const { type, status } = mannerAt(store.ties, place);
  return [
    ...([tie.row, tie.key, type, tie.from, tie.to, status, tie.sourceId] as const),
    ...([tie.statementDate, tie.startDate, tie.endDate, tie.class, tie.control] as const),
    ...([tie.minimum, tie.maximum, tie.open, tie.directOrIndirect, tie.principal] as const),
  ];
}

function partiesOf(
  store: Store,
  identity: Identity,
  nodes: readonly string[],
): Map<string, AskedParty> {
  const members = nodes.flatMap((id) => identity.nodes(id));
  const leads = [...new Set(members.map(identity.lead))].toSorted();
  return new Map(
    leads.flatMap((lead): [string, AskedParty][] => {
      const party = askedParty(
        store,
        identity.nodes(lead).map((id) => number(store, id)),
        number(store, lead),
      );
      return party === null ? [] : [[lead, party]];
    }),
  );
}

/** What the nodes of one party say of it together; null where its lead says nothing. */
export function askedParty(
  { nodes, texts }: Store,
  members: readonly number[],
  lead: number,
): AskedParty | null {
  const kind = texts.text(at(nodes.kind, lead));
  if (kind === null) return null;
  return {
    id: nodes.ids.id(lead),
    kind: kind as PartyKind,
    country: texts.text(at(nodes.country, lead)) ?? firstSaid(texts, nodes.country, members),
    publicListing: firstSaid(texts, nodes.listing, members),
  };
}

function firstSaid(texts: Texts, said: Numbers, members: readonly number[]): string | null {
  for (const node of members) {
    const text = texts.text(at(said, node));
    if (text) return text;
  }
  return null;
}
