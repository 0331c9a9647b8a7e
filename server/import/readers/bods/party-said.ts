import type { PartyKind } from '#api/values';
import type { PartyRecord } from '../../rows';
import { countryCode } from '../countries';
import type { EntityDetails, PersonDetails } from './parties';
import type { Unspecified } from './parts';
import type { Statement } from './statement';

export type PartyStatement = Extract<Statement, { recordType: 'entity' | 'person' }>;

export type Named = Pick<PartyRecord['names'][number], 'name' | 'type'>;

/** What a statement says of a party itself. */
export interface PartySaid {
  kind: PartyKind;
  names: Named[];
  country: string | null;
  publicListing: string | null;
  description: string[];
}

const KINDS: { [type: string]: PartyKind } = {
  arrangement: 'Arrangement',
  state: 'PublicBody',
  stateBody: 'PublicBody',
  anonymousEntity: 'Unknown',
  unknownEntity: 'Unknown',
};

function entitySaid(details: EntityDetails): PartySaid {
  const { entityType, name, alternateNames = [], publicListing, dissolutionDate } = details;
  const jurisdiction = details.jurisdiction ?? details.incorporatedInJurisdiction;
  const address = details.addresses?.find(({ country }) => country?.code !== undefined);
  const code = jurisdiction?.code ?? address?.country?.code;
  return {
    kind: KINDS[entityType.type] ?? 'Company',
    names: distinct([
      ...(name ? [{ name, type: 'primary' as const }] : []),
      ...alternateNames.map((other) => ({ name: other, type: 'alias' as const })),
    ]),
    country: countryCode(code?.slice(0, 2)),
    publicListing: publicListing?.hasPublicListing ? listingText(publicListing) : null,
    description: [
      ...(entityType.details ? [`${entityType.details}.`] : []),
      ...(details.foundingDate ? [`Founded ${details.foundingDate}.`] : []),
      ...(dissolutionDate ? [`Dissolved ${dissolutionDate}.`] : []),
      ...unspecifiedText(details.unspecifiedEntityDetails),
    ],
  };
}

function listingText({ securitiesListings = [] }: NonNullable<EntityDetails['publicListing']>) {
  const traded = securitiesListings.map(
    ({ stockExchangeName, security }) => `${stockExchangeName}: ${security.ticker}`,
  );
  return traded.join('; ') || 'traded on an exchange';
}

const NAME_TYPES = {
  legal: 'primary',
  translation: 'translation',
  transliteration: 'transliteration',
  former: 'former',
  alternative: 'alias',
  birth: 'former',
} as const;

function personSaid(details: PersonDetails): PartySaid {
  const { personType, names = [], nationalities = [], politicalExposure } = details;
  const legal = names.find(({ type }) => type === 'legal') ?? names[0];
  const others = names.filter((name) => name !== legal);
  const born = details.birthDate ? [`Born ${details.birthDate}.`] : [];
  return {
    kind: personType === 'knownPerson' ? 'Person' : 'Unknown',
    names: distinct([
      ...(legal ? [{ name: legal.fullName, type: 'primary' as const }] : []),
      ...others.map(({ fullName, type }) => ({
        name: fullName,
        type:
          NAME_TYPES[type ?? 'alternative'] === 'primary'
            ? ('alias' as const)
            : NAME_TYPES[type ?? 'alternative'],
      })),
    ]),
    country: countryCode(nationalities.find(({ code }) => code !== undefined)?.code),
    publicListing: null,
    description: [
      ...born,
      ...(details.deathDate ? [`Died ${details.deathDate}.`] : []),
      ...(politicalExposure?.status === 'isPep' ? ['Politically exposed person.'] : []),
      ...unspecifiedText(details.unspecifiedPersonDetails),
    ],
  };
}

function unspecifiedText(why: Unspecified | undefined): string[] {
  if (why === undefined) return [];
  return [`Reason given: ${why.reason}.`, ...(why.description ? [why.description] : [])];
}

function distinct(names: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => name.trim() !== '' && seen.size < seen.add(name).size);
}

export function partySaid(statement: PartyStatement): PartySaid {
  return statement.recordType === 'entity'
    ? entitySaid(statement.recordDetails)
    : personSaid(statement.recordDetails);
}
