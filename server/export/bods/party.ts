import { type Annotation, remark } from '../../import/readers/bods/own/annotations';
import type { PartyRecord } from '../../import/rows';
import type { Losses } from '../losses';
import type { PlacedParty } from '../reading';
import { identifiersOf } from './identifiers';

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' });
const REASON = /^Reason given: (\w+)\. ?/;
const REASONS = new Set([
  ...['noBeneficialOwners', 'subjectUnableToConfirmOrIdentifyBeneficialOwner', 'unknown'],
  ...['interestedPartyHasNotProvidedInformation', 'subjectExemptFromDisclosure'],
  ...['interestedPartyExemptFromDisclosure', 'informationUnknownToPublisher'],
]);
const ENTITIES = {
  Company: 'registeredEntity',
  PublicBody: 'stateBody',
  Arrangement: 'arrangement',
  Unknown: 'unknownEntity',
} as const;
const NAMES = {
  primary: 'legal',
  translation: 'translation',
  transliteration: 'transliteration',
  former: 'former',
  alias: 'alternative',
  short: 'alternative',
  ticker: 'alternative',
} as const;
const PLACES: { readonly [role: string]: string } = {
  registered: 'registered',
  office: 'business',
};

export interface PartyDetails {
  recordType: 'entity' | 'person';
  recordDetails: object;
  annotations: Annotation[];
}

/** A party as BODS says it; what it says only in words stands in an annotation. */
export function partyDetails(placed: PlacedParty, { lose }: Losses): PartyDetails {
  const { party } = placed;
  const said = wordsOf(party);
  const annotations = said.rest === '' ? [] : [remark('/recordDetails', said.rest)];
  const identifiers = identifiersOf(party);
  const parts = {
    isComponent: false,
    ...(identifiers.length > 0 && { identifiers }),
    ...(placed.places.length > 0 && { addresses: placesOf(placed, lose) }),
  };
  lose('nameLanguages', party.names.filter(({ language }) => language !== null).length);
  const isDivided = party.names.some(({ sourceId }) => sourceId !== party.names[0]?.sourceId);
  lose('nameSources', isDivided ? 1 : 0);
  if (party.kind === 'Person') {
    return { recordType: 'person', recordDetails: { ...parts, ...personOf(party) }, annotations };
  }
  lose(
    'nameTypes',
    party.names.filter(({ type }) => type !== 'primary' && type !== 'alias').length,
  );
  const recordDetails = { ...parts, ...entityOf(party, said.reason, lose) };
  return { recordType: 'entity', recordDetails, annotations };
}

function personOf({ name, names, country }: PartyRecord) {
  const others = names.filter((other) => other.name !== name);
  return {
    personType: 'knownPerson',
    names: [
      { type: 'legal', fullName: name },
      ...others.map((other) => ({ type: NAMES[other.type], fullName: other.name })),
    ],
    ...(country !== null && { nationalities: [countryOf(country)] }),
  };
}

function entityOf(
  { kind, name, names, country, publicListing }: PartyRecord,
  reason: object | null,
  lose: Losses['lose'],
) {
  const others = names.flatMap((other) => (other.name === name ? [] : other.name));
  if (publicListing !== null && publicListing !== 'traded on an exchange') {
    lose('markets');
  }
  return {
    entityType: { type: kind === 'Person' ? ENTITIES.Unknown : ENTITIES[kind] },
    ...(reason !== null && { unspecifiedEntityDetails: reason }),
    name,
    ...(others.length > 0 && { alternateNames: [...new Set(others)] }),
    ...(country !== null && { jurisdiction: countryOf(country) }),
    ...(publicListing !== null && { publicListing: { hasPublicListing: true } }),
  };
}

/** Why a party is unknown has a field; everything else that is said of a party in words has none. */
function wordsOf({ kind, description }: PartyRecord): { reason: object | null; rest: string } {
  const rest = description ?? '';
  const [sentence = '', reason = ''] = REASON.exec(rest) ?? [];
  if (kind !== 'Unknown' || !REASONS.has(reason)) return { reason: null, rest };
  const more = rest.slice(sentence.length);
  return { reason: { reason, ...(more !== '' && { description: more }) }, rest: '' };
}

function countryOf(code: string): { name: string; code?: string } {
  return /^[A-Z]{2}$/.test(code) ? { name: COUNTRIES.of(code) ?? code, code } : { name: code };
}

/** The country stands beside the text, and so not at its end. */
function placesOf({ party, places }: PlacedParty, lose: Losses['lose']): object[] {
  return places.map(({ tie, text, country }) => {
    const type = party.kind === 'Person' ? 'alternative' : (PLACES[tie.role] ?? 'alternative');
    if (!['registered', 'office', 'other'].includes(tie.role)) {
      lose('addressRoles');
    }
    if (tie.startDate !== null || tie.endDate !== null) lose('addressDates');
    const named = country === null ? null : countryOf(country);
    const written = tie.writtenAs ?? text;
    const tail = named === null ? '' : `, ${named.name}`;
    const address =
      tail !== '' && written.endsWith(tail) ? written.slice(0, -tail.length) : written;
    return { type, address, ...(named !== null && { country: named }) };
  });
}
