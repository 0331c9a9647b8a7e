import { z } from 'zod';
import { endpoint } from './endpoint';
import { ExposurePath, getExposure } from './exposure';
import { getParty, PartyBrief } from './party';
import { RegimeBrief, RegimeId } from './regimes';
import { Claim, Designation, Source, Tie } from './ties';
import { IsoDay, PartyId, Revision, wholeNumber } from './values';
import { RegimeVerdict } from './verdict';
import { getVerdicts } from './verdicts';

/** The parts of a report that may be left out. The answer, what was not looked at and the sources always stand. */
export const ReportSection = z.enum(['verdicts', 'paths', 'claims', 'method', 'glossary']);
export type ReportSection = z.infer<typeof ReportSection>;

export const ReportLanguage = z.enum(['en', 'zh', 'both']);
export type ReportLanguage = z.infer<typeof ReportLanguage>;

/** What was asked: with the same revision and engine, all that a report follows from. */
export const ReportAsked = z.object({
  party: PartyId,
  regimes: z.array(RegimeId).min(1),
  asOf: IsoDay,
  revision: Revision,
  /** The day on which it was made: ages of data are counted to it. */
  madeOn: IsoDay,
  language: ReportLanguage,
  sections: z.array(ReportSection),
  /** The author's own words, marked as such. */
  notes: z.string().max(20_000).nullable(),
});
export type ReportAsked = z.infer<typeof ReportAsked>;

const { coverage: _, party: subject, counts: __, claims: ___, ...record } = getParty.response.shape;
const { coverage: CoverageShape } = getParty.response.shape;

/** Everything that a report says, in the order in which it says it; HTML, PDF and Markdown are made from nothing else. */
export const Report = z
  .object({
    format: z.literal('tracehold-report-1'),
    /** The version of Tracehold that made it. */
    engine: z.string(),
    asked: ReportAsked,
    subject,
    ...record,
    regimes: z.array(RegimeBrief.extend({ digest: z.string() })),
    verdicts: z.array(RegimeVerdict),
    listsRead: getVerdicts.response.shape.lists,
    paths: z.array(ExposurePath),
    pathCounts: getExposure.response.shape.counts,
    claims: z.array(Claim),
    parties: z.array(PartyBrief),
    /** Ties that the proofs cite; those of paths stand in their hops. */
    ties: z.array(Tie),
    /** Entries of other parties that proofs and paths reach. */
    reached: z.array(Designation),
    /** In the order in which they are cited: the first is [1]. */
    sources: z.array(Source),
    coverage: CoverageShape,
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

const AtRevision = wholeNumber(1, Number.MAX_SAFE_INTEGER);

/** The question of a report as a request states it: what is left open is today, the newest revision, every regime. */
export const ReportQuestion = z.object({
  asOf: IsoDay.optional(),
  revision: AtRevision.optional(),
  madeOn: IsoDay.optional(),
  regimes: z.array(RegimeId).min(1).optional(),
  language: ReportLanguage.default('en'),
  leaveOut: z.array(ReportSection).default([]),
  notes: ReportAsked.shape.notes.default(null),
});
export type ReportQuestion = z.infer<typeof ReportQuestion>;

export const ReportForm = z.enum(['html', 'pdf', 'md', 'json']);
export type ReportForm = z.infer<typeof ReportForm>;
export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

/** A report with the SHA-256 of its canonical JSON (RFC 8785) and, where a form is asked for, as a file. */
export const postReport = endpoint({
  method: 'post',
  path: '/parties/:id/report',
  summary: 'A due-diligence report on a party: as data, and as HTML, PDF, Markdown or JSON',
  params: z.object({ id: PartyId }),
  body: ReportQuestion.extend({
    form: ReportForm.nullable().default(null),
    paper: Paper.default('A4'),
  }),
  response: z.object({
    report: Report,
    sha256: z.string(),
    file: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }).nullable(),
  }),
});
