import type { Entity } from '#api/entities';
import type { PartyBrief } from '#api/party';
import { partyStatements } from '../../graph/parties';
import { identityOf, joinSame } from '../identity';
import type { Scope } from '../scope';
import { IDENTIFIERS } from './example';

const SCHEMAS = {
  Company: 'Company',
  Person: 'Person',
  PublicBody: 'PublicBody',
  Arrangement: 'LegalEntity',
  Unknown: 'LegalEntity',
} as const;
const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  primary: 'name',
  former: 'previousName',
  short: 'weakAlias',
  ticker: 'ticker',
};
const ID_PROPERTIES = new Map([...IDENTIFIERS].map(([property, scheme]) => [scheme, property]));

/** A party and the nodes that are it. */
interface Found {
  party: PartyBrief;
  nodes: readonly string[];
}

/** These parties, each with its nodes. */
export async function withNodes(scope: Scope, parties: readonly PartyBrief[]): Promise<Found[]> {
  const identity = identityOf(scope);
  const leads = parties.map(({ id }) => id);
  if (leads.length > 0) await joinSame(scope, identity, leads);
  return parties.map((party) => ({ party, nodes: identity.nodes(party.id) }));
}

/** These parties as FollowTheMoney has them, by their ids: everything that their nodes say. */
export async function entitiesOf(
  scope: Scope,
  found: readonly Found[],
): Promise<Map<string, Entity>> {
  const ids = [...new Set(found.flatMap(({ nodes }) => nodes))];
  const rows = ids.length === 0 ? [] : await scope.reader.read(partyStatements, { ids });
  const statements = new Map(rows.map((statement) => [statement.id, statement]));
  return new Map(
    found.map(({ party, nodes }) => {
      const said = nodes.flatMap((node) => statements.get(node) ?? []);
      return [
        party.id,
        {
          id: party.id,
          caption: party.name,
          schema: SCHEMAS[party.kind],
          properties: propertiesOf(party, said),
          datasets: [...new Set(said.map(({ datasetId }) => datasetId))].sort(),
          referents: nodes.filter((node) => node !== party.id),
          target: party.designated !== null,
          first_seen: null,
          last_seen: null,
          last_change: null,
        },
      ];
    }),
  );
}

interface Said {
  names: readonly { name: string; type: string }[];
  identifiers: readonly { scheme: string; id: string }[];
}

function propertiesOf(brief: PartyBrief, said: readonly Said[]): Entity['properties'] {
  const properties = new Map<string, Set<string>>();
  const add = (property: string, value: string | null) => {
    if (value === null || value === '') return;
    properties.set(property, (properties.get(property) ?? new Set()).add(value));
  };
  add('name', brief.name);
  for (const { names, identifiers } of said) {
    for (const { name, type } of names) add(NAME_PROPERTIES[type] ?? 'alias', name);
    for (const { scheme, id } of identifiers) add(idProperty(scheme), id);
  }
  add('country', brief.country?.toLowerCase() ?? null);
  for (const topic of topicsOf(brief)) add('topics', topic);
  return Object.fromEntries([...properties].map(([property, values]) => [property, [...values]]));
}

function idProperty(scheme: string): string {
  const known = ID_PROPERTIES.get(scheme);
  if (known !== undefined) return known;
  return scheme.startsWith('registration') ? 'registrationNumber' : 'idNumber';
}

/** The lists of the Bureau of Industry and Security control exports; those of others sanction. */
function topicsOf({ designated, designatedOn }: PartyBrief): string[] {
  if (designated === null) return [];
  const topics = designatedOn.map((list) =>
    /\bBIS\b|Industry and Security/.test(list) ? 'export.control' : 'sanction',
  );
  return [...new Set(topics)].sort();
}
