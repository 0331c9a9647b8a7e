import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bulkCounts, mendNodes, mendTies } from '../graph/bulk';
import { applySchema, type Graph } from '../graph/open';
import { batchesOf } from '../import/change/batches';
import { leaseKeeper } from '../import/change/lease';
import { openSpool } from '../import/change/spool';
import { type Reading, reportOf } from '../import/file/file-reading';
import type { FileImport, FileOrder } from '../import/file/import-file';
import { type JoinedParties, joinParties, NOBODY_JOINED } from '../import/identity/join-parties';
import { makePublic } from '../import/load';
import type { StoredPortion } from '../import/stored';
import { openInstallation, prepare } from '../installation';
import { bulkImport } from '../neo4j/bulk-import';
import { requireSpace } from '../neo4j/disk';
import { holdDatabase, untilEnded } from '../neo4j/hold';
import { databaseHome } from '../neo4j/report';
import { swapDatabase } from '../neo4j/swap';
import { Problem } from '../problems';
import { runningServer } from '../running';
import type { Settings } from '../settings';
import { LIST_DELIMITER } from './cells';
import { readBeside } from './read-beside';
import { megabytesFor, offHeapMegabytes } from './room';
import type { Written } from './store-files';
import { type Prepared, writeFiles } from './write-files';

const MENDED_AT_ONCE = 20_000;

/**
 * Imports a file by building a whole new store beside: everything that is there, of every revision, and what the file
 * changes, through Neo4j's own importer. The new one is checked, published and put in the place of the old one; until
 * then the old one is untouched, and killed at any moment it is the one in use.
 */
export async function bulkImportFile(settings: Settings, order: FileOrder): Promise<FileImport> {
  await refuseOthers(settings, order);
  const beside = join(settings.data, 'bulk');
  const reading = await readBeside(order);
  const { file, format, title, datasetId } = reading;
  try {
    order.say(`Reading ${file || 'standard input'} as ${format}: ${title}`);
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside, { recursive: true, mode: 0o700 });
    const { prepared, keeper } = await filesOf(settings, reading, { order, beside });
    const { written, change } = prepared;
    const joined =
      written === null
        ? NOBODY_JOINED
        : await replaceStore(settings, { order, beside, keeper, prepared, written, reading });
    const { added, ended, kept } = change;
    return {
      ...{ format, title, datasetId },
      revision: written === null ? prepared.attempt.published : prepared.attempt.attempt,
      ...{ dryRun: false, added, ended, kept, end: reading.end(), sha256: reading.sha256() },
      ...{ notices: reading.notices(), falls: reading.falls, undecided: joined.undecided },
    };
  } finally {
    reading.close();
    rmSync(beside, { recursive: true, force: true });
  }
}

async function refuseOthers(settings: Settings, { dryRun }: FileOrder): Promise<void> {
  const wrong = (detail: string) => new Problem('invalid-request', detail);
  if (settings.graph !== null) {
    throw wrong(
      '--bulk builds the store of Tracehold’s own database, and NEO4J_URI names another server: import without --bulk, or unset NEO4J_URI.',
    );
  }
  if (dryRun) throw wrong('A dry run builds no store: leave --bulk or --dry-run out.');
  const running = await runningServer(settings.data);
  if (running === null) return;
  throw wrong(
    `A bulk import replaces the store, and the page server at ${running.address} uses it: stop it first (tracehold stop).`,
  );
}

interface Beside {
  order: FileOrder;
  beside: string;
}

/** With the database that is there. */
async function filesOf(
  settings: Settings,
  reading: Reading<StoredPortion>,
  { order, beside }: Beside,
): Promise<{ prepared: Prepared; keeper: number }> {
  const { say, acceptFall, path } = order;
  const installation = await openInstallation(settings, say);
  try {
    await prepare(installation, say);
    const needed = megabytesFor(databaseHome(settings.data), path);
    await requireSpace(settings.data, needed, 'import in bulk');
    offHeapMegabytes(settings.heapMb);
    const folder = join(beside, 'csv');
    const writing = { folder, spoolFolder: settings.data, acceptFall, say };
    const prepared = await writeFiles(installation.graph, reading, writing);
    return { prepared, keeper: installation.embedded?.latest().keeper ?? 0 };
  } finally {
    await installation.close();
  }
}

interface Replacing extends Beside {
  keeper: number;
  prepared: Prepared;
  written: Written;
  reading: Reading<unknown>;
}

/** Without it, and then with the new one in its own folder. */
async function replaceStore(settings: Settings, replacing: Replacing): Promise<JoinedParties> {
  const { order, beside, keeper, written } = replacing;
  const why = 'A bulk import is replacing the store of this database: wait until it is done.';
  const hold = await holdDatabase(settings.data, { why, keeper });
  try {
    const home = databaseHome(beside);
    const { heapMb, pageCacheMb, cache } = settings;
    await bulkImport(
      {
        ...{ home, cache, heapMb, pageCacheMb, ...written, listDelimiter: LIST_DELIMITER },
        offHeapMb: offHeapMegabytes(heapMb),
      },
      ({ detail }) => order.say(detail),
    );
    rmSync(join(beside, 'csv'), { recursive: true });
    copyFileSync(join(databaseHome(settings.data), 'password'), join(home, 'password'));
    const joined = await publishBeside({ ...settings, data: beside }, replacing);
    swapDatabase(settings.data, beside);
    return joined;
  } finally {
    hold.release();
  }
}

/** Builds the indexes, which proves that every key is there once; counts; joins parties; publishes. */
async function publishBeside(
  settings: Settings,
  { order: { say, acceptFall }, prepared, written, reading }: Replacing,
): Promise<JoinedParties> {
  const installation = await openInstallation(settings, say);
  const keeper = installation.embedded?.latest().keeper ?? 0;
  const { graph } = installation;
  const { attempt, change } = prepared;
  const spool = openSpool(settings.data);
  try {
    await checkCounts(graph, written);
    say('Building the indexes ...');
    await applySchema(graph);
    await mend(graph, mendNodes, written.markedNodes);
    await mend(graph, mendTies, written.markedTies);
    const work = {
      ...{ graph, spool, batches: batchesOf(graph, attempt, {}), restated: () => null },
      keeping: leaseKeeper(graph, attempt),
    };
    const joined = change.ofIdentity ? await joinParties(work, attempt) : NOBODY_JOINED;
    const report = () => reportOf(reading, acceptFall);
    await makePublic(graph, attempt, { change, joined, options: { report } });
    return joined;
  } finally {
    spool.drop();
    await installation.close();
    await untilEnded(keeper, settings.data);
  }
}

/** Puts back the lists that the importer left out. */
async function mend(graph: Graph, question: typeof mendNodes, marked: number): Promise<void> {
  for (let left = marked; left > 0; ) {
    const [row] = await graph.writing((writer) =>
      writer.write(question, { limit: MENDED_AT_ONCE }),
    );
    const mended = row?.mended ?? 0;
    if (mended === 0) throw new Error(`${left} rows whose lists were left out are not there`);
    left -= mended;
  }
}

async function checkCounts(graph: Graph, { nodeCount, tieCount }: Written): Promise<void> {
  const [found] = await graph.reading('', (reader) => reader.read(bulkCounts, {}));
  if (found?.nodes === nodeCount && found.ties === tieCount) return;
  throw new Problem(
    'invalid-import',
    `Nothing was imported: the new store has ${found?.nodes} nodes and ${found?.ties} ties where ${nodeCount} and ${tieCount} were written.`,
  );
}
