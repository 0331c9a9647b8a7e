import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema, type Graph, openGraph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { openEmbedded } from '../../server/neo4j/embedded';
import { readSettings } from '../../server/settings';
import { fileOrder } from '../support/file-order';
import { importRows, writeImportFile } from './import-rows';
import { machineLoad, timed } from './measure';
import { peakMiB } from './memory';
import { plainBatches, plainLoop } from './plain-loop';

/**
 * npm run bench:import -- [rows]
 *
 * Imports a file of so many rows (200000), half companies and half shareholdings, into a fresh database of its own:
 * with all checks, from the file; and turn by turn, in the same run, the plainest loop that writes the same nodes and
 * ties from parameters that are ready, ten thousand at once, unchecked. Printed are rows a second of both, their
 * ratio, and the most memory that this process ever held.
 */
async function bench([rows = '200000']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-import-'));
  const { cache, heapMb, pageCacheMb } = readSettings({ ...process.env });
  console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; ${machineLoad()}`);
  const place = { data: folder, cache, heapMb, pageCacheMb };
  const embedded = await openEmbedded(place, () => undefined);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  try {
    await applySchema(graph);
    await turn(graph, folder, { mark: 'warm', count: 4_000 });
    const first = await turn(graph, folder, { mark: 'first', count: Number(rows) });
    const second = await turn(graph, folder, { mark: 'second', count: Number(rows) });
    const ratio = (first.plain + second.plain) / (first.ours + second.ours);
    console.log(`${ratio.toFixed(2)} of the rows a second of the plainest loop`);
    console.log(`peak memory ${peakMiB(process.pid)} MiB; ${machineLoad()}`);
  } finally {
    await graph.close();
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Turn {
  mark: string;
  count: number;
}

/** Milliseconds of both, one after the other. */
async function turn(graph: Graph, folder: string, { mark, count }: Turn) {
  const path = join(folder, `${mark}.jsonl`);
  await writeImportFile(path, importRows(`${mark}-ours`, count));
  const batches = plainBatches([...importRows(`${mark}-plain`, count)]);
  const plain = await timed(() => plainLoop(graph, batches));
  const ours = await timed(() => importFile(async () => graph, fileOrder(path)));
  const rate = (ms: number) => `${Math.round((1_000 * count) / ms)} rows/s`;
  console.log(`${mark}: plainest loop ${rate(plain)}, import ${rate(ours)}; ${machineLoad()}`);
  return { plain, ours };
}

bench(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
