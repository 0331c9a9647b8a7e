import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../graph/open';
import { Problem } from '../../problems';
import { readRegimes } from '../../regimes';
import { askedFor } from '../../report/asked';
import { type BatchRow, batchOf } from '../../report/batch';
import { batchIndex } from '../../report/html/batch-index';
import { screeningOf } from '../../screening/stored';
import { suppliersOf } from '../../screening/suppliers';
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
  const regimes = readRegimes(options.regimes ?? context.settings.regimes);
  for (const id of question.regimes ?? []) regimeNamed(regimes, id, '--regime');
  const folder = out ?? 'reports';
  const listed = options.batch === undefined ? null : linesOf(options.batch);
  const graph = await context.graph();
  const { parties, ...same } = listed ?? (await screenedParties(graph, options.screening ?? ''));
  const { party: _, ...asked } = await askedFor(graph, regimes, {
    ...{ ...question, ...same, ...(question.regimes && { regimes: question.regimes }) },
    ...{ towards: null, party: '' },
  });
  attempt(folder, () => existsSync(folder) || mkdirSync(folder));
  let count = 0;
  const rows = await batchOf(graph, regimes, {
    ...{ parties, asked, paper, form: formOf(format, undefined) },
    findParty: (text) => findParty(graph, text),
    save: (name, bytes) => writeWhole(join(folder, name), bytes),
    done: ({ asked: text, problem }) => {
      count += 1;
      context.say(
        `${count} of ${parties.length}: ${text}${problem === null ? '' : ` — ${problem}`}`,
      );
    },
  });
  writeWhole(
    join(folder, 'index.json'),
    Buffer.from(`${JSON.stringify({ asked, rows }, null, 1)}\n`),
  );
  writeWhole(join(folder, 'index.html'), Buffer.from(batchIndex(asked, rows)));
  return answerOf(folder, rows);
}

function answerOf(folder: string, rows: readonly BatchRow[]): Answer {
  const faulty = rows.filter(({ problem }) => problem !== null);
  const made = rows.length - faulty.length;
  return {
    text: [
      `Wrote ${made} reports to ${folder}; index.html and index.json name them.`,
      ...faulty.map(({ asked, problem }) => `  ${asked}: ${problem}`),
    ].join('\n'),
    json: { folder, rows },
    exitCode: faulty.length === 0 ? 0 : 3,
  };
}

/** A party a line; what stands behind # is a remark. */
function linesOf(path: string): { parties: string[] } {
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
  return { parties };
}

/** Every party that a supplier surely is or was accepted to be, on the day, at the revision and under the regimes of the screening. */
async function screenedParties(graph: Graph, id: string) {
  const { asOf, revision, decisionNumber, regimes } = await screeningOf(graph, id);
  const parties = new Set<string>();
  const query = { outcome: null, standing: null, toReview: false, text: '', limit: 200 };
  for (let after: number | null = -1; after !== null; ) {
    const page: Awaited<ReturnType<typeof suppliersOf>> = await suppliersOf(graph, id, {
      ...{ ...query, after },
    });
    for (const { candidates } of page.suppliers) {
      const meant = candidates.filter(({ state }) => state === 'sure' || state === 'accepted');
      for (const { party } of meant) parties.add(party.id);
    }
    after = page.next;
  }
  return { parties: [...parties], asOf, revision, decision: decisionNumber, regimes };
}
