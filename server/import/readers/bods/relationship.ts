import { z } from 'zod';
import { unspecified } from './parts';
import { statedShare } from './share';

/** The details of a relationship, as BODS 0.4 wants them. */

const INTEREST_TYPES = [
  'shareholding',
  'votingRights',
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'seniorManagingOfficial',
  'settlor',
  'trustee',
  'protector',
  'beneficiaryOfLegalArrangement',
  'rightsToSurplusAssetsOnDissolution',
  'rightsToProfitOrIncome',
  'rightsGrantedByContract',
  'conditionalRightsGrantedByContract',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'boardMember',
  'boardChair',
  'unknownInterest',
  'unpublishedInterest',
  'enjoymentAndUseOfAssets',
  'rightToProfitOrIncomeFromAssets',
  'nominee',
  'nominator',
] as const;

const percent = z.number().min(0, { abort: true }).max(100, { abort: true }).optional();

const share = z
  .object({
    exact: percent,
    minimum: percent,
    maximum: percent,
    exclusiveMinimum: percent,
    exclusiveMaximum: percent,
  })
  .refine(
    (said) => statedShare(said) !== 'empty',
    'expected a minimum that is not above the maximum',
  );

const interestOf = (day: z.ZodType<string>) =>
  z.object({
    type: z.enum(INTEREST_TYPES).optional(),
    directOrIndirect: z.enum(['direct', 'indirect', 'unknown']).optional(),
    beneficialOwnershipOrControl: z.boolean().optional(),
    details: z.string().optional(),
    share: share.optional(),
    startDate: day.optional(),
    endDate: day.optional(),
  });
export type Interest = z.infer<ReturnType<typeof interestOf>>;

const end = z.union(
  [z.string().min(1), unspecified],
  'expected the id of a record, or a reason why there is none',
);

export const relationshipDetails = (day: z.ZodType<string>) =>
  z
    .object({
      isComponent: z.boolean(),
      componentRecords: z.array(z.string()).optional(),
      subject: end,
      interestedParty: end,
      interests: z.array(interestOf(day)).optional(),
    })
    .refine(({ isComponent, componentRecords }) => !isComponent || !componentRecords?.length, {
      path: ['componentRecords'],
      error: 'expected no components of what is itself a component',
    });
export type RelationshipDetails = z.infer<ReturnType<typeof relationshipDetails>>;
