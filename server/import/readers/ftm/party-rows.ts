import type { PartyRecord, Row } from '../../rows';
import type { Addresses } from '../addresses';
import { countryCode } from '../countries';
import { addressRows } from '../owned/address-rows';
import { upstreamId } from '../owned/upstream-ids';
import { all, type Entity, first, sentences } from './entity';
import { identifiersOf } from './identifiers';
import { kindSaid } from './own-words';
import { PARTY_KINDS } from './schemas';

export interface Told {
  datasetId: string;
  sourceId: string;
}

type Named = Pick<PartyRecord['names'][number], 'name' | 'type'>;

/** The rows of a party: itself and where it is. */
export function partyRows(entity: Entity, told: Told & { addresses: Addresses }): Row[] {
  const { datasetId, sourceId, addresses } = told;
  const id = `${datasetId}:${upstreamId(entity.id)}`;
  const names = namesOf(entity);
  const name = names[0]?.name ?? unnamed(entity);
  const status = 'reported';
  const party: PartyRecord = {
    label: 'Party',
    id,
    datasetId,
    kind: kindSaid(entity) ?? PARTY_KINDS[entity.schema] ?? 'Company',
    name,
    country: countryOf(entity),
    publicListing: publicListingOf(entity),
    description: descriptionOf(entity),
    names: (names.length > 0 ? names : [{ name, type: 'primary' as const }]).map((named) => ({
      ...named,
      language: null,
      status,
      sourceId,
    })),
    identifiers: identifiersOf(entity).map((identifier) => ({ ...identifier, sourceId })),
  };
  const said = { datasetId, sourceId, status, statementDate: null } as const;
  return [party, ...located(id, entity, { ...said, addresses })];
}

/** A party without a name is called by what is left. */
export function nameOf(entity: Entity): string {
  return namesOf(entity)[0]?.name ?? unnamed(entity);
}

function unnamed({ schema, caption, id }: Entity): string {
  return caption?.trim() || `Unnamed ${schema} (${id})`;
}

function namesOf(entity: Entity): Named[] {
  const { caption } = entity;
  const names = all(entity, 'name');
  const parts = [first(entity, 'firstName'), first(entity, 'lastName')].filter(Boolean).join(' ');
  const main = names.find((name) => name === caption) ?? names[0] ?? parts;
  const given: Named[] = [{ name: main, type: 'primary' }];
  for (const [property, type] of NAMES) {
    for (const name of all(entity, property)) given.push({ name, type });
  }
  return given.filter(
    ({ name }, place) =>
      name.trim() !== '' && given.findIndex((other) => other.name === name) === place,
  );
}

const NAMES = [
  ['name', 'alias'],
  ['alias', 'alias'],
  ['weakAlias', 'short'],
  ['abbreviation', 'short'],
  ['previousName', 'former'],
] as const;

/** Codes such as `gb-sct` are of a part of a country. */
function countryOf(entity: Entity): string | null {
  for (const property of COUNTRIES) {
    for (const text of all(entity, property)) {
      const code = countryCode(text.replace(/-.*$/, ''));
      if (code !== null) return code;
    }
  }
  return null;
}

const COUNTRIES = ['jurisdiction', 'mainCountry', 'nationality', 'citizenship', 'country'];

function publicListingOf(entity: Entity): string | null {
  const ticker = first(entity, 'ticker') ?? first(entity, 'ricCode');
  if (ticker !== null) return ticker;
  return all(entity, 'topics').includes('corp.public') ? 'traded on an exchange' : null;
}

/** What stands in the description of a party. */
export const DESCRIBED = [
  'legalForm',
  'status',
  'incorporationDate',
  'dissolutionDate',
  'birthDate',
  'deathDate',
  'position',
  'notes',
  'summary',
  'description',
  'sourceUrl',
];

function descriptionOf(entity: Entity): string | null {
  const { datasets = [] } = entity;
  const said = [
    ...(PARTY_KINDS[entity.schema] === 'Arrangement' ? [`${entity.schema}.`] : []),
    ...sentences(entity, DESCRIBED),
    ...(datasets.length > 0 ? [`Upstream datasets: ${datasets.join(', ')}.`] : []),
  ];
  return said.join(' ') || null;
}

type Located = Parameters<typeof addressRows>[2];

/** Where addresses are entities of their own, their texts beside them say the same. */
function located(id: string, entity: Entity, said: Located): Row[] {
  const entities = all(entity, 'addressEntity');
  const country = countryOf(entity);
  if (entities.length === 0) {
    const texts = all(entity, 'address').filter((text) => text.trim() !== '');
    return addressRows(
      id,
      texts.map((text) => ({ text, country, role: 'other' })),
      said,
    );
  }
  const { addresses: _, ...stated } = said;
  return entities.map((address) => ({
    type: 'LOCATED_AT',
    key: `${id}~at~${upstreamId(address)}`,
    from: id,
    to: `${said.datasetId}:${upstreamId(address)}`,
    ...stated,
    role: 'other',
    writtenAs: null,
    startDate: null,
    endDate: null,
    quote: null,
    locator: null,
    note: null,
  }));
}

/** An address that is an entity of its own. */
export function addressRow(entity: Entity, { datasetId }: Pick<Told, 'datasetId'>): Row {
  const parts = ['street', 'street2', 'postOfficeBox', 'postalCode', 'city', 'region', 'state'];
  const lines = parts.flatMap((property) => first(entity, property) ?? []);
  const country = countryOf(entity);
  const text = first(entity, 'full') ?? (lines.join(', ') || entity.caption || country);
  return {
    label: 'Address',
    id: `${datasetId}:${upstreamId(entity.id)}`,
    datasetId,
    text: text ?? 'An address that says nothing',
    country,
    precision: 'unknown',
  };
}
