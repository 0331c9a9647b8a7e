import { z } from 'zod';
import { endpoint } from './endpoint';
import { ExposurePath, getExposure } from './exposure';
import { Decision } from './identity';
import { Datasets } from './moment';
import { getParty, PartyBrief } from './party';
import { RegimeBrief, RegimeId } from './regimes';
import { SideCount } from './sides';
import { Claim, Designation, Source, Tie } from './ties';
import { IsoDay, PartyId, Revision, Words, wholeNumber } from './values';
import { RegimeVerdict, Verdict } from './verdict';
import { getVerdicts } from './verdicts';
import { postWhatIf } from './what-if';

/** The parts of a report that may be left out. The answer, what was not looked at and the sources always stand. */
export const ReportSection = z.enum([
  'pictures',
  'verdicts',
  'paths',
  'claims',
  'method',
  'glossary',
]);
export type ReportSection = z.infer<typeof ReportSection>;

/** What is drawn: owners and holdings, supply and what is above it, and other ties that lead to a designated party. */
export const PictureName = z.enum(['ownership', 'supply', 'other']);
export type PictureName = z.infer<typeof PictureName>;

export const ReportLanguage = z.enum(['en', 'zh', 'both']);
export type ReportLanguage = z.infer<typeof ReportLanguage>;

const { holdings, designations } = postWhatIf.body.shape;

/** Holdings and designations other than they are on file: assumptions of whoever asks. */
export const Suppose = z.object({ holdings, designations });
export type Suppose = z.output<typeof Suppose>;

/** What was asked: with the same revision and engine, all that a report follows from. */
export const ReportAsked = z.object({
  party: PartyId,
  regimes: z.array(RegimeId).min(1),
  asOf: IsoDay,
  revision: Revision,
  /** The number of the last decision about identity that it rests on. */
  decision: z.number().int().nonnegative(),
  /** The day on which it was made: ages of data are counted to it. */
  madeOn: IsoDay,
  language: ReportLanguage,
  sections: z.array(ReportSection),
  /** What is supposed and stands in no source; null: nothing. */
  suppose: Suppose.nullable(),
  /** The only datasets that were read. Left out where all were, so that such a report has the bytes that it always had. */
  datasets: Datasets.optional(),
  /** Only paths to this party are told; null: to every designated party. */
  towards: PartyId.nullable(),
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
    /** The verdicts as they would be if what is supposed were so, beside those of the facts on file. */
    whatIf: z.array(
      z.object({
        regime: RegimeId,
        before: Verdict,
        after: RegimeVerdict,
        difference: z.array(Words),
      }),
    ),
    /** What people decided about which records are this party, and why; the last first. */
    decisions: z.array(Decision),
    /** What the party is tied to itself: how many ties a side has, and the largest of them. */
    sides: z.array(SideCount.extend({ shown: z.array(Tie) })),
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
  decision: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional(),
  madeOn: IsoDay.optional(),
  /** The only datasets to be read; all if left out. */
  datasets: ReportAsked.shape.datasets,
  regimes: z.array(RegimeId).min(1).optional(),
  language: ReportLanguage.default('en'),
  leaveOut: z.array(ReportSection).default([]),
  towards: ReportAsked.shape.towards.default(null),
  suppose: ReportAsked.shape.suppose.default(null),
  notes: ReportAsked.shape.notes.default(null),
});
export type ReportQuestion = z.infer<typeof ReportQuestion>;

export const ReportForm = z.enum(['html', 'pdf', 'md', 'json', 'xlsx']);
export type ReportForm = z.infer<typeof ReportForm>;
export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

/** A report as a file. */
export const ReportFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});
export type ReportFile = z.infer<typeof ReportFile>;

/** A report with the SHA-256 of its canonical JSON (RFC 8785) and, where a form is asked for, as a file. */
export const postReport = endpoint({
  method: 'post',
  path: '/parties/:id/report',
  summary:
    'A due-diligence report on a party: as data, and as HTML, PDF, Markdown, JSON or tables (XLSX)',
  params: z.object({ id: PartyId }),
  body: ReportQuestion.extend({
    form: ReportForm.nullable().default(null),
    paper: Paper.default('A4'),
  }),
  response: z.object({
    report: Report,
    sha256: z.string(),
    file: ReportFile.nullable(),
  }),
});
