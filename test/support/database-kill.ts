import { applySchema, type Graph, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { type Embedded, openEmbedded } from '../../server/neo4j/embedded';
import { readSettings } from '../../server/settings';
import { importRows } from '../bench/import-rows';
import { ended, eventually } from './processes';
import { checksum, leftovers } from './store';

/** A database of its own, to be killed; its keeper starts it again. */
export interface Victim {
  embedded: Embedded;
  graph: Graph;
  close(): Promise<void>;
}

/** After so many deaths within ten minutes the keeper gives up: then another victim is needed. */
export const DEATHS = 5;
const LIMITS = { leaseMs: 500, batchSize: 50 };

/** An older version of a dataset and the one to be imported, and how many batches of changes lie between them. */
export function victimRows(count: number): { before: Row[]; after: Row[]; batches: number } {
  const all = [...importRows('killed', count)];
  const before = all.filter((_, place) => place < count / 2 + 2 || place % 10 !== 2);
  const isRestated = (row: Row) => 'key' in row && row.type === 'OWNS';
  const after = all.map((row) => (isRestated(row) ? { ...row, note: 'restated' } : row));
  const batches = Math.floor(all.filter(isRestated).length / LIMITS.batchSize);
  return { before, after, batches };
}

export async function openVictim(data: string): Promise<Victim> {
  const { cache, heapMb, pageCacheMb } = readSettings({
    TRACEHOLD_CACHE: process.env.TRACEHOLD_CACHE,
  });
  const embedded = await openEmbedded({ data, cache, heapMb, pageCacheMb }, () => undefined);
  const { uri, username, password } = embedded;
  const graph = await openGraph({ uri, username, password, database: 'neo4j' });
  await applySchema(graph);
  return {
    embedded,
    graph,
    async close() {
      const { keeper } = embedded.latest();
      await graph.close();
      embedded.close();
      await ended(keeper);
    },
  };
}

export interface DatabaseKilled {
  /** Whether the import had ended by itself before the database was killed. */
  late: boolean;
  /** Whether what a reader sees afterwards is what it saw before. */
  unseen: boolean;
}

/** Kills the database when an import of these rows has written so many batches, and looks when it is up again. */
export async function killDatabase(
  { embedded, graph }: Victim,
  rows: readonly Row[],
  atBatch: number,
): Promise<DatabaseKilled> {
  const before = await published(graph);
  const { java } = embedded.latest();
  let isKilled = false;
  const onBatch = async (done: number) => {
    if (done !== atBatch || java === null) return;
    isKilled = true;
    process.kill(java, 'SIGKILL');
    await ended(java);
  };
  // Where the database is up again within the patience of the driver, the import goes on and ends well.
  const survived = await load(graph, rows, { ...LIMITS, onBatch }).then(
    () => true,
    (fault: unknown) => {
      if (!isKilled) throw fault;
      return false;
    },
  );
  await eventually('the database is up again', () => {
    const { state, java: next } = embedded.latest();
    return state === 'ready' && (!isKilled || next !== java);
  });
  return { late: !isKilled, unseen: survived || (await published(graph)) === before };
}

/** Imports these rows as nobody disturbed it, and says what a reader sees; nothing may be left behind. */
export async function imported({ graph }: Victim, rows: readonly Row[]): Promise<string> {
  const { revision } = await load(graph, rows, { ...LIMITS, waitMs: 60_000 });
  const left = await leftovers(graph);
  if (left > 0) throw new Error(`${left} rows were left behind`);
  return checksum(graph, revision);
}

async function published(graph: Graph): Promise<string> {
  const revision = await graph.reading('', async (reader) => reader.revision);
  return `${revision} ${await checksum(graph, revision)}`;
}
