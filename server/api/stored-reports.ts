import { z } from 'zod';
import { endpoint } from './endpoint';
import { RegimeId } from './regimes';
import { Paper, Report, ReportFile, ReportForm, ReportLanguage, ReportQuestion } from './report';
import { IsoDay, PartyId, RecordId, Revision } from './values';

/** A report that somebody keeps, in one line. Its id follows from what it says. */
export const StoredReport = z
  .object({
    id: RecordId,
    party: PartyId,
    name: z.string(),
    asOf: IsoDay,
    madeOn: IsoDay,
    revision: Revision,
    language: ReportLanguage,
    regimes: z.array(RegimeId),
    engine: z.string(),
    sha256: z.string(),
    savedAt: z.iso.datetime(),
  })
  .meta({ id: 'StoredReport' });
export type StoredReport = z.infer<typeof StoredReport>;

const params = z.object({ id: RecordId });

/** The stored reports, the last kept first. */
export const getReports = endpoint({
  method: 'get',
  path: '/reports',
  summary: 'The stored reports, the last kept first',
  response: z.object({ reports: z.array(StoredReport) }),
});

/** Makes a report and keeps it. The same report is kept once. */
export const postStoredReport = endpoint({
  method: 'post',
  path: '/reports',
  summary: 'Make a report on a party and keep it as it is',
  body: ReportQuestion.extend({ party: PartyId }),
  response: z.object({ stored: StoredReport }),
});

/** A stored report as it was made, whatever was imported since; as a file where a form is asked for. */
export const getStoredReport = endpoint({
  method: 'get',
  path: '/reports/:id',
  summary: 'A stored report, as data and as a file',
  params,
  query: z.object({ form: ReportForm.optional(), paper: Paper.default('A4') }),
  response: z.object({ stored: StoredReport, report: Report, file: ReportFile.nullable() }),
});

export const deleteReport = endpoint({
  method: 'delete',
  path: '/reports/:id',
  summary: 'Delete a stored report',
  params,
  response: z.object({ deleted: RecordId }),
});
