import { bulkCounts, bulkRecords } from '../graph/bulk';
import type { Graph } from '../graph/open';
import { streaming } from '../graph/stream';
import { type Change, writeChange } from '../import/change/change';
import { clear } from '../import/change/clear';
import { leaseKeeper } from '../import/change/lease';
import { openSpool } from '../import/change/spool';
import { checkedBy, type Reading, reportOf } from '../import/file/file-reading';
import { rateOf, saidAtTimes, withProgress } from '../import/file/progress';
import { giveUp, noteChecked } from '../import/load';
import { type Attempt, lockImport, unlockImport } from '../import/lock';
import { rowTable } from '../import/row-table';
import type { StoredPortion } from '../import/stored';
import { carryOver } from './carry';
import { changeFiles, knownRecords } from './change-files';
import { openStoreFiles, type Written } from './store-files';

/** What a store beside is made of. */
export interface Prepared {
  attempt: Attempt;
  change: Change;
  /** Null where the file says nothing new. */
  written: Written | null;
}

interface Writing {
  folder: string;
  spoolFolder: string;
  acceptFall: string | null;
  say: (line: string) => void;
}

/** Writes what a file changes, checked as every import is, and all that is there already, into files for the importer. */
export async function writeFiles(
  graph: Graph,
  reading: Reading<StoredPortion>,
  { folder, spoolFolder, acceptFall, say }: Writing,
): Promise<Prepared> {
  const attempt = await lockImport(graph, {
    waitMs: 60_000,
    onWait: (left) => say(`Waiting for another import (${Math.ceil(left / 1_000)} s) ...`),
  });
  const spool = openSpool(spoolFolder);
  const keeping = leaseKeeper(graph, attempt);
  const files = openStoreFiles(folder);
  try {
    await clear(graph, attempt);
    const table = rowTable();
    const known = knownRecords(table);
    await keeping(
      streaming(graph, '', (stream) =>
        stream.each(bulkRecords, ([label, id, datasetId]) => known.note(label, id, datasetId)),
      ),
    );
    const made = changeFiles(files, { attempt: attempt.attempt, known });
    const rows = withProgress(reading.rows, { say, share: reading.share });
    const { batches } = made;
    const work = { graph, spool, keeping, batches, table, restated: reading.restated };
    const change = await writeChange(work, rows);
    await checkedBy(graph, reading, { acceptFall, dryRun: false })(change);
    if (change.added + change.ended === 0) {
      files.close();
      const report = reportOf(reading, acceptFall);
      await noteChecked(graph, attempt, { kept: change.kept, report });
      await unlockImport(graph, attempt);
      return { attempt, change, written: null };
    }
    const onCarried = saidAtTimes(say, carriedLine(await totalOf(graph)));
    await keeping(
      streaming(graph, '', (stream) =>
        carryOver(stream, files, { ...made, attempt: attempt.attempt, onCarried }),
      ),
    );
    return { attempt, change, written: files.close() };
  } catch (fault) {
    files.close();
    await giveUp(graph, attempt, { fault, report: reportOf(reading, acceptFall) });
    throw fault;
  } finally {
    spool.drop();
  }
}

async function totalOf(graph: Graph): Promise<number> {
  const [counts] = await graph.reading('', (reader) => reader.read(bulkCounts, {}));
  return (counts?.nodes ?? 0) + (counts?.ties ?? 0);
}

/** How much of what is there is carried over, how fast, and how long it will take. */
function carriedLine(total: number): (count: number, passed: number) => string {
  return (count, passed) => {
    const left = Math.ceil((passed * Math.max(0, total - count)) / count / 1_000);
    return `${count} of ${total} carried over, ${rateOf(count, passed)}, about ${left} s left`;
  };
}
