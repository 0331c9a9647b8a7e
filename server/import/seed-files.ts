import { z } from 'zod';
import { RecordId, Status } from '#api/values';
import { ClaimRecord, PartyRecord, Record as StatedRecord, TieRow } from './rows';
import type { Line } from './seed-csv';

type Label = StatedRecord['label'];

/** One file of a seed: its columns are the fields of its rows; `fixed` is what all its rows have in common. */
export interface SeedFile<Schema extends z.ZodType> {
  name: string;
  columns: readonly string[];
  schema: Schema;
  fixed: (cells: Line['cells']) => object;
  /** What the ends of its ties must be. */
  ends?: { from: readonly Label[]; to: readonly Label[] };
}

const PARTIES = { from: ['Party'], to: ['Party'] } as const;
const said = ['status', 'sourceId', 'statementDate', 'startDate', 'endDate'];
const quoted = ['quote', 'locator', 'note', 'datasetId'];

function recordFile(name: string, label: Label, columns: string[]): SeedFile<typeof StatedRecord> {
  const fixed = (cells: Line['cells']) =>
    label === 'Dataset' ? { label, datasetId: cells.id } : { label };
  return { name, columns, schema: StatedRecord, fixed };
}

function tieFile(
  name: string,
  type: TieRow['type'] | null,
  columns: string[],
  ends: NonNullable<SeedFile<typeof TieRow>['ends']> = PARTIES,
): SeedFile<typeof TieRow> {
  return {
    name,
    columns: ['key', 'from', 'to', ...columns, ...said, ...quoted],
    schema: TieRow,
    fixed: () => (type ? { type } : {}),
    ends,
  };
}

export const RECORD_FILES = [
  recordFile('datasets.csv', 'Dataset', [
    ...['id', 'title', 'publisher', 'licence', 'url', 'versionDate', 'rank', 'note'],
  ]),
  recordFile('sources.csv', 'Source', [
    ...['id', 'title', 'publisher', 'date', 'url', 'access', 'note', 'datasetId'],
  ]),
  recordFile('lists.csv', 'List', [
    ...['id', 'name', 'authority', 'url', 'loaded', 'versionDate', 'note', 'datasetId'],
  ]),
  recordFile('list-actions.csv', 'ListAction', [
    ...['id', 'listId', 'title', 'citation', 'announcedDate', 'effectiveDate', 'publishedDate'],
    ...['sourceId', 'note', 'datasetId'],
  ]),
  recordFile('addresses.csv', 'Address', ['id', 'text', 'country', 'precision', 'datasetId']),
];

export const TIE_FILES = [
  tieFile('located-at.csv', 'LOCATED_AT', ['role', 'writtenAs'], {
    from: ['Party'],
    to: ['Address'],
  }),
  tieFile(
    'designations.csv',
    'DESIGNATED',
    [
      ...['listedName', 'programme', 'announcedDate', 'effectiveDate', 'publishedDate'],
      ...['listStartDate', 'citation', 'listActionId', 'licenceRequirement', 'reviewPolicy'],
      ...['reason', 'reasonStatus', 'optsOut50'],
    ],
    { from: ['Party', 'Address'], to: ['List'] },
  ),
  tieFile('interests.csv', null, [
    ...['type', 'class', 'control', 'share', 'open', 'directOrIndirect', 'principal'],
  ]),
  tieFile('supplies.csv', 'SUPPLIES', ['what', 'amount', 'state']),
  tieFile('officers.csv', 'OFFICER_OF', ['role', 'tenure']),
  tieFile('links.csv', 'LINKED', ['link']),
  tieFile('same-as.csv', 'SAME_AS', ['sameAs', 'ground', 'score']),
];

/** A party without what other files add to it; `status` and `sourceId` are those of its name. */
export const PARTY_FILE = {
  name: 'parties.csv',
  columns: [
    ...['id', 'kind', 'name', 'country', 'publicListing', 'description'],
    ...['status', 'sourceId', 'datasetId'],
  ],
  schema: PartyRecord.omit({ names: true, identifiers: true }).extend({
    status: Status,
    sourceId: RecordId,
  }),
  fixed: () => ({ label: 'Party' }),
};

export const NAME_FILE = {
  name: 'names.csv',
  columns: ['partyId', 'name', 'type', 'language', 'status', 'sourceId'],
  schema: PartyRecord.shape.names.element.extend({ partyId: RecordId }),
  fixed: () => ({}),
};

export const IDENTIFIER_FILE = {
  name: 'identifiers.csv',
  columns: ['partyId', 'scheme', 'id', 'sourceId'],
  schema: PartyRecord.shape.identifiers.element.extend({ partyId: RecordId }),
  fixed: () => ({}),
};

export const CLAIM_FILE = {
  name: 'claims.csv',
  columns: [
    ...['id', 'text', 'quote', 'kind', 'status', 'date', 'locator'],
    ...['sourceId', 'about', 'datasetId'],
  ],
  schema: ClaimRecord.omit({ contradicts: true }),
  fixed: () => ({ label: 'Claim' }),
};

export const CONTRADICTION_FILE = {
  name: 'contradictions.csv',
  columns: ['claimId', 'againstClaimId', 'againstTieKey', 'reason'],
  schema: z
    .object({
      claimId: RecordId,
      againstClaimId: RecordId.nullable(),
      againstTieKey: RecordId.nullable(),
      reason: z.string().min(1),
    })
    .refine(({ againstClaimId, againstTieKey }) => !againstClaimId !== !againstTieKey, {
      path: ['againstClaimId'],
      error: 'expected either a claim or the key of a tie',
    }),
  fixed: () => ({}),
};
