import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema, openGraph } from '../../server/graph/open';
import { openEmbedded } from '../../server/neo4j/embedded';
import { readSettings } from '../../server/settings';
import { copyFiles, FILES_TO_CUT, faultsOfCuts } from '../support/cut-imports';

/**
 * npm run bench:import-cuts -- [times]
 *
 * Imports a file of every format, cut at so many places inside its records (200), in a database of its own: every cut
 * must be refused, and the graph must stay as it was.
 */
async function bench([times = '200']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-cuts-'));
  const { cache, heapMb, pageCacheMb } = readSettings({ ...process.env });
  const settings = { data: join(folder, 'data'), cache, heapMb, pageCacheMb };
  const embedded = await openEmbedded(settings, () => undefined);
  const graph = await openGraph({ ...embedded, database: 'neo4j' });
  const faults: string[] = [];
  try {
    await applySchema(graph);
    copyFiles(folder);
    for (const [name, over] of FILES_TO_CUT) {
      // Else a file would be taken for a smaller version of the one before.
      const own = { ...over, datasetId: `dataset:${name}` };
      const order = { name, over: own, count: Number(times) };
      faults.push(...(await faultsOfCuts(graph, folder, order)));
      console.log(`${name}: ${faults.length} faults so far`);
    }
    console.log(`faults: ${faults.join(', ') || 'none'}`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await graph.close();
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

bench(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
