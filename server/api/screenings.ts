import { z } from 'zod';
import { Coverage } from './coverage';
import { endpoint } from './endpoint';
import { Datasets } from './moment';
import { ListRead, RegimeId } from './regimes';
import { DecisionWord, Outcome, Screened, Standing } from './screening';
import { IsoDay, PartyId, RecordId, Words } from './values';

const count = z.number().int().nonnegative();
const Text = z.string('expected a text').trim().max(2_000, 'expected at most 2,000 characters');

/** A file in a body: its name, and its bytes in base64. */
const TableFile = z.object({
  name: z.string('expected the name of the file').min(1).max(255),
  base64: z.base64('expected the bytes of the file in base64'),
});
export const LARGEST_TABLE = 64 * 1024 * 1024;

const Header = z.string().max(1_000);
/** Which column says what; the others are not read. */
export const SupplierColumns = z
  .object({
    name: Header.min(1, 'expected the column of the names'),
    otherNames: z.array(Header).max(20).default([]),
    id: Header.nullable().default(null),
    country: Header.nullable().default(null),
    place: Header.nullable().default(null),
    lei: Header.nullable().default(null),
    uscc: Header.nullable().default(null),
    ticker: Header.nullable().default(null),
    registration: Header.nullable().default(null),
  })
  .meta({ id: 'SupplierColumns' });
export type SupplierColumns = z.infer<typeof SupplierColumns>;

/** A sheet as its first rows show it, with the columns as their headers suggest them. */
export const ProposedSheet = z.object({
  sheet: z.string().nullable(),
  headerRow: count,
  header: z.array(z.string()),
  /** The first rows below the header. */
  sample: z.array(z.array(z.string())),
  rows: count,
  columns: SupplierColumns.nullable(),
  /** What to look at: where, and what was made of it. */
  remarks: z.array(Words),
});
export type ProposedSheet = z.infer<typeof ProposedSheet>;

export const postColumns = endpoint({
  method: 'post',
  path: '/screenings/columns',
  summary: 'What the columns of a supplier list may mean; nothing is stored',
  body: z.object({ file: TableFile }),
  response: z.object({ sheets: z.array(ProposedSheet) }),
});

const Counts = z.object({
  rows: count,
  suppliers: count,
  /** Suppliers whose decisions a person must look at again. */
  toReview: count,
  outcomes: z.array(z.object({ outcome: Outcome, suppliers: count, rows: count })),
  standings: z.array(z.object({ standing: Standing, suppliers: count, rows: count })),
});

