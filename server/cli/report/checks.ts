import type { Report } from '#api/report';
import { Problem } from '../../problems';
import { readRegimes } from '../../regimes';
import { askedFor } from '../../report/asked';
import { compareReports } from '../../report/compare';
import { reportOf } from '../../report/make';
import { reportIn, type Verified, verifyReport } from '../../report/verify';
import type { Answer, Context } from '../command';
import { textOf } from './text-file';

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
async function madeNow(context: Context, { asked }: Report, folder?: string): Promise<Report> {
  const graph = await context.graph();
  const known = readRegimes(folder ?? context.settings.regimes);
  const { party, language, notes, towards, suppose, datasets, regimes } = asked;
  const open = { party, language, notes, towards, suppose, datasets, regimes, leaveOut: [] };
  const now = await askedFor(graph, known, open);
  return reportOf(graph, known, { ...now, sections: asked.sections });
}
