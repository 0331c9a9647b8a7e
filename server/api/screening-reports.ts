import { z } from 'zod';
import { endpoint } from './endpoint';
import { Paper, ReportFile, ReportForm, ReportLanguage, ReportSection } from './report';
import { Outcome } from './screening';
import { PartyId, RecordId } from './values';
import { Verdict } from './verdict';

const count = z.number().int().nonnegative();

/** A supplier that is the party of a report, and who said so; nobody had to where it is surely the same. */
export const MeantBy = z.object({
  supplier: z.string(),
  rows: z.array(z.number().int()),
  accepted: z.object({ by: z.string(), day: z.string(), reason: z.string() }).nullable(),
});
export type MeantBy = z.infer<typeof MeantBy>;

/** A report of a batch in one line; of a party that could not be answered, why. */
export const BatchRow = z.object({
  /** As it was written. */
  asked: z.string(),
  meantBy: z.array(MeantBy),
  party: PartyId.nullable(),
  name: z.string().nullable(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  verdicts: z.record(z.string(), Verdict),
  problem: z.string().nullable(),
});
export type BatchRow = z.infer<typeof BatchRow>;

/** Suppliers of whom there is no report: nobody knows which party they are. */
export const Without = z.object({ outcome: Outcome, suppliers: count });
export type Without = z.infer<typeof Without>;

/** A line of the answer: how many there will be; each report as it is made; and at the end the index. */
const Line = z.discriminatedUnion('is', [
  z.object({ is: z.literal('begun'), parties: count, without: z.array(Without) }),
  z.object({ is: z.literal('report'), row: BatchRow, file: ReportFile.nullable() }),
  z.object({ is: z.literal('index'), files: z.array(ReportFile) }),
]);

/** A report on every party that a supplier surely is or was accepted to be, at the moment of the screening. */
export const postScreeningReports = endpoint({
  method: 'post',
  path: '/screenings/:id/reports',
  summary:
    'Reports on the parties of a screening, one file each and an index, a line as each is made',
  params: z.object({ id: RecordId }),
  body: z.object({
    form: ReportForm.default('html'),
    paper: Paper.default('A4'),
    language: ReportLanguage.default('en'),
    leaveOut: z.array(ReportSection).default([]),
    /** Keys of suppliers; all unless given. */
    suppliers: z.array(z.string().max(200)).min(1).max(2_000).nullable().default(null),
  }),
  response: Line,
  inLines: true,
});
