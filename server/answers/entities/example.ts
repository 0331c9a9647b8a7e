import type { EntityExample } from '#api/entities';
import type { Description } from '../../match/compare';
import { Problem } from '../../problems';

/** Properties of FollowTheMoney that hold names, with our words for what kind of name it is. */
const NAMES = new Map([
  ['name', 'primary'],
  ['alias', 'alias'],
  ['previousName', 'former'],
  ['weakAlias', 'short'],
  ['abbreviation', 'short'],
]);
/** Properties that hold identifiers, with our schemes. */
export const IDENTIFIERS = new Map([
  ['leiCode', 'lei'],
  ['uscCode', 'unifiedSocialCreditCode'],
  ['ticker', 'ticker'],
  ['isinCode', 'isin'],
  ['imoNumber', 'imo'],
  ['dunsCode', 'duns'],
  ['swiftBic', 'bic'],
  ['innCode', 'registration:RU-INN'],
  ['ogrnCode', 'registration:RU-OGRN'],
  ['registrationNumber', 'registration'],
  ['idNumber', 'registration'],
  ['taxNumber', 'tax'],
  ['vatCode', 'tax'],
]);
const COUNTRIES = ['jurisdiction', 'country', 'mainCountry', 'registrationCountry', 'nationality'];
const PLACES = ['address', 'full'];
/** Schemas of parties; of others nothing is held. */
const KINDS = new Map<string, string | null>([
  ...['Thing', 'LegalEntity'].map((schema) => [schema, null] as const),
  ...['Company', 'Organization', 'PublicBody'].map((schema) => [schema, 'Company'] as const),
  ['Person', 'Person'],
]);
const MOST_VALUES = 20;
const MOST_CHARACTERS = 400;

/** What a query by example says, in our words; refused where it asks for what is no party or names nobody. */
export function descriptionOf({ schema, properties }: EntityExample): Description {
  const kind = KINDS.get(schema);
  if (kind === undefined) {
    throw refused(`There is no "${schema}" here: ask for ${[...KINDS.keys()].join(', ')}.`);
  }
  const texts = (property: string) => valuesOf(properties[property]);
  const named = (of: ReadonlyMap<string, string>) =>
    [...of].flatMap(([property, word]) => texts(property).map((text) => [word, text] as const));
  const names = named(NAMES).map(([type, name]) => ({ name, type }));
  const identifiers = named(IDENTIFIERS).map(([scheme, id]) => ({ scheme, id }));
  if (names.length + identifiers.length === 0) {
    throw refused('This query has no name and no identifier: give at least a "name".');
  }
  const countries = new Set(COUNTRIES.flatMap(texts).map((code) => code.toUpperCase()));
  const [country = null] = countries.size === 1 ? countries : [];
  return { names, identifiers, country, places: PLACES.flatMap(texts), kind };
}

function valuesOf(stated: EntityExample['properties'][string] | undefined): string[] {
  const values = [stated ?? []].flat().filter((value) => typeof value === 'string');
  const texts = values.map((value) => value.trim().slice(0, MOST_CHARACTERS));
  return texts.filter((text) => text !== '').slice(0, MOST_VALUES);
}

function refused(detail: string): Problem {
  return new Problem('invalid-request', detail, {
    errors: [{ pointer: '/body/queries', detail }],
  });
}
