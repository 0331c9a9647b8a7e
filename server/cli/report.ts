import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Paper, type Report, ReportForm, ReportQuestion, ReportSection } from '#api/report';
import { getVerdicts } from '#api/verdicts';
import { Problem } from '../problems';
import { readRegimes } from '../regimes';
import { askedFor } from '../report/asked';
import { canonicalText, digestOf } from '../report/canonical';
import { compareReports } from '../report/compare';
import { reportOf } from '../report/make';
import { reportIn, type Verified, verifyReport } from '../report/verify';
import { fileName, written } from '../report/written';
import { regimeNamed } from '../verdicts/regimes';
import type { Answer, Context } from './command';
import { findParty } from './find-party';
import { typed } from './options';
import { writeWhole } from './whole-file';

/** How a report may be written. */
export const REPORT_FORMS = ReportForm.options;

const { regimes: _, leaveOut: __, notes: ___, ...question } = ReportQuestion.shape;
const Options = z.object({
  ...question,
  regime: getVerdicts.query.shape.regimes,
  leaveOut: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(ReportSection)),
  notes: z.string().min(1, 'expected the name of a file').optional(),
  out: z.string().min(1, 'expected the name of a file').optional(),
  paper: Paper.default('A4'),
});

export interface ReportOptions {
  [option: string]: string | undefined;
  regimes?: string;
}

/** tracehold report <party>: a due-diligence report as a file, with the digest of what it says. */
export async function report(
  context: Context,
  party: string,
  { regimes, ...options }: ReportOptions,
  format: string,
): Promise<Answer> {
  const { regime: named, notes, out, paper, ...query } = typed(Options, options);
  const known = readRegimes(regimes ?? context.settings.regimes);
  for (const id of named ?? []) regimeNamed(known, id, '--regime');
  const form = formOf(format, out);
  const text = notes === undefined ? null : textOf(notes);
  const graph = await context.graph();
  const full = { ...query, regimes: named, notes: text };
  const id = await findParty(graph, party);
  const made = await reportOf(graph, known, await askedFor(graph, known, { ...full, party: id }));
  const path = out ?? fileName(made, form);
  writeWhole(path, await written(made, form, paper));
  const sha256 = digestOf(canonicalText(made));
  const isOpen = made.verdicts.some(({ verdict }) => verdict !== 'none_found');
  return {
    text: [
      `Wrote ${path}: ${made.subject.name} as of ${made.asked.asOf}, revision ${made.asked.revision}.`,
      ...made.verdicts.map(({ regime: one, words }) => `  ${one}: ${words.en}`),
      `SHA-256 of the data: ${sha256}`,
    ].join('\n'),
    json: { file: path, sha256, asked: made.asked, verdicts: made.verdicts },
    exitCode: isOpen || made.coverage.limits.length > 0 ? 3 : 0,
  };
}

/** The form that is asked for, or that the name of the file asks for; HTML otherwise. */
function formOf(format: string, out: string | undefined): ReportForm {
  const ending = out?.split('.').at(-1);
  const asked = format === 'text' ? (ending === 'markdown' ? 'md' : ending) : format;
  return REPORT_FORMS.find((form) => form === asked) ?? 'html';
}

/** tracehold report verify <file>: makes it again from the revision that it names, and compares. */
export async function reportVerify(
  context: Context,
  file: string,
  { regimes }: { regimes?: string },
): Promise<Answer> {
  const text = textOf(file);
  reportIn(text);
  const graph = await context.graph();
  const known = readRegimes(regimes ?? context.settings.regimes);
  const found = await verifyReport(graph, known, text);
  return { text: verifiedText(found), json: found, exitCode: found.same ? 0 : 3 };
}

function verifiedText({ same, sha256, again, otherEngine, differences, textDiffers }: Verified) {
  const engine =
    otherEngine === null
      ? []
      : [`It was made by Tracehold ${otherEngine}, another version than this.`];
  if (same) return [`The same: ${sha256}`, ...engine].join('\n');
  if (textDiffers) {
    return [
      `The data is the same (${sha256}), but the text of the HTML is another.`,
      ...engine,
    ].join('\n');
  }
  return [
    `Not the same: the file says ${sha256}, made again it is ${again}.`,
    ...engine,
    ...differences.map(({ pointer, before, after }) => `  ${pointer}: ${before} → ${after}`),
  ].join('\n');
}

/** tracehold report compare <before> [after]: what changed, and what of the facts is behind it. */
export async function reportCompare(
  context: Context,
  file: string,
  other: string | undefined,
  { regimes }: { regimes?: string },
): Promise<Answer> {
  const before = reportIn(textOf(file));
  const after =
    other === undefined ? await madeNow(context, before, regimes) : reportIn(textOf(other));
  if (before.asked.party !== after.asked.party) {
    const detail = `The first report is on "${before.asked.party}", the second on "${after.asked.party}": compare two on the same party.`;
    throw new Problem('invalid-request', detail);
  }
  const found = compareReports(before, after);
  const lines = [...found.verdicts, ...found.facts];
  const heads = [before, after].map(
    ({ asked: { asOf, revision } }) => `${asOf}, revision ${revision}`,
  );
  return {
    text: [
      `${before.subject.name}: as of ${heads.join(' → as of ')}`,
      ...(lines.length === 0 ? ['Nothing changed.'] : lines.map((line) => `  ${line}`)),
    ].join('\n'),
    json: found,
    exitCode: lines.length === 0 ? 0 : 3,
  };
}

/** The same question as of today, on the newest data. */
async function madeNow(context: Context, { asked }: Report, regimes?: string): Promise<Report> {
  const graph = await context.graph();
  const known = readRegimes(regimes ?? context.settings.regimes);
  const { party, language, notes, regimes: named } = asked;
  const open = { party, language, notes, regimes: named, leaveOut: [] };
  const now = await askedFor(graph, known, open);
  return reportOf(graph, known, { ...now, sections: asked.sections });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new Problem('invalid-request', `The file "${path}" cannot be read (${code}).`, { cause });
  }
}
