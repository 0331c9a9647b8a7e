import { z } from 'zod';
import { Paper } from '#api/report';
import type { StoredReport } from '#api/stored-reports';
import { deletedReport, storedReport, storedReportsOf } from '../../report/stored';
import { fileName, written } from '../../report/written';
import type { Answer, Context } from '../command';
import { typed } from '../options';
import { writeWhole } from '../whole-file';
import { formOf } from './options';

/** tracehold report list: what is kept, the last kept first. */
export async function reportList(context: Context): Promise<Answer> {
  const found = await storedReportsOf(await context.graph());
  const lines = found.reports.map(lineOf);
  const text = lines.length === 0 ? 'No report is kept.' : lines.join('\n');
  return { text, json: found, exitCode: 0 };
}

function lineOf({ id, name, party, asOf, revision, savedAt, regimes }: StoredReport): string {
  const day = savedAt.slice(0, 10);
  return `${id}  ${name} [${party}], as of ${asOf}, revision ${revision}, ${regimes.join(', ')}; kept ${day}`;
}

const Options = z.object({
  out: z.string().min(1, 'expected the name of a file').optional(),
  paper: Paper.default('A4'),
});

/** tracehold report open <id>: a stored report as a file, as it was made. */
export async function reportOpen(
  context: Context,
  id: string,
  options: { [option: string]: string | undefined },
  format: string,
): Promise<Answer> {
  const { out, paper } = typed(Options, options);
  const form = formOf(format, out);
  const { stored, report } = await storedReport(await context.graph(), id);
  const path = out ?? fileName(report, form);
  writeWhole(path, await written(report, form, paper));
  const text = `Wrote ${path}: ${stored.name} as of ${stored.asOf}, revision ${stored.revision}.\nSHA-256 of the data: ${stored.sha256}`;
  return { text, json: { file: path, stored }, exitCode: 0 };
}

/** tracehold report delete <id>. */
export async function reportDelete(context: Context, id: string): Promise<Answer> {
  const found = await deletedReport(await context.graph(), id);
  return { text: `Deleted ${found.deleted}.`, json: found, exitCode: 0 };
}
