import { z } from 'zod';
import {
  addressOf,
  country,
  identifier,
  jurisdiction,
  lifeDate,
  source,
  unspecified,
  uri,
} from './parts';

/** The details of an entity and of a person, as BODS 0.4 wants them. */

const ENTITY_TYPES = [
  'registeredEntity',
  'legalEntity',
  'arrangement',
  'anonymousEntity',
  'unknownEntity',
  'state',
  'stateBody',
] as const;

/** Which subtypes an entity type may have; all others may only be `other`. */
const SUBTYPES: { [type: string]: readonly string[] } = {
  arrangement: ['trust', 'nomination', 'other'],
  legalEntity: ['trust', 'other'],
  stateBody: ['governmentDepartment', 'stateAgency', 'other'],
};

const entityType = z
  .object({
    type: z.enum(ENTITY_TYPES),
    subtype: z
      .enum(['governmentDepartment', 'stateAgency', 'other', 'trust', 'nomination'])
      .optional(),
    details: z.string().optional(),
  })
  .refine(({ type, subtype }) => !subtype || (SUBTYPES[type] ?? ['other']).includes(subtype), {
    path: ['subtype'],
    error: 'expected a subtype that fits the type',
  });

const publicListing = z.object({
  hasPublicListing: z.boolean(),
  companyFilingsURLs: z.array(uri).optional(),
  securitiesListings: z
    .array(
      z.object({
        marketIdentifierCode: z.string().optional(),
        operatingMarketIdentifierCode: z.string().optional(),
        stockExchangeJurisdiction: z.string().min(2).max(6),
        stockExchangeName: z.string(),
        security: z.object({
          idScheme: z.enum(['isin', 'figi', 'cusip', 'cins']).optional(),
          id: z.string().optional(),
          ticker: z.string(),
        }),
      }),
    )
    .optional(),
});

export const entityDetails = (day: z.ZodType<string>) =>
  z.object({
    isComponent: z.boolean(),
    entityType,
    unspecifiedEntityDetails: unspecified.optional(),
    name: z.string().optional(),
    alternateNames: z.array(z.string()).optional(),
    jurisdiction: jurisdiction.optional(),
    // The name of 0.2, which files of 0.4 carry as well.
    incorporatedInJurisdiction: jurisdiction.optional(),
    identifiers: z.array(identifier).optional(),
    foundingDate: day.optional(),
    dissolutionDate: day.optional(),
    addresses: z.array(addressOf(['registered', 'business', 'alternative'])).optional(),
    uri: uri.optional(),
    publicListing: publicListing.optional(),
    formedByStatute: z.object({ name: z.string().optional(), date: day.optional() }).optional(),
  });
export type EntityDetails = z.infer<ReturnType<typeof entityDetails>>;

const personName = z.object({
  type: z
    .enum(['legal', 'translation', 'transliteration', 'former', 'alternative', 'birth'])
    .optional(),
  fullName: z.string(),
  familyName: z.string().optional(),
  givenName: z.string().optional(),
  patronymicName: z.string().optional(),
});

const politicalExposure = (day: z.ZodType<string>) =>
  z.object({
    status: z.enum(['isPep', 'isNotPep', 'unknown']),
    details: z
      .array(
        z.object({
          reason: z.string().optional(),
          missingInfoReason: z.string().optional(),
          jurisdiction: jurisdiction.optional(),
          startDate: day.optional(),
          endDate: day.optional(),
          source: source.optional(),
        }),
      )
      .optional(),
  });

export const personDetails = (day: z.ZodType<string>) =>
  z.object({
    isComponent: z.boolean(),
    personType: z.enum(['anonymousPerson', 'unknownPerson', 'knownPerson']),
    unspecifiedPersonDetails: unspecified.optional(),
    names: z.array(personName).optional(),
    identifiers: z.array(identifier).optional(),
    nationalities: z.array(country).optional(),
    placeOfBirth: addressOf(['placeOfBirth']).optional(),
    birthDate: lifeDate.optional(),
    deathDate: lifeDate.optional(),
    taxResidencies: z.array(country).optional(),
    addresses: z.array(addressOf(['residence', 'service', 'alternative'])).optional(),
    politicalExposure: politicalExposure(day).optional(),
  });
export type PersonDetails = z.infer<ReturnType<typeof personDetails>>;
