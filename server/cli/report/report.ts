import { readRegimes } from '../../regimes';
import { askedFor } from '../../report/asked';
import { canonicalText, digestOf } from '../../report/canonical';
import { reportOf } from '../../report/make';
import { keptReport } from '../../report/stored';
import { fileName, written } from '../../report/written';
import { regimeNamed } from '../../verdicts/regimes';
import type { Answer, Context } from '../command';
import { findParty } from '../find-party';
import { writeWhole } from '../whole-file';
import { formOf, type ReportOptions, readOptions } from './options';

/** tracehold report <party>: a due-diligence report as a file, with the digest of what it says. */
export async function report(
  context: Context,
  party: string,
  options: ReportOptions,
  format: string,
): Promise<Answer> {
  const { question, towards, out, paper, keep } = readOptions(options);
  const known = readRegimes(options.regimes ?? context.settings.regimes);
  for (const id of question.regimes ?? []) regimeNamed(known, id, '--regime');
  const form = formOf(format, out);
  const graph = await context.graph();
  const ends = {
    party: await findParty(graph, party),
    towards: towards === null ? null : await findParty(graph, towards),
  };
  const made = await reportOf(graph, known, await askedFor(graph, known, { ...question, ...ends }));
  const path = out ?? fileName(made, form);
  writeWhole(path, await written(made, form, paper));
  const stored = keep ? (await keptReport(graph, made)).id : null;
  const sha256 = digestOf(canonicalText(made));
  const isOpen = made.verdicts.some(({ verdict }) => verdict !== 'none_found');
  return {
    text: [
      `Wrote ${path}: ${made.subject.name} as of ${made.asked.asOf}, revision ${made.asked.revision}.`,
      ...made.verdicts.map(({ regime: one, words }) => `  ${one}: ${words.en}`),
      `SHA-256 of the data: ${sha256}`,
      ...(stored === null ? [] : [`Kept as ${stored}.`]),
    ].join('\n'),
    json: { file: path, stored, sha256, asked: made.asked, verdicts: made.verdicts },
    exitCode: isOpen || made.coverage.limits.length > 0 ? 3 : 0,
  };
}
