import { KIND_FORMS } from '../../import/readers/ftm/own-words';
import { DESCRIBED } from '../../import/readers/ftm/party-rows';
import { PARTY_KINDS } from '../../import/readers/ftm/schemas';
import type { PartyRecord } from '../../import/rows';
import type { Losses } from '../losses';
import type { PlacedParty } from '../reading';
import { identifiersOf } from './identifiers';
import { merged, one, type Properties, sentencesOf } from './sentences';

export interface FtmEntity {
  id: string;
  schema: string;
  caption?: string;
  properties: Properties;
  datasets?: string[];
  referents?: string[];
}

const SCHEMAS = {
  Person: 'Person',
  Company: 'Company',
  PublicBody: 'PublicBody',
  Arrangement: 'LegalEntity',
  Unknown: 'LegalEntity',
} as const;
const NAMES: { readonly [type: string]: string } = { short: 'weakAlias', former: 'previousName' };
const UPSTREAM = /(?:^| )Upstream datasets: ([\w, -]+)\.$/;
const THING = new RegExp(
  `^(${Object.keys(PARTY_KINDS)
    .filter((schema) => PARTY_KINDS[schema] === 'Arrangement')
    .join('|')})\\.(?: |$)`,
);
const described = sentencesOf(DESCRIBED, 'description');

/** A party as an entity. Each property is a list of texts; what is said in words stands in the properties of words. */
export function partyEntity(
  { party, places }: PlacedParty,
  idOf: (id: string) => string,
  losses: Losses,
): FtmEntity {
  const { id, name, kind, names, country } = party;
  const text = party.description ?? '';
  const upstream = UPSTREAM.exec(text)?.[1]?.split(', ') ?? [];
  const thing = kind === 'Arrangement' ? THING.exec(text)?.[1] : undefined;
  const said = text.replace(UPSTREAM, '').replace(thing === undefined ? /^$/ : THING, '');
  const form = Object.keys(KIND_FORMS).find((words) => KIND_FORMS[words] === kind);
  const schema = thing ?? SCHEMAS[kind];
  const { properties, referents } = identifiersOf(party, losses);
  loseNames(party, losses);
  const own: Properties = {
    name: [name],
    ...(schema === 'LegalEntity' && { legalForm: one(form) }),
    [countryProperty(schema)]: one(country?.toLowerCase()),
    proof: one(names[0]?.sourceId).map(idOf),
    addressEntity: places.map(({ tie }) => idOf(tie.to)),
  };
  const others = names
    .filter((other) => other.name !== name)
    .map((other): Properties => ({ [NAMES[other.type] ?? 'alias']: [other.name] }));
  return {
    id: idOf(id),
    schema,
    caption: name,
    properties: merged(
      own,
      ...others,
      properties,
      listing(party, properties, losses),
      described(said.trim() === '' ? null : said.trim()),
    ),
    ...(upstream.length > 0 && { datasets: upstream }),
    ...(referents.length > 0 && { referents }),
  };
}

function countryProperty(schema: string): string {
  if (schema === 'Person') return 'nationality';
  return ['Company', 'PublicBody', 'LegalEntity'].includes(schema) ? 'jurisdiction' : 'country';
}

/** That a company is traded is a topic; where, only a ticker says. */
function listing({ publicListing }: PartyRecord, said: Properties, { lose }: Losses): Properties {
  const isSaid = [...(said.ticker ?? []), ...(said.ricCode ?? [])].length > 0;
  if (publicListing === null || isSaid) return {};
  if (publicListing !== 'traded on an exchange') {
    lose('markets');
  }
  return { topics: ['corp.public'] };
}

function loseNames({ names }: PartyRecord, { lose }: Losses): void {
  lose('nameLanguages', names.filter(({ language }) => language !== null).length);
  const translated = names.filter(({ type }) =>
    ['translation', 'transliteration', 'ticker'].includes(type),
  );
  lose('translations', translated.length);
  const isDivided = names.some(({ sourceId }) => sourceId !== names[0]?.sourceId);
  lose('nameSources', isDivided ? 1 : 0);
}
