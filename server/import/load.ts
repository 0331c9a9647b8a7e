import { createHash } from 'node:crypto';
import { noteCheck, noteRefusal, publish, publishedImport } from '../graph/import';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import { type BatchOptions, batchesOf } from './change/batches';
import { asStored, type Change, type IsRestated, writeChange } from './change/change';
import { clear, clearAll } from './change/clear';
import { leaseKeeper } from './change/lease';
import { openSpool } from './change/spool';
import { type JoinedParties, joinParties, NOBODY_JOINED } from './identity/join-parties';
import { type Attempt, fenced, type LockOptions, lockImport, unlockImport } from './lock';
import type { Row } from './rows';

export interface LoadOptions extends LockOptions, BatchOptions {
  /** Names what is loaded: the same digest need not be loaded again. */
  digest?: string;
  /** Where many ties wait for their ends; the system's folder for temporary files unless given. */
  spoolFolder?: string;
  /** Asked when all rows were read: null where the rows are all that their datasets say. */
  restated?: () => IsRestated | null;
  /** Told before publication what would change; throws to refuse it. */
  check?: (change: Change) => Promise<void>;
  /** Kept with the import, published or refused; asked when it ends. */
  report?: () => ImportReport;
  /** Where nothing changes, nothing is published either. */
  skipUnchanged?: boolean;
}

/** What an import was made from, beside its counts. */
export interface ImportReport {
  datasetIds: string[];
  said: { [property: string]: string | number | string[] };
}

export interface Loaded {
  revision: number;
  added: number;
  ended: number;
  kept: number;
  /** Parties that share an identifier and yet may be two, in words; left out where there are none. */
  undecided?: string[];
}

/**
 * Makes the graph say of the datasets in `rows` exactly what `rows` say: whole, at once, or not at all.
 * What is new is added, what is gone is ended, what is the same is left; other datasets are not touched.
 */
export async function load(
  graph: Graph,
  rows: readonly Row[] | AsyncIterable<readonly Row[]>,
  options: LoadOptions = {},
): Promise<Loaded> {
  const attempt = await lockImport(graph, options);
  const spool = openSpool(options.spoolFolder);
  try {
    await clear(graph, attempt);
    await options.onBatch?.(0);
    const work = {
      ...{ graph, spool },
      batches: batchesOf(graph, attempt, options),
      keeping: leaseKeeper(graph, attempt),
      restated: options.restated ?? (() => null),
    };
    const change = await writeChange(work, asStored(Symbol.asyncIterator in rows ? rows : [rows]));
    await options.check?.(change);
    const { added, ended, kept } = change;
    const joined = change.ofIdentity ? await joinParties(work, attempt) : NOBODY_JOINED;
    if (options.skipUnchanged && added + ended === 0) {
      await noteChecked(graph, attempt, { kept, report: options.report?.() });
      await unlockImport(graph, attempt);
      return { revision: attempt.published, added, ended, kept };
    }
    await makePublic(graph, attempt, { change, joined, options });
    const { undecided } = joined;
    return {
      ...{ revision: attempt.attempt, added, ended, kept },
      ...(undecided.length > 0 && { undecided }),
    };
  } catch (fault) {
    await giveUp(graph, attempt, { fault, report: options.report?.() });
    throw fault;
  } finally {
    spool.drop();
  }
}

/** What names a set of rows: the same rows in the same order give the same digest. */
export function digestOf(rows: readonly Row[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

/** Leaves the graph as it was. Where it cannot be reached, or the lock is lost, the next attempt does it. */
export async function giveUp(
  graph: Graph,
  attempt: Attempt,
  { fault, report }: { fault: unknown; report: ImportReport | undefined },
): Promise<void> {
  try {
    await clearAll(graph, attempt);
    if (report && fault instanceof Problem) {
      await noteRefused(graph, attempt, { refusal: fault.message, report });
    }
    await unlockImport(graph, attempt);
  } catch {
    await unlockImport(graph, attempt).catch(() => undefined);
  }
}

async function noteRefused(
  graph: Graph,
  attempt: Attempt,
  { refusal, report }: { refusal: string; report: ImportReport },
): Promise<void> {
  const { datasetIds, said } = report;
  const { attempt: number } = attempt;
  await fenced(graph, attempt, (writer) =>
    writer.write(noteRefusal, { attempt: number, datasetIds, refusal, report: said }),
  );
}

/** That a file said nothing new is known as well: its dataset is of that day. */
export async function noteChecked(
  graph: Graph,
  attempt: Attempt,
  { kept, report }: { kept: number; report: ImportReport | undefined },
): Promise<void> {
  if (report === undefined) return;
  const { datasetIds, said } = report;
  const { attempt: number } = attempt;
  await fenced(graph, attempt, (writer) =>
    writer.write(noteCheck, { attempt: number, datasetIds, kept, report: said }),
  );
}

export async function makePublic(
  graph: Graph,
  attempt: Attempt,
  {
    change,
    joined,
    options,
  }: {
    change: Pick<Change, 'added' | 'ended' | 'kept' | 'datasetIds'>;
    joined: JoinedParties;
    options: Pick<LoadOptions, 'digest' | 'report'>;
  },
): Promise<void> {
  const { added, ended, kept } = change;
  const { digest = '', report } = options;
  const { undecided } = joined;
  const said = {
    ...{ digest, added, ended, kept, datasetIds: [...change.datasetIds, ...joined.datasetIds] },
    report: { ...report?.().said, ...(undecided.length > 0 && { undecided }) },
  };
  try {
    await fenced(graph, attempt, (writer) =>
      writer.write(publish, { attempt: attempt.attempt, ...said }),
    );
  } catch (fault) {
    // Where only the answer to the commit was lost, the driver asks again and finds the lock given back.
    const { attempt: number } = attempt;
    const published = await graph.reading('', (reader) =>
      reader.read(publishedImport, { attempt: number }),
    );
    if (published.length === 0) throw fault;
  }
}
