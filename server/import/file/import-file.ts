import type { Graph } from '../../graph/open';
import { compareOnly } from '../change/compare';
import type { Fall } from '../change/fall';
import { type Loaded, type LoadOptions, load } from '../load';
import type { ReadEnd, Reader } from '../reader';
import type { Row } from '../rows';
import { beginReading, checkedBy, type Reading, reportOf } from './file-reading';
import { saidAtTimes, withProgress } from './progress';

/** What is to be imported, and what its importer says of it. */
export interface FileOrder {
  /** `-` is standard input. */
  path: string;
  readers: readonly Reader[];
  member: string | null;
  format: string | null;
  datasetId: string | null;
  rank: number;
  versionDate: string | null;
  /** How old in days it may become; as usual for its format where nobody says. */
  allowedDays: number | null;
  mapping: string | null;
  /** How many records the file must have. */
  expect: number | null;
  /** Why the file may say much less than the last version. */
  acceptFall: string | null;
  dryRun: boolean;
  say: (line: string) => void;
  /** How long a lock lasts without a sign of life, how many rows go into a transaction, where ties wait; the usual unless given. */
  limits?: Pick<LoadOptions, 'leaseMs' | 'batchSize' | 'spoolFolder'>;
}

/** What came of a file. */
export interface FileImport {
  format: string;
  title: string;
  datasetId: string;
  dryRun: boolean;
  /** The revision that holds it; in a dry run the one that it was compared with. */
  revision: number;
  added: number;
  ended: number;
  kept: number;
  end: ReadEnd | null;
  sha256: string | null;
  notices: string[];
  /** Where it says much less than the last version. */
  falls: Fall[];
  /** Parties that share an identifier and yet may be two, in words. */
  undecided: string[];
}

/** Imports a file whole or not at all, or says what it would change. */
export async function importFile(
  openGraph: () => Promise<Graph>,
  order: FileOrder,
): Promise<FileImport> {
  const reading = await beginReading(order);
  try {
    const { file, format, title, datasetId } = reading;
    order.say(`Reading ${file || 'standard input'} as ${format}: ${title}`);
    const graph = await openGraph();
    const done = await perform(graph, reading, order);
    const { revision, added, ended, kept, undecided = [] } = done;
    return {
      ...{ format, title, datasetId, dryRun: order.dryRun, revision, added, ended, kept },
      ...{ end: reading.end(), sha256: reading.sha256(), notices: reading.notices() },
      ...{ falls: reading.falls, undecided },
    };
  } finally {
    reading.close();
  }
}

async function perform(
  graph: Graph,
  reading: Reading<Row[]>,
  { say, dryRun, acceptFall, limits }: FileOrder,
): Promise<Loaded> {
  const { restated, share } = reading;
  const rows = withProgress(reading.rows, { say, share });
  const check = checkedBy(graph, reading, { acceptFall, dryRun });
  if (dryRun) {
    const change = await compareOnly(graph, rows, { restated, spoolFolder: limits?.spoolFolder });
    await check(change);
    return change;
  }
  return load(graph, rows, {
    ...{ restated, check, report: () => reportOf(reading, acceptFall), skipUnchanged: true },
    ...limits,
    waitMs: 60_000,
    onWait: (left) => say(`Waiting for another import (${Math.ceil(left / 1_000)} s) ...`),
    onBatch: saidAtTimes(say, (done) => `${done} batches written`),
  });
}
