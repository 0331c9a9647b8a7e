import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEATHS, imported, killDatabase, openVictim, victimRows } from '../support/database-kill';
import { chanceOf } from './random';

const ROWS = 2_000;

/**
 * npm run bench:database-kills -- [times] [seed]
 *
 * Kills Neo4j so many times (50) in the middle of an import, each time after another number of batches; when it is up
 * again nothing of the import may be seen, and the next import must come to the same graph.
 */
async function bench([times = '50', seed = '1']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-victim-'));
  const { before, after, batches } = victimRows(ROWS);
  try {
    let victim = await openVictim(folder);
    const expected = await imported(victim, after);
    const chance = chanceOf(Number(seed), 'database kills');
    const faults: string[] = [];
    let late = 0;
    for (let n = 0; n < Number(times); n += 1) {
      if (n > 0 && n % DEATHS === 0) {
        await victim.close();
        victim = await openVictim(folder);
      }
      await imported(victim, before);
      const atBatch = chance.below(batches);
      const found = await killDatabase(victim, after, atBatch);
      if (found.late) late += 1;
      const whole = (await imported(victim, after)) === expected;
      if (!found.unseen || !whole) faults.push(`kill ${n} at batch ${atBatch}`);
      console.log(`kill ${n} at batch ${atBatch}: ${faults.length} faults so far`);
    }
    await victim.close();
    console.log(`${times} kills, ${late} too late; faults: ${faults.join(', ') || 'none'}`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

bench(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
