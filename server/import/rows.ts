import { z } from 'zod';
import { NameType } from '#api/party';
import {
  AddressRole,
  ControlType,
  DirectOrIndirect,
  LinkType,
  OwnsClass,
  SupplyState,
  Tenure,
} from '#api/ties';
import { Bound, PartialDate, PartyKind, RecordId, Status } from '#api/values';

/** What an importer hands over: records (what a dataset says of a thing) and ties (what a source says of two). */

const text = z.string().min(1);
const optionalText = text.nullable();

/** Several names travel as lists of one length: Neo4j stores lists, not maps. */
export const PartyRecord = z.object({
  label: z.literal('Party'),
  id: RecordId,
  datasetId: RecordId,
  kind: PartyKind,
  name: text,
  country: optionalText,
  publicListing: optionalText,
  description: optionalText,
  names: z.array(
    z.object({
      name: text,
      type: NameType,
      language: optionalText,
      status: Status,
      sourceId: RecordId,
    }),
  ),
  identifiers: z.array(z.object({ scheme: text, id: text, sourceId: RecordId })),
});
export type PartyRecord = z.infer<typeof PartyRecord>;

const AddressRecord = z.object({
  label: z.literal('Address'),
  id: RecordId,
  datasetId: RecordId,
  text,
  country: optionalText,
  precision: z.enum(['premises', 'building', 'park', 'city', 'country', 'unknown']),
});

const SourceRecord = z.object({
  label: z.literal('Source'),
  id: RecordId,
  datasetId: RecordId,
  title: text,
  publisher: optionalText,
  date: PartialDate.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  access: z.enum(['full', 'excerpt', 'mirror', 'secondHand']).nullable(),
  note: optionalText,
  /** Of the source of somebody's own fact: the fact as it was entered, as JSON. */
  fact: text.exactOptional(),
});

const ListRecord = z.object({
  label: z.literal('List'),
  id: RecordId,
  datasetId: RecordId,
  name: text,
  authority: optionalText,
  url: optionalText,
  loaded: z.enum(['whole', 'partial', 'none']),
  versionDate: PartialDate.nullable(),
  /** The record of the same list in another dataset: who reads that one reads this one as well. */
  copyOf: RecordId.nullable().default(null),
  note: optionalText,
});

const ListActionRecord = z.object({
  label: z.literal('ListAction'),
  id: RecordId,
  datasetId: RecordId,
  listId: RecordId,
  title: text,
  citation: optionalText,
  announcedDate: PartialDate.nullable(),
  effectiveDate: PartialDate.nullable(),
  publishedDate: PartialDate.nullable(),
  sourceId: RecordId.nullable(),
  note: optionalText,
});

const DatasetRecord = z.object({
  label: z.literal('Dataset'),
  id: RecordId,
  datasetId: RecordId,
  title: text,
  publisher: optionalText,
  licence: optionalText,
  url: optionalText,
  versionDate: PartialDate.nullable(),
  /** Of the nodes of one party, the one of the dataset with the lowest rank leads. */
  rank: z.number().int().nonnegative(),
  /** The age in days beyond which it no longer counts as of the day; 0 where it does not age, a week unless said. */
  allowedDays: z.number().int().nonnegative().exactOptional(),
  note: optionalText,
});

export const ClaimRecord = z.object({
  label: z.literal('Claim'),
  id: RecordId,
  datasetId: RecordId,
  text,
  quote: optionalText,
  kind: text,
  status: Status,
  date: PartialDate.nullable(),
  locator: optionalText,
  sourceId: RecordId,
  about: z.array(RecordId),
  contradicts: z.array(
    z.object({
      claimId: RecordId.nullable(),
      tieKey: RecordId.nullable(),
      reason: optionalText,
    }),
  ),
});

export type ClaimRecord = z.infer<typeof ClaimRecord>;

export const Record = z.discriminatedUnion('label', [
  PartyRecord,
  AddressRecord,
  SourceRecord,
  ListRecord,
  ListActionRecord,
  DatasetRecord,
  ClaimRecord,
]);
export type Record = z.infer<typeof Record>;

/** A share as a source gives it; the loader adds the millionths. */
const StatedShare = z.object({
  minimum: Bound,
  maximum: Bound,
  open: z.enum(['none', 'minimum', 'maximum', 'both']),
});

const stated = {
  key: RecordId,
  datasetId: RecordId,
  from: RecordId,
  to: RecordId,
  sourceId: RecordId,
  status: Status,
  statementDate: PartialDate.nullable(),
  startDate: PartialDate.nullable(),
  endDate: PartialDate.nullable(),
  quote: optionalText,
  locator: optionalText,
  note: optionalText,
};

export const TieRow = z.discriminatedUnion('type', [
  z.object({
    ...stated,
    type: z.literal('OWNS'),
    class: OwnsClass,
    share: StatedShare.nullable(),
    directOrIndirect: DirectOrIndirect,
    principal: RecordId.nullable(),
  }),
  z.object({
    ...stated,
    type: z.literal('CONTROLS'),
    control: ControlType,
    share: StatedShare.nullable(),
    directOrIndirect: DirectOrIndirect,
  }),
  z.object({ ...stated, type: z.literal('BRANCH_OF') }),
  z.object({
    ...stated,
    type: z.literal('SUPPLIES'),
    what: optionalText,
    amount: optionalText,
    state: SupplyState,
  }),
  z.object({
    ...stated,
    type: z.literal('LOCATED_AT'),
    role: AddressRole,
    writtenAs: optionalText,
  }),
  z.object({ ...stated, type: z.literal('OFFICER_OF'), role: optionalText, tenure: Tenure }),
  z.object({ ...stated, type: z.literal('LINKED'), link: LinkType }),
  z.object({
    ...stated,
    type: z.literal('DESIGNATED'),
    listedName: text,
    programme: optionalText,
    announcedDate: PartialDate.nullable(),
    effectiveDate: PartialDate.nullable(),
    publishedDate: PartialDate.nullable(),
    listStartDate: PartialDate.nullable(),
    citation: optionalText,
    listActionId: RecordId.nullable(),
    licenceRequirement: optionalText,
    reviewPolicy: optionalText,
    reason: optionalText,
    reasonStatus: optionalText,
    optsOut50: z.boolean().nullable(),
  }),
  z.object({
    ...stated,
    type: z.literal('SAME_AS'),
    sameAs: z.enum(['same', 'different', 'undecided']),
    ground: text,
    score: z.number().min(0).max(1).nullable(),
  }),
]);
export type TieRow = z.infer<typeof TieRow>;

export type Row = Record | TieRow;
