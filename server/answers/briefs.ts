import type { AddressBrief, PartyBrief } from '#api/party';
import type { Designation } from '#api/ties';
import {
  addresses,
  type BriefEntry,
  designations,
  parties,
  type StoredDesignation,
} from '../graph/parties';
import { Problem } from '../problems';
import { designatedSince, designationCertainty } from './days';
import type { Identity } from './identity';
import type { Scope } from './scope';
import { sourcesOf } from './sources';

/** One line for each party that these nodes belong to, under its lead, in the order of the ids. */
export async function briefsOf(
  scope: Scope,
  identity: Identity,
  ids: Iterable<string>,
): Promise<PartyBrief[]> {
  const nodes = [...new Set([...ids].flatMap((id) => identity.nodes(id)))];
  if (nodes.length === 0) return [];
  const rows = await scope.reader.read(parties, { ids: nodes });
  for (const { id, datasetId } of rows) identity.place(id, datasetId);
  const row = new Map(rows.map((party) => [party.id, party]));
  return [...new Set(nodes.map(identity.lead))].sort().flatMap((lead) => {
    const members = identity.nodes(lead).flatMap((id) => row.get(id) ?? []);
    const shown = row.get(lead);
    if (!shown) return [];
    const { datasetId: _, entries: __, ...brief } = shown;
    return {
      ...brief,
      nameZh: brief.nameZh ?? members.find(({ nameZh }) => nameZh)?.nameZh ?? null,
      country: brief.country ?? members.find(({ country }) => country)?.country ?? null,
      publicListing: members.find(({ publicListing }) => publicListing)?.publicListing ?? null,
      ...designatedOf(
        scope,
        members.flatMap(({ entries }) => entries),
      ),
    };
  });
}

function designatedOf(scope: Scope, entries: readonly BriefEntry[]) {
  const names = new Map(scope.stored.lists.map(({ id, name }) => [id, name]));
  const certaintyOf = (entry: BriefEntry) =>
    designationCertainty(entry, scope.asOf, scope.stored.lists);
  const inForce = entries.filter(certaintyOf);
  const certain = inForce.some((entry) => certaintyOf(entry) === 'certain');
  const since = inForce.flatMap((entry) => designatedSince(entry) ?? []).sort();
  return {
    designated:
      inForce.length === 0 ? null : certain ? ('certain' as const) : ('possible' as const),
    designatedSince: since[0] ?? null,
    designatedOn: [...new Set(inForce.map(({ listId }) => names.get(listId) ?? listId))].sort(),
  };
}

/** The brief of one party; refused where there is none of that id. */
export function briefOf(briefs: readonly PartyBrief[], identity: Identity, id: string): PartyBrief {
  const lead = identity.lead(id);
  const brief = briefs.find((party) => party.id === lead);
  if (!brief) throw unknownParty(id);
  return brief;
}

export function unknownParty(id: string): Problem {
  return new Problem(
    'unknown-party',
    `No party has the id "${id}" at this revision. Search for its name to find its id.`,
    { errors: [{ pointer: '/params/id', detail: 'no such party' }] },
  );
}

/** The entries of these nodes on restricted-party lists that are, or may be, in force on the day. */
export async function designationsOf(
  scope: Scope,
  nodes: readonly string[],
): Promise<Designation[]> {
  if (nodes.length === 0) return [];
  const rows = await scope.reader.read(designations, { ids: [...nodes] });
  return designationsFrom(
    scope,
    rows.map(({ designation }) => designation),
  );
}

/** Stored entries with their sources and the names of their lists; those not in force on the day are left out. */
export async function designationsFrom(
  scope: Scope,
  entries: readonly StoredDesignation[],
): Promise<Designation[]> {
  const names = new Map(scope.stored.lists.map(({ id, name }) => [id, name]));
  const sources = await sourcesOf(
    scope,
    entries.map(({ sourceId }) => sourceId),
  );
  return entries.flatMap(({ sourceId, ...entry }) => {
    const certainty = designationCertainty(entry, scope.asOf, scope.stored.lists);
    if (certainty === null) return [];
    const listName = names.get(entry.listId) ?? entry.listId;
    return { ...entry, listName, certainty, source: sources(sourceId) };
  });
}

export async function addressesOf(scope: Scope, ids: Iterable<string>): Promise<AddressBrief[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await scope.reader.read(addresses, { ids: wanted });
  return rows.map(({ address }) => address);
}
