import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../problems';
import { readRegimes } from '../../regimes';
import { askedFor } from '../../report/asked';
import { batchOf } from '../../report/batch';
import { type BatchTold, indexFiles } from '../../report/html/index-files';
import { openWriter } from '../../report/written';
import { partiesToReport, type ToReport } from '../../screening/export/to-report';
import { regimeNamed } from '../../verdicts/regimes';
import type { Answer, Context } from '../command';
import { findParty } from '../find-party';
import { attempt, writeWhole } from '../whole-file';
import { formOf, type ReportOptions, readOptions } from './options';
import { report } from './report';
import { textOf } from './text-file';

/** tracehold report <party>, or `--batch <file>`, or `--screening <id>`: exactly one of the three. */
export function reportOrBatch(
  context: Context,
  party: string | undefined,
  options: ReportOptions,
  format: string,
): Promise<Answer> {
  const { batch, screening } = options;
  const asked = [party, batch, screening].filter((one) => one !== undefined);
  if (asked.length !== 1) {
    const detail =
      'Say what the report is on: one party, or --batch with a file of parties, or --screening with the id of a screening.';
    throw new Problem('invalid-request', detail);
  }
  if (party !== undefined) return report(context, party, options, format);
  return reportBatch(context, options, format);
}

/** One file each and an index, all at one revision. */
async function reportBatch(
  context: Context,
  options: ReportOptions,
  format: string,
): Promise<Answer> {
  const { question, towards, out, paper, keep } = readOptions(options);
  if (towards !== null || question.suppose !== null || keep) {
    const detail =
      '--towards, --suppose and --keep are for a report on one party, not for a batch.';
    throw new Problem('invalid-request', detail);
  }
  if (options.screening !== undefined && question.datasets !== undefined) {
    const detail = '--datasets goes with a party or --batch: a screening has read its own.';
    throw new Problem('invalid-request', detail);
  }
  const regimes = readRegimes(options.regimes ?? context.settings.regimes);
  for (const id of question.regimes ?? []) regimeNamed(regimes, id, '--regime');
  const folder = out ?? 'reports';
  const listed = options.batch === undefined ? null : linesOf(options.batch);
  const graph = await context.graph();
  const { parties, without, moment } =
    listed ?? (await partiesToReport(graph, options.screening ?? ''));
  const { party: _, ...asked } = await askedFor(graph, regimes, {
    ...{ ...question, ...moment, ...(question.regimes && { regimes: question.regimes }) },
    ...{ towards: null, party: '' },
  });
  attempt(folder, () => existsSync(folder) || mkdirSync(folder));
  const writer = openWriter();
  let count = 0;
  const rows = await batchOf(graph, regimes, {
    ...{ parties, asked, paper, writer, form: formOf(format, undefined) },
    findParty: (text) => findParty(graph, text),
    done: ({ asked: text, file, problem }, bytes) => {
      if (file !== null && bytes !== null) writeWhole(join(folder, file), bytes);
      count += 1;
      context.say(
        `${count} of ${parties.length}: ${text}${problem === null ? '' : ` — ${problem}`}`,
      );
    },
  }).finally(() => writer.close());
  const told = { asked, rows, without };
  for (const { name, bytes } of await indexFiles(told)) writeWhole(join(folder, name), bytes);
  return answerOf(folder, told);
}

function answerOf(folder: string, { rows, without }: BatchTold): Answer {
  const faulty = rows.filter(({ problem }) => problem !== null);
  const made = rows.length - faulty.length;
  return {
    text: [
      `Wrote ${made} reports to ${folder}; index.html and index.json name them.`,
      ...faulty.map(({ asked, problem }) => `  ${asked}: ${problem}`),
      ...without.map(
        ({ outcome, suppliers }) => `  no report on suppliers (${outcome}): ${suppliers}`,
      ),
    ].join('\n'),
    json: { folder, rows, without },
    exitCode: faulty.length + without.length === 0 ? 0 : 3,
  };
}

/** A party a line; what stands behind # is a remark. */
function linesOf(path: string): Omit<ToReport, 'moment'> & { moment: null } {
  const lines = textOf(path)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  const parties = [...new Set(lines.filter((line) => line !== ''))];
  if (parties.length === 0) {
    throw new Problem(
      'invalid-request',
      `The file "${path}" names no party: write an id or a name a line.`,
    );
  }
  const wanted = parties.map((asked) => ({ asked, meantBy: [] }));
  return { parties: wanted, without: [], moment: null };
}
