import { datasetStatements, datasetTies } from '../../graph/import';
import type { Graph } from '../../graph/open';
import { streaming } from '../../graph/stream';
import { type Known, type RowTable, rowTable } from '../row-table';
import type { Row } from '../rows';
import { type StoredPortion, storedPortion, storedRow } from '../stored';
import type { Batches } from './batches';
import { changeWriter } from './change-writer';
import { checksOf } from './check-rows';
import { endVanished } from './ending';
import { type Keeping, keptAlive } from './lease';
import type { Spool } from './spool';

/** Rows by portions. */
export type Portions = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
/** The same as they are stored. */
export type StoredPortions = AsyncGenerator<StoredPortion>;

/** Whether what a dataset said of an upstream record before counts no longer. */
export type IsRestated = (upstreamId: string, datasetId: string) => boolean;

export interface Change {
  datasetIds: string[];
  added: number;
  ended: number;
  kept: number;
  /** Whether anything changes by which parties are found to be one: an identifier that makes it sure, what else is said of who may have one, or whether two are one. */
  ofIdentity: boolean;
  /** How many parties and ties the rows state, and how many entries of each list. */
  stated: ReadonlyMap<string, number>;
}

/** Where a change is written, and what it needs on the way. */
export interface Work {
  graph: Graph;
  batches: Batches;
  spool: Spool;
  keeping: Keeping;
  /** Where what is known of the rows is noted, of this change alone; a new one unless given. */
  table?: RowTable;
  /** Asked when all rows were read; null where the rows are all that their datasets say. */
  restated: () => IsRestated | null;
  /** The revision at which other datasets must describe what ties end at; the published one unless given. */
  at?: number;
}

/**
 * Writes what rows say of their datasets and the graph does not, and ends what they no longer say.
 * Nothing of it is visible yet. Memory grows by seventeen bytes a row.
 */
export async function writeChange(work: Work, rows: StoredPortions): Promise<Change> {
  const { graph, batches, keeping, at, table = rowTable() } = work;
  const datasetIds = new Set<string>();
  const isEnded = (name: string, known = table.find(name)) =>
    known === 'changed' || (known === 'stored' && !isLeft(name, datasetIds, work.restated()));
  const find = (name: string): Known => {
    const known = table.find(name);
    return known === 'stored' && !isEnded(name, known) ? 'same' : known;
  };
  const checks = checksOf({ graph, find, datasetIds, ...(at !== undefined && { at }) });
  const writer = changeWriter(work, table, checks);
  let stored = 0;
  for await (const portion of keptAlive(rows, keeping)) {
    const fresh = portion.datasetIds.filter((id) => !datasetIds.has(id));
    for (const id of fresh) datasetIds.add(id);
    if (fresh.length > 0) stored += await keeping(noteStored(graph, table, fresh));
    for (const row of portion) {
      checks.meet(row);
      const full = writer.take(row);
      if (full !== null) await full;
    }
  }
  await batches.flush();
  await keeping(checks.refuseRows());
  await writer.bind();
  const { kept, added, ofIdentity } = writer.counts();
  const nothingEnds = stored === kept && work.restated() === null;
  const ended = nothingEnds
    ? { rows: 0, ofIdentity: false }
    : await endVanished(work, [...datasetIds], isEnded);
  return {
    ...{ datasetIds: [...datasetIds], added, kept, ended: ended.rows },
    ofIdentity: ofIdentity || ended.ofIdentity,
    stated: writer.stated(),
  };
}

export async function* asStored(rows: Portions): StoredPortions {
  for await (const portion of rows) yield storedPortion(portion, storedRow, datasetsOf(portion));
}

export function datasetsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ datasetId }) => datasetId))];
}

/** Reads what these datasets say into the table. */
async function noteStored(
  graph: Graph,
  table: RowTable,
  datasetIds: readonly string[],
): Promise<number> {
  let count = 0;
  await streaming(graph, '', async (stream) => {
    for (const question of [datasetStatements, datasetTies]) {
      const take = ([, name, hash]: [string, string, string]) => {
        table.store(name, hash);
        count += 1;
      };
      await stream.each(question, take, { datasetIds });
    }
  });
  return count;
}

/** True of a stored row that a delta does not speak of. */
function isLeft(
  name: string,
  datasetIds: ReadonlySet<string>,
  isRestated: IsRestated | null,
): boolean {
  if (isRestated === null) return false;
  const id = name.slice(name.indexOf(' ') + 1);
  const datasetId = [...datasetIds].find((own) => id.startsWith(`${own}:`));
  if (datasetId === undefined) return true;
  const rest = id.slice(datasetId.length + 1);
  for (let end = rest.indexOf('~'); end >= 0; end = rest.indexOf('~', end + 1)) {
    if (isRestated(rest.slice(0, end), datasetId)) return false;
  }
  return !isRestated(rest, datasetId);
}
