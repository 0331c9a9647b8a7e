import { z } from 'zod';
import { IsoDay, PartialDate } from '#api/values';
import { entityDetails, personDetails } from './parties';
import { dayOrTime, source, uri } from './parts';
import { relationshipDetails } from './relationship';

const MOTIVATIONS = [
  'commenting',
  'correcting',
  'identifying',
  'linking',
  'transformation',
] as const;

const annotation = z
  .object({
    statementPointerTarget: z.string(),
    creationDate: dayOrTime.optional(),
    createdBy: z.object({ name: z.string().optional(), uri: uri.optional() }).optional(),
    motivation: z.enum(MOTIVATIONS),
    description: z.string().optional(),
    transformedContent: z.string().optional(),
    url: uri.optional(),
  })
  .refine(({ motivation, url }) => motivation !== 'linking' || url !== undefined, {
    path: ['url'],
    error: 'expected the address that a linking annotation links to',
  })
  .refine(
    ({ motivation, transformedContent }) => motivation === 'transformation' || !transformedContent,
    {
      path: ['transformedContent'],
      error: 'expected nothing here unless the motivation is "transformation"',
    },
  );

const publicationDetails = z.object({
  publicationDate: dayOrTime,
  bodsVersion: z.string().regex(/^\d+\.\d+$/, 'expected a version such as 0.4'),
  license: uri.optional(),
  publisher: z
    .object({ name: z.string().optional(), url: uri.optional() })
    .refine(({ name, url }) => name !== undefined || url !== undefined, 'expected a name or a url'),
});

const common = {
  statementId: z.string().min(32).max(64),
  statementDate: dayOrTime,
  annotations: z.array(annotation).optional(),
  publicationDetails: publicationDetails.optional(),
  source: source.optional(),
  declaration: z.string().optional(),
  declarationSubject: z.string(),
  recordId: z.string().min(1),
  recordStatus: z.enum(['new', 'updated', 'closed']).optional(),
};

/** A statement of BODS 0.4. `day` is what its dates are: older versions allow a year or a month. */
const statementOf = (day: z.ZodType<string>) =>
  z.discriminatedUnion('recordType', [
    z.object({ ...common, recordType: z.literal('entity'), recordDetails: entityDetails(day) }),
    z.object({ ...common, recordType: z.literal('person'), recordDetails: personDetails(day) }),
    z.object({
      ...common,
      recordType: z.literal('relationship'),
      recordDetails: relationshipDetails(day),
    }),
  ]);

export const Statement = statementOf(IsoDay);
/** One of an older version, in the shape of 0.4. */
export const OlderStatement = statementOf(PartialDate);
export type Statement = z.infer<typeof Statement>;
