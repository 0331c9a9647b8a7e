import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Screening } from '#api/screenings';
import { ExportForm, SupplierColumns } from '#api/screenings';
import { getVerdicts } from '#api/verdicts';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import { readRegimes } from '../regimes';
import { createdScreening } from '../screening/create';
import { exportedScreening } from '../screening/export/export';
import { heldScreening, runHeld } from '../screening/run';
import { screeningOf } from '../screening/stored';
import { screeningWhole } from '../screening/suppliers';
import { outcomeName, standingName } from '../screening/words/names';
import type { Answer, Context } from './command';
import { fileProblem } from './import';
import { typed } from './options';
import { writeWhole } from './whole-file';

const { regimes: Regimes, asOf, datasets } = getVerdicts.query.shape;
const COLUMNS = 'expected name=COLUMN,country=COLUMN,id=COLUMN';
const Columns = z
  .string()
  .transform((text, context) => {
    const pairs = text.split(',').map((part) => part.split('='));
    const others = pairs.flatMap(([name, column]) => (name === 'otherNames' ? [column] : []));
    const said = { ...Object.fromEntries(pairs), otherNames: others };
    const parsed = SupplierColumns.strict().safeParse(said);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: COLUMNS });
    return z.NEVER;
  })
  .optional();
const Asked = z.object({
  ...{
    regime: Regimes,
    asOf,
    datasets,
    columns: Columns,
    sheet: z.string().nullable().default(null),
  },
  out: z.string().min(1, 'expected the name of a file').optional(),
  name: z.string().max(200).default(''),
  language: z.enum(['en', 'zh']).default('en'),
  resume: z.string().optional(),
});

export interface ScreenOptions {
  [option: string]: string | undefined;
  regimes?: string;
}

/** tracehold screen FILE, or --resume ID: who each supplier is and how it stands, as a file; 3 where a person must look. */
export async function screen(
  context: Context,
  file: string | undefined,
  { regimes: folder, ...options }: ScreenOptions,
): Promise<Answer> {
  const asked = typed(Asked, options);
  const known = readRegimes(folder ?? context.settings.regimes);
  const form = formOf(asked.out);
  if ((file === undefined) === (asked.resume === undefined)) {
    throw new Problem('invalid-request', 'Name a supplier list, or a screening with --resume.');
  }
  if (asked.resume !== undefined && asked.datasets !== undefined) {
    const detail = '--datasets is for a new screening: one that stopped goes on with its own.';
    throw new Problem('invalid-request', detail);
  }
  const order = file === undefined ? null : { name: basename(file), bytes: bytesOf(file) };
  const graph = await context.graph();
  const id = order
    ? (
        await createdScreening(graph, known, {
          ...{ file: order, sheet: asked.sheet, columns: asked.columns ?? null, name: asked.name },
          ...{ regimes: asked.regime ?? [...known.keys()], asOf: asked.asOf ?? null },
          datasets: asked.datasets ?? null,
        })
      ).screening.id
    : `${asked.resume}`;
  const before = await screeningOf(graph, id);
  for (const remark of before.remarks) context.say(remark.en);
  if (before.state !== 'done') {
    const held = await heldScreening(graph, id);
    await withInterrupt((signal) =>
      runHeld(graph, known, held, { signal, done: progress(before, context.say) }),
    );
  }
  const screening = await screeningOf(graph, id);
  const path = asked.out ?? null;
  if (path !== null) {
    const made = await exportedScreening(graph, id, { form, language: asked.language });
    writeWhole(path, made.bytes);
  }
  return {
    text: await screenText(graph, screening, path),
    json: { screening, file: path },
    exitCode: mustLook(screening) || (await isPartial(graph, id)) ? 3 : 0,
  };
}

function formOf(out: string | undefined): ExportForm {
  if (out === undefined) return 'json';
  const form = ExportForm.safeParse(out.split('.').at(-1)?.toLowerCase());
  if (form.success) return form.data;
  throw new Problem(
    'invalid-request',
    `--out: expected a file that ends in .xlsx, .csv or .json, not "${out}".`,
  );
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (fault) {
    throw fileProblem(fault);
  }
}

/** How much is done, how fast, and how long it will take; every two seconds. */
function progress({ counts }: Screening, say: Context['say']): (suppliers: number) => void {
  const waiting = counts.outcomes.find(({ outcome }) => outcome === 'notRun')?.suppliers ?? 0;
  const start = Date.now();
  let [done, said] = [0, start];
  return (suppliers) => {
    done += suppliers;
    const now = Date.now();
    if (now - said < 2_000 && done < waiting) return;
    said = now;
    const rate = (1_000 * done) / Math.max(1, now - start);
    const left = Math.ceil((waiting - done) / rate);
    say(`${done} of ${waiting} suppliers, ${Math.round(rate)} a second, about ${left} s left`);
  };
}

/** Ctrl-C ends the run after its batch: what is done stays. */
async function withInterrupt(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Only where every row was run, nobody has to decide, and nothing stands against a match. */
function mustLook({ counts, state }: Screening): boolean {
  const has = (names: readonly string[]) =>
    counts.outcomes.some(({ outcome }) => names.includes(outcome));
  const stands = counts.standings.some(({ standing }) => standing !== 'nothing');
  return (
    state !== 'done' || stands || counts.toReview > 0 || has(['candidates', 'notRun', 'failed'])
  );
}

/** A list that a regime reads and that is not loaded whole: "no match" says nothing about it. */
async function isPartial(graph: Graph, id: string): Promise<boolean> {
  const { lists } = await screeningWhole(graph, id);
  const onFile = lists.flatMap(({ lists: read }) => read.map((one) => one.onFile));
  return onFile.some((copies) => !copies.some(({ loaded }) => loaded === 'whole'));
}

async function screenText(
  graph: Graph,
  screening: Screening,
  path: string | null,
): Promise<string> {
  const { counts, state, id } = screening;
  const listed = await graph.reading('', async ({ coverage }) => coverage.lists);
  const open = listed.filter(({ loaded }) => loaded !== 'whole').length;
  return [
    `${screening.name}: ${counts.rows} rows, ${counts.suppliers} suppliers, as of ${screening.asOf} under ${screening.regimes.join(', ')}; revision ${screening.revision}.`,
    ...counts.outcomes.map(({ outcome, rows }) => `  ${rows} rows: ${outcomeName(outcome).en}`),
    ...counts.standings.map(
      ({ standing, suppliers }) => `  ${suppliers} suppliers: ${standingName(standing).en}`,
    ),
    ...(counts.toReview > 0 ? [`  ${counts.toReview} suppliers to look at again`] : []),
    `  Of ${listed.length} lists ${open} are not loaded whole: "no match" says nothing about those.`,
    ...(path === null ? [] : [`Wrote ${path}.`]),
    state === 'done'
      ? `Stored as ${id}; open it on the page to decide.`
      : `Stopped; go on with: tracehold screen --resume ${id}`,
  ].join('\n');
}
