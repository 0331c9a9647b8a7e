import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PartialDate, RecordId } from '#api/values';
import { bulkImportFile } from '../bulk/bulk';
import { OWN } from '../facts/dataset';
import { applySchema } from '../graph/open';
import { type Carried, carryDecisions } from '../identity/carried';
import { fallText } from '../import/change/fall';
import { type FileImport, importFile } from '../import/file/import-file';
import { type FoundAfter, findAfter } from '../import/identity/find/after-import';
import type { FindOptions } from '../import/identity/find/find-candidates';
import { READERS } from '../import/readers';
import { Problem } from '../problems';
import type { Answer, Context } from './command';
import { typed } from './options';

const optional = z.string().min(1).nullable().default(null);
const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'expected a whole number')
  .transform(Number);

const Asked = z.object({
  as: optional,
  dataset: RecordId.refine(
    (id) => id !== OWN,
    'that is the dataset of your own facts, which no file replaces: choose another id',
  )
    .nullable()
    .default(null),
  rank: whole.default(10),
  allowedDays: whole.nullable().default(null),
  versionDate: PartialDate.nullable().default(null),
  mapping: optional,
  member: optional,
  expect: whole.nullable().default(null),
  acceptFall: optional,
  dryRun: z.boolean().default(false),
  bulk: z.boolean().default(false),
});

/** tracehold import FILE: takes a file whole or not at all; with --dry-run says what it would change. */
export async function importCommand(
  context: Context,
  path: string,
  options: object,
): Promise<Answer> {
  const { as: format, dataset: datasetId, mapping, bulk, ...asked } = typed(Asked, options);
  const openGraph = async () => {
    const graph = await context.graph();
    await applySchema(graph);
    return graph;
  };
  const order = {
    ...{ path, readers: READERS, datasetId, say: context.say, ...asked },
    // Only a table of one's own has a mapping.
    format: format ?? (mapping === null ? null : 'table'),
    mapping: mapping === null ? null : await mappingText(mapping),
    ...(context.settings.graph === null && { limits: { spoolFolder: context.settings.data } }),
  };
  const importing = bulk ? bulkImportFile(context.settings, order) : importFile(openGraph, order);
  const found = await importing.catch((fault: unknown) => {
    throw fileProblem(fault);
  });
  const { decisions = [], ...end } = found.end ?? {};
  const carried =
    asked.dryRun || decisions.length === 0
      ? NOTHING_CARRIED
      : await carryDecisions(await context.graph(), decisions);
  const after = await lookedAfter(context, found);
  const text = [importText(found), ...carriedText(carried), ...foundText(after)].join('\n');
  const json = { ...found, end: found.end && end, decisions: carried, candidates: after };
  return { text, json, exitCode: carried.left.length > 0 ? 3 : 0 };
}

const NOTHING_CARRIED: Carried = { taken: 0, left: [] };

function carriedText({ taken, left }: Carried): string[] {
  return [
    ...(taken > 0 ? [`${taken} decisions about identity taken over.`] : []),
    ...left.map((why) => `  Not taken over: ${why}`),
  ];
}

/** What may be one party with what the file changed. */
async function lookedAfter(
  context: Context,
  { dryRun, added, ended, revision }: FileImport,
): Promise<FoundAfter> {
  if (dryRun || added + ended === 0) return { found: null, notLooked: null };
  return findAfter(await context.graph(), revision, findOptions(context));
}

/** Where many pairs wait, and what people are told meanwhile. */
export function findOptions({ settings, say }: Context): FindOptions {
  return {
    ...(settings.graph === null && { spoolFolder: settings.data }),
    onWait: (left) => say(`Waiting for another import (${Math.ceil(left / 1_000)} s) ...`),
  };
}

function foundText({ found, notLooked }: FoundAfter): string[] {
  if (notLooked !== null) return [notLooked];
  return found === null || found.candidates === 0
    ? []
    : [`${found.candidates} pairs of records may be one party: see \`tracehold decide list\`.`];
}

function mappingText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((fault: unknown) => {
    throw fileProblem(fault);
  });
}

/** What the system says of a file that it cannot open. */
export function fileProblem(fault: unknown): unknown {
  if (!(fault instanceof Error) || !('path' in fault) || !('code' in fault)) return fault;
  const why = fault.code === 'ENOENT' ? 'there is no such file' : `${fault.code}`;
  return new Problem('invalid-request', `${fault.path} cannot be read: ${why}.`, { cause: fault });
}

const PROOF = {
  count: 'whole by its own count',
  endMark: 'whole by its end mark',
  grammar: 'whole by the grammar of its format',
  none: 'nothing in it proves that it is whole',
};

function importText({ end, added, ended, kept, ...found }: FileImport): string {
  const { revision, dryRun, notices, falls, undecided, format, datasetId } = found;
  const counts = `${added} rows added, ${ended} ended, ${kept} unchanged`;
  const extent = end?.extent === 'delta' ? 'a delta; ' : '';
  const result = dryRun
    ? `Nothing was written. Compared with revision ${revision}: ${counts}.`
    : added + ended === 0
      ? `Nothing changed: revision ${revision} says the same (${kept} rows).`
      : `Published revision ${revision}: ${counts}.`;
  return [
    `${format} as ${datasetId}: ${end?.records ?? 0} records; ${extent}${end ? PROOF[end.proof] : ''}.`,
    ...(falls.length > 0 ? [`It says much less than the last version: ${fallText(falls)}.`] : []),
    result,
    ...notices.map((notice) => `  ${notice}`),
    ...undecided.map((conflict) => `  Undecided: ${conflict}`),
  ].join('\n');
}
