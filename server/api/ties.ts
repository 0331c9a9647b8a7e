import { z } from 'zod';
import {
  Certainty,
  PartialDate,
  PartyId,
  RecordId,
  Revision,
  Share,
  Status,
  TieKey,
} from './values';

/** Where a claim comes from. `access` says how much of it was read when it was recorded. */
export const Source = z
  .object({
    id: RecordId,
    title: z.string(),
    publisher: z.string().nullable(),
    date: PartialDate.nullable(),
    url: z.url({ protocol: /^https?$/ }).nullable(),
    access: z.enum(['full', 'excerpt', 'mirror', 'secondHand']).nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;

export const OwnsClass = z.enum(['shareholding', 'profit', 'other']);
export const ControlType = z.enum([
  'votingRights',
  'appointmentOfBoard',
  'consolidation',
  'dominantInfluence',
  'actualController',
  'largestShareholder',
  'other',
]);
export const DirectOrIndirect = z.enum(['direct', 'indirect', 'unknown']);
export const SupplyState = z.enum(['active', 'paused', 'ended', 'planned', 'unconfirmed']);
export const AddressRole = z.enum(['registered', 'listEntry', 'plant', 'office', 'other']);
export const Tenure = z.enum(['present', 'former', 'unknown']);
export const LinkType = z.enum([
  'founder',
  'formerStaffFounded',
  'jointVenturePartner',
  'jointArrangement',
  'successor',
  'affiliateNamedInList',
  'allegedNetwork',
  'plannedMerger',
  'licensor',
  'investor',
  'partner',
  'group',
]);

/** What every tie says of itself, whatever it ties. */
const stated = {
  key: TieKey,
  from: RecordId,
  to: RecordId,
  status: Status,
  certainty: Certainty,
  contradicted: z.boolean(),
  statementDate: PartialDate.nullable(),
  startDate: PartialDate.nullable(),
  endDate: PartialDate.nullable(),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
  source: Source,
  addedIn: Revision,
};

/** A relationship as one source states it; `from` and `to` follow the direction of its type (ARCHITECTURE.md). */
export const Tie = z
  .discriminatedUnion('type', [
    z.object({
      ...stated,
      type: z.literal('OWNS'),
      class: OwnsClass,
      share: Share.nullable(),
      directOrIndirect: DirectOrIndirect,
      principal: PartyId.nullable(),
    }),
    z.object({
      ...stated,
      type: z.literal('CONTROLS'),
      control: ControlType,
      share: Share.nullable(),
      directOrIndirect: DirectOrIndirect,
    }),
    z.object({ ...stated, type: z.literal('BRANCH_OF') }),
    z.object({
      ...stated,
      type: z.literal('SUPPLIES'),
      what: z.string().nullable(),
      amount: z.string().nullable(),
      state: SupplyState,
    }),
    z.object({
      ...stated,
      type: z.literal('LOCATED_AT'),
      role: AddressRole,
      writtenAs: z.string().nullable(),
    }),
    z.object({
      ...stated,
      type: z.literal('OFFICER_OF'),
      role: z.string().nullable(),
      tenure: Tenure,
    }),
    z.object({ ...stated, type: z.literal('LINKED'), link: LinkType }),
  ])
  .meta({ id: 'Tie' });
export type Tie = z.infer<typeof Tie>;
export const TieType = z.enum([
  'OWNS',
  'CONTROLS',
  'BRANCH_OF',
  'SUPPLIES',
  'LOCATED_AT',
  'OFFICER_OF',
  'LINKED',
]);
export type TieType = z.infer<typeof TieType>;

/** Why two nodes are, are not, or may be one party. */
export const SameAs = z
  .object({
    key: TieKey,
    between: z.tuple([PartyId, PartyId]),
    status: z.enum(['same', 'different', 'undecided']),
    ground: z.string(),
    reason: z.string().nullable(),
    score: z.number().min(0).max(1).nullable(),
    source: Source.nullable(),
  })
  .meta({ id: 'SameAs' });
export type SameAs = z.infer<typeof SameAs>;

/** An entry of a party on a restricted-party list. Its dates are kept apart because sources disagree about them. */
export const Designation = z
  .object({
    key: TieKey,
    partyId: RecordId,
    listId: RecordId,
    listName: z.string(),
    listedName: z.string(),
    programme: z.string().nullable(),
    announcedDate: PartialDate.nullable(),
    effectiveDate: PartialDate.nullable(),
    publishedDate: PartialDate.nullable(),
    listStartDate: PartialDate.nullable(),
    endDate: PartialDate.nullable(),
    certainty: Certainty,
    citation: z.string().nullable(),
    listActionId: RecordId.nullable(),
    licenceRequirement: z.string().nullable(),
    reviewPolicy: z.string().nullable(),
    reason: z.string().nullable(),
    reasonStatus: z.string().nullable(),
    optsOut50: z.boolean().nullable(),
    status: Status,
    quote: z.string().nullable(),
    note: z.string().nullable(),
    source: Source,
  })
  .meta({ id: 'Designation' });
export type Designation = z.infer<typeof Designation>;

/** What is said but is no tie. A claim may contradict other claims, or a tie by its key. */
export const Claim = z
  .object({
    id: RecordId,
    text: z.string(),
    quote: z.string().nullable(),
    kind: z.string(),
    status: Status,
    date: PartialDate.nullable(),
    locator: z.string().nullable(),
    source: Source,
    about: z.array(z.object({ id: RecordId, name: z.string() })),
    contradicts: z.array(
      z.object({
        claimId: RecordId.nullable(),
        tieKey: TieKey.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;
