import { createHash } from 'node:crypto';
import {
  clearLeftovers,
  datasetStatements,
  datasetTies,
  endStatements,
  endTies,
  publish,
  publishedImport,
  writeRecords,
  writeTies,
} from '../graph/import';
import type { Graph } from '../graph/open';
import { Problem } from '../problems';
import { checkedDatasets, checkMentions } from './check-rows';
import { type Attempt, fenced, type LockOptions, lockImport, unlockImport } from './lock';
import type { Row } from './rows';
import { type StoredRecord, type StoredTie, storedRows } from './stored';

export interface LoadOptions extends LockOptions {
  batchSize?: number;
  /** Names what is loaded: the same digest need not be loaded again. */
  digest?: string;
  /** Told before the first batch and after each; the importer waits for it. */
  onBatch?: (done: number, total: number) => Promise<void> | void;
}

export interface Loaded {
  revision: number;
  added: number;
  ended: number;
  kept: number;
}

/** Rows of one question that go into one transaction. */
interface Batch {
  write: (attempt: Attempt) => Promise<void>;
}

/**
 * Makes the graph say of the datasets in `rows` exactly what `rows` say: whole, at once, or not at all.
 * What is new is added, what is gone is ended, what is the same is left; other datasets are not touched.
 */
export async function load(
  graph: Graph,
  rows: readonly Row[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const datasetIds = checkedDatasets(rows);
  const { records, ties } = storedRows(rows);
  const attempt = await lockImport(graph, options);
  try {
    await clear(graph, attempt);
    await checkMentions(graph, { rows, records, ties, datasetIds });
    const size = options.batchSize ?? 1_000;
    const [recordChange, tieChange] = [
      await changes(graph, datasetStatements, datasetIds, records),
      await changes(graph, datasetTies, datasetIds, ties),
    ];
    const batches: Batch[] = [
      ...recordBatches(graph, recordChange.added, size),
      ...tieBatches(graph, tieChange.added, size),
      ...endBatches(graph, endStatements, recordChange.ended, size),
      ...endBatches(graph, endTies, tieChange.ended, size),
    ];
    await options.onBatch?.(0, batches.length);
    for (const [done, batch] of batches.entries()) {
      await batch.write(attempt);
      await options.onBatch?.(done + 1, batches.length);
    }
    const counts = {
      added: recordChange.added.length + tieChange.added.length,
      ended: recordChange.ended.length + tieChange.ended.length,
      kept: recordChange.kept + tieChange.kept,
    };
    await makePublic(graph, attempt, {
      datasetIds,
      digest: options.digest ?? digestOf(rows),
      ...counts,
    });
    return { revision: attempt.attempt, ...counts };
  } catch (fault) {
    await unlockImport(graph, attempt).catch(() => undefined);
    throw fault;
  }
}

/** What names a set of rows: the same rows in the same order give the same digest. */
export function digestOf(rows: readonly Row[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

async function makePublic(
  graph: Graph,
  attempt: Attempt,
  said: { datasetIds: string[]; digest: string; added: number; ended: number; kept: number },
): Promise<void> {
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

/** Deletes what attempts that were never published left behind. */
async function clear(graph: Graph, attempt: Attempt): Promise<void> {
  const limit = 50_000;
  for (const question of clearLeftovers) {
    let cleared = limit;
    while (cleared === limit) {
      const [row] = await fenced(graph, attempt, (writer) =>
        writer.write(question, { published: attempt.published, limit }),
      );
      cleared = row?.cleared ?? 0;
    }
  }
}

async function changes<S extends StoredRecord | StoredTie>(
  graph: Graph,
  question: typeof datasetTies,
  datasetIds: string[],
  wanted: readonly S[],
): Promise<{ added: S[]; ended: string[]; kept: number }> {
  const found = await graph.reading('', (reader) => reader.read(question, { datasetIds }));
  const before = new Map(found.map((row) => [row.name, row]));
  const added: S[] = [];
  for (const row of wanted) {
    if (before.get(row.name)?.hash === row.hash) before.delete(row.name);
    else added.push(row);
  }
  const ended = [...before.values()].map(({ row }) => row);
  return { added, ended, kept: wanted.length - added.length };
}

function recordBatches(graph: Graph, records: readonly StoredRecord[], size: number): Batch[] {
  const labels = Object.keys(writeRecords) as StoredRecord['label'][];
  return labels.flatMap((label) => {
    const rows = records.filter((record) => record.label === label).map(({ row }) => row);
    return parts(rows, size).map((part) => writeBatch(graph, writeRecords[label], part));
  });
}

function tieBatches(graph: Graph, ties: readonly StoredTie[], size: number): Batch[] {
  const types = Object.keys(writeTies) as StoredTie['type'][];
  return types.flatMap((type) => {
    // One order for every importer: two transactions never wait for each other's parties.
    const rows = ties
      .filter((tie) => tie.type === type)
      .map(({ row }) => row)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return parts(rows, size).map((part) => writeBatch(graph, writeTies[type], part));
  });
}

function writeBatch(
  graph: Graph,
  question: (typeof writeTies)['OWNS'],
  rows: Record<string, unknown>[],
): Batch {
  const write = (attempt: Attempt) =>
    fenced(graph, attempt, async (writer) => {
      const [row] = await writer.write(question, { attempt: attempt.attempt, rows });
      if (row?.written !== rows.length) throw refused(question.name, rows, row?.written ?? 0);
    });
  return { write };
}

function endBatches(graph: Graph, question: typeof endTies, ids: string[], size: number): Batch[] {
  return parts(ids, size).map((part) => ({
    write: (attempt) =>
      fenced(graph, attempt, async (writer) => {
        await writer.write(question, { attempt: attempt.attempt, ids: part });
      }),
  }));
}

function refused(name: string, rows: readonly Record<string, unknown>[], written: number): Problem {
  const some = rows.map(({ key, id }) => key ?? id).slice(0, 5);
  return new Problem(
    'invalid-import',
    `${rows.length - written} of ${rows.length} rows of ${name} were refused, so nothing was imported: a tie must name records that exist at both ends, and an id belongs to one dataset. The rows start with ${some.join(', ')}.`,
  );
}

function parts<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, part) => all.slice(part * size, (part + 1) * size));
}