export const Screening = z
  .object({
    id: RecordId,
    name: z.string(),
    file: z.string(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** Incomplete: its suppliers are not all there; its list is being stored or it is being deleted, or that was interrupted. */
    state: z.enum(['incomplete', 'waiting', 'running', 'stopped', 'done']),
    /** Why it stopped, where it did by itself. */
    detail: Words.nullable(),
    regimes: z.array(RegimeId),
    asOf: IsoDay,
    revision: count,
    decisionNumber: count,
    /** The only datasets that it reads; null: all. */
    datasets: Datasets.nullable(),
    /** The screening of the same list before this one. */
    previousId: RecordId.nullable(),
    remarks: z.array(Words),
    counts: Counts,
  })
  .meta({ id: 'Screening' });
export type Screening = z.infer<typeof Screening>;

const params = z.object({ id: RecordId });
const one = z.object({ screening: Screening });

export const getScreenings = endpoint({
  method: 'get',
  path: '/screenings',
  summary: 'The stored screenings, the last first',
  response: z.object({ screenings: z.array(Screening) }),
});

export const postScreening = endpoint({
  method: 'post',
  path: '/screenings',
  summary: 'Store a supplier list to be screened; nothing runs yet',
  body: z.object({
    file: TableFile,
    sheet: z.string().nullable().default(null),
    columns: SupplierColumns,
    name: z.string().trim().max(200).default(''),
    regimes: z.array(RegimeId).min(1, 'expected at least one regime'),
    asOf: IsoDay.optional(),
    /** The only datasets to be read; all if left out. */
    datasets: Datasets.optional(),
  }),
  response: one,
});

/** What a screening rests on: said once for all its rows. */
export const getScreening = endpoint({
  method: 'get',
  path: '/screenings/:id',
  summary: 'One screening: its question, its counts, its coverage',
  params,
  response: one.extend({
    coverage: Coverage.nullable(),
    lists: z.array(z.object({ regime: RegimeId, lists: z.array(ListRead) })),
  }),
});

export const deleteScreening = endpoint({
  method: 'delete',
  path: '/screenings/:id',
  summary:
    'Delete a screening with all its rows, and decisions on suppliers that no other one holds',
  params,
  response: z.object({ deleted: RecordId, suppliers: count, decisions: count }),
});

export const runScreening = endpoint({
  method: 'post',
  path: '/screenings/:id/run',
  summary: 'Run a screening, or go on with one that stopped; its progress is at /progress',
  params,
  response: one,
});

export const stopScreening = endpoint({
  method: 'post',
  path: '/screenings/:id/stop',
  summary: 'Stop a running screening; what is done stays, and it can go on',
  params,
  response: one,
});

/** The same suppliers once more, on the newest data and the decisions of now. */
export const repeatScreening = endpoint({
  method: 'post',
  path: '/screenings/:id/again',
  summary: 'Store the same supplier list to be screened again on the newest data',
  params,
  body: z.object({ asOf: IsoDay.optional() }),
  response: one,
});

/** A page of suppliers, worst first. What is looked for stands in the body: names have no place in an address. */
export const postSuppliers = endpoint({
  method: 'post',
  path: '/screenings/:id/suppliers',
  summary: 'The suppliers of a screening by urgency, a page',
  params,
  body: z.object({
    outcome: Outcome.nullable().default(null),
    standing: Standing.nullable().default(null),
    toReview: z.boolean().default(false),
    text: Text.default(''),
    after: z.number().int().min(-1).default(-1),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ suppliers: z.array(Screened), next: count.nullable() }),
});

/** One reason for one or many: each says of a supplier and a party the same word. */
export const postMatchDecisions = endpoint({
  method: 'post',
  path: '/screenings/:id/decisions',
  summary: 'Accept, reject or leave open that suppliers are parties, with a reason',
  params,
  body: z.object({
    decision: DecisionWord,
    reason: Text.min(1, 'expected a reason'),
    decidedBy: Text.min(1, 'expected who decides'),
    pairs: z
      .array(z.object({ supplier: z.string().max(64), party: PartyId }))
      .min(1, 'expected at least one supplier and party')
      .max(500, 'expected at most 500 at once'),
  }),
  response: z.object({ suppliers: z.array(Screened), decisionNumber: count }),
});

/** Somebody knows better than the search: the party is compared, and its verdicts are told, like those that were found. */
export const postSupplierParty = endpoint({
  method: 'post',
  path: '/screenings/:id/parties',
  summary: 'Make a party a candidate of a supplier although the search did not find it',
  params,
  body: z.object({ supplier: z.string().max(64), party: PartyId }),
  response: z.object({ supplier: Screened }),
});

const Change = z.object({
  key: z.string(),
  supplier: z.string(),
  rows: z.array(count),
  /** What it was and what it is; null where the supplier was, or is, not on the list. */
  before: z.object({ outcome: Outcome, standing: Standing.nullable() }).nullable(),
  after: z.object({ outcome: Outcome, standing: Standing.nullable() }).nullable(),
  why: z.array(Words),
});
export type Change = z.infer<typeof Change>;

export const getScreeningChanges = endpoint({
  method: 'get',
  path: '/screenings/:id/changes',
  summary: 'What changed since the last screening of the same list, and why',
  params,
  response: z.object({
    before: Screening.nullable(),
    after: Screening,
    changes: z.array(Change),
    unchanged: count,
    /** Changes beyond those that are told. */
    leftOut: count,
  }),
});

export const ExportForm = z.enum(['xlsx', 'csv', 'json']);
export type ExportForm = z.infer<typeof ExportForm>;

export const postScreeningExport = endpoint({
  method: 'post',
  path: '/screenings/:id/export',
  summary:
    'A screening as a file: every row with outcome, verdicts, proofs, sources, decisions, coverage',
  params,
  body: z.object({ form: ExportForm, language: z.enum(['en', 'zh']).default('en') }),
  response: z.object({
    file: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  }),
});
