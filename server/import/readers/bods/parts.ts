import { z } from 'zod';
import { IsoDay } from '#api/values';

/** What statements of every kind are made of. Optional fields are absent, never null. */

export const uri = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/,
    'expected an address such as https://example.org/',
  );

/** A day, or a moment with its time zone. */
export const dayOrTime = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'expected a day that exists, as YYYY-MM-DD, or a moment of one',
);

/** A year, a month or a day of a person's life. */
export const lifeDate = z
  .string()
  .refine(
    (text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || IsoDay.safeParse(text).success,
    'expected YYYY, YYYY-MM or YYYY-MM-DD',
  );

export const country = z.object({ name: z.string(), code: z.string().length(2).optional() });

export const jurisdiction = z.object({
  name: z.string(),
  code: z.string().min(2).max(6).optional(),
});

export const identifier = z
  .object({
    id: z.string().optional(),
    scheme: z.string().optional(),
    schemeName: z.string().optional(),
    uri: uri.optional(),
  })
  .refine(({ scheme, schemeName }) => scheme !== undefined || schemeName !== undefined, {
    path: ['scheme'],
    error: 'expected a scheme or a schemeName',
  });
export type Identifier = z.infer<typeof identifier>;

export const unspecified = z.object({
  reason: z.enum([
    'noBeneficialOwners',
    'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    'interestedPartyHasNotProvidedInformation',
    'subjectExemptFromDisclosure',
    'interestedPartyExemptFromDisclosure',
    'unknown',
    'informationUnknownToPublisher',
  ]),
  description: z.string().optional(),
});
export type Unspecified = z.infer<typeof unspecified>;

export function addressOf<const Types extends readonly [string, ...string[]]>(types: Types) {
  return z.object({
    type: z.enum(types).optional(),
    address: z.string().optional(),
    postCode: z.string().optional(),
    country: country.optional(),
  });
}

export const source = z.object({
  type: z
    .array(
      z.enum(['selfDeclaration', 'officialRegister', 'thirdParty', 'primaryResearch', 'verified']),
    )
    .optional(),
  description: z.string().optional(),
  url: uri.optional(),
  retrievedAt: dayOrTime.optional(),
  assertedBy: z.array(z.object({ name: z.string().optional(), uri: uri.optional() })).optional(),
});
