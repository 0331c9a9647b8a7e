import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Graph, GraphAddress } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { importRows, writeImportFile } from '../bench/import-rows';
import { fileOrder } from './file-order';
import { checksum } from './store';

const PROGRAM = fileURLToPath(new URL('file-importer.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const LIMITS = { leaseMs: 500, batchSize: 100 };

/** Two versions of one dataset as files: the second adds, changes and ends. */
export async function twoVersions(folder: string, rows: number): Promise<[string, string]> {
  const [before, after] = [`${folder}/before.jsonl`, `${folder}/after.jsonl`];
  const all = [...importRows('killed', rows)];
  await writeImportFile(
    before,
    all.filter((_, n) => n < 2 || n % 10 !== 2 || n < rows / 2),
  );
  const changed = all.map((row) =>
    'key' in row && row.type === 'OWNS' ? { ...row, note: 'restated' } : row,
  );
  await writeImportFile(after, changed);
  return [before, after];
}

export interface Killed {
  /** Whether what a reader sees is what it saw before, or all of what was imported: it was published as it was killed. */
  unseen: boolean;
  /** Whether the importer had ended by itself before it was killed. */
  late: boolean;
  /** Whether the next import came to the same graph as one that nobody disturbed. */
  whole: boolean;
}

/** Kills an importer after so many milliseconds of work, looks, and imports once more. */
export async function killImport(
  graph: Graph,
  { address, path, afterMs, expected }: KillOrder,
): Promise<Killed> {
  const seen = await published(graph);
  const order = JSON.stringify({ path, address, limits: LIMITS });
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, order], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await delay(afterMs);
  const late = !(await killed(child));
  const left = await published(graph);
  const next = await importFile(async () => graph, fileOrder(path, { limits: LIMITS }));
  const whole = (await checksum(graph, next.revision)) === expected;
  const isAsBefore = JSON.stringify(left) === JSON.stringify(seen);
  return { unseen: late || isAsBefore || left.rows === expected, late, whole };
}

interface KillOrder {
  address: GraphAddress;
  path: string;
  afterMs: number;
  /** The checksum of the graph when all is done. */
  expected: string;
}

/** False where it had ended before. */
async function killed(child: ChildProcess): Promise<boolean> {
  const ended = once(child, 'exit');
  if (child.exitCode !== null || !child.kill('SIGKILL')) return false;
  const [code] = await ended;
  return code === null;
}

async function published(graph: Graph) {
  const revision = await graph.reading('', async (reader) => reader.revision);
  return { revision, rows: await checksum(graph, revision) };
}
