import { z } from 'zod';
import { ofDatasets } from '#api/moment';
import { IsoDay } from '#api/values';
import { today } from '../answers/days';
import { partAround } from '../export/around';
import { writeExport } from '../export/file';
import type { Exported } from '../export/format';
import { FORMATS } from '../export/formats';
import { readingPart } from '../export/part';
import { type GraphReading, readingAll } from '../export/reading';
import { Problem } from '../problems';
import type { Answer, Context } from './command';
import { findParty } from './find-party';
import { typed } from './options';
import { notWritten } from './whole-file';

/** How an export may be written: `text` and `json` are answers about one in our own format. */
export const EXPORT_FORMATS = FORMATS.map(({ name }) => name);

const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(most, `expected at most ${most}`));
const Asked = z.object({
  datasets: ofDatasets.datasets,
  party: z.string().min(1).nullable().default(null),
  depth: count(3).nullable().default(null),
  budget: count(500).nullable().default(null),
  asOf: IsoDay.nullable().default(null),
  out: z.string().min(1).nullable().default(null),
});

/** tracehold export: all that is published, some datasets of it, or what surrounds a party, as a file. */
export async function exportCommand(
  context: Context,
  options: object,
  named: string,
): Promise<Answer> {
  const { datasets, party, depth, budget, asOf, out } = typed(Asked, options);
  const format = FORMATS.find(({ name }) => name === named) ?? FORMATS[0];
  if (format === undefined) throw new Error('there is no format');
  const around = [depth, budget, asOf].some((option) => option !== null);
  if (party === null && around) throw wrong('--depth, --budget and --as-of go with --party.');
  const file = out ?? `tracehold${format.ending}`;
  const graph = await context.graph();
  context.say(`Writing ${format.title} ...`);
  const moment = { asOf: asOf ?? today(), datasets };
  const write = (reading: GraphReading) =>
    writeExport(reading, format, file).catch((fault: unknown) => {
      throw isOfFile(fault) ? notWritten(file, fault) : fault;
    });
  const found =
    party === null ? await readingAll(graph, datasets ?? null, write) : await partyExport();
  return answerOf(file, found);

  async function partyExport(): Promise<Exported> {
    const id = await findParty(graph, party ?? '');
    const asked = { party: id, depth: depth ?? 1, budget: budget ?? 80, ends: null };
    const { part, coverage } = await partAround(graph, asked, moment);
    const limits = coverage.limits.map(({ detail }) => ({
      en: `limit met: ${detail.en}`,
      zh: `已达上限：${detail.zh}`,
    }));
    const written = await readingPart(graph, part, write);
    return { ...written, lost: [...limits, ...written.lost] };
  }
}

/** What is left out is said beside what is there. */
function answerOf(file: string, exported: Exported): Answer {
  const { revision, records, ties, lost } = exported;
  const text = [
    `Wrote ${records} records and ${ties} ties of revision ${revision} to ${file}.`,
    ...(lost.length > 0 ? ['Not in the file, or in words only:'] : []),
    ...lost.map(({ en }) => `  ${en}`),
  ].join('\n');
  return { text, json: { file, ...exported }, exitCode: 0 };
}

/** A fault of the file system, not of the graph. */
function isOfFile(fault: unknown): boolean {
  return fault instanceof Error && 'syscall' in fault;
}

function wrong(detail: string): Problem {
  return new Problem('invalid-request', detail);
}
