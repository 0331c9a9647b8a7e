import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema, openGraph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { openEmbedded } from '../../server/neo4j/embedded';
import { readSettings } from '../../server/settings';
import { fileOrder } from '../support/file-order';
import { killImport, twoVersions } from '../support/import-kill';
import { checksum, leftovers } from '../support/store';
import { timed } from './measure';
import { chanceOf } from './random';

const ROWS = 4_000;

/**
 * npm run bench:import-kills -- [times] [seed]
 *
 * Kills the importer of a file so many times (50), each time after another number of milliseconds, in a database of
 * its own; after each kill nothing of the import may be seen, and the next import must come to the same graph.
 */
async function bench([times = '50', seed = '1']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-kills-'));
  const { cache, heapMb, pageCacheMb } = readSettings({ ...process.env });
  const embedded = await openEmbedded(
    { data: folder, cache, heapMb, pageCacheMb },
    () => undefined,
  );
  const address = { ...embedded, database: 'neo4j' };
  const graph = await openGraph(address);
  const take = (path: string) =>
    importFile(async () => graph, fileOrder(path, { acceptFall: 'it is the older version' }));
  try {
    await applySchema(graph);
    const [before, path] = await twoVersions(folder, ROWS);
    const expected = await checksum(graph, (await take(path)).revision);
    const chance = chanceOf(Number(seed), 'kills');
    await take(before);
    const longest = await timed(() => take(path));
    const faults: string[] = [];
    let late = 0;
    for (let n = 0; n < Number(times); n += 1) {
      await take(before);
      const afterMs = chance.below(Math.ceil(longest));
      const { uri, username, password, database } = address;
      const order = { address: { uri, username, password, database }, path, afterMs, expected };
      const found = await killImport(graph, order);
      if (found.late) late += 1;
      const left = await leftovers(graph);
      if (!found.unseen || !found.whole || left > 0) {
        const { unseen, whole } = found;
        faults.push(`kill ${n} after ${afterMs} ms ${JSON.stringify({ unseen, whole, left })}`);
      }
      console.log(`kill ${n} after ${afterMs} ms: ${faults.length} faults so far`);
    }
    console.log(
      `${times} kills within ${Math.ceil(longest)} ms, ${late} too late; faults: ${faults.join(', ') || 'none'}`,
    );
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
