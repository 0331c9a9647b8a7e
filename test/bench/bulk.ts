import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkImportFile } from '../../server/bulk/bulk';
import { openInstallation, prepare } from '../../server/installation';
import { readSettings } from '../../server/settings';
import { fileOrder } from '../support/file-order';
import { ended } from '../support/processes';
import { importRows, writeImportFile } from './import-rows';
import { machineLoad, timed } from './measure';
import { peakMiB } from './memory';

const TIES_A_PARTY = 1.2;
/** So begins what is told while Neo4j's importer runs. */
const IMPORTER = 'Building the store';

/**
 * npm run bench:bulk -- [parties]
 *
 * Imports a file of so many companies (1000000) and a fifth more shareholdings in bulk, into a database of its own that
 * holds the seed: with all checks, from the file to the store that answers. Printed is how many times as long that
 * took as Neo4j's own importer alone on the same CSV files; and the most memory that this process held.
 */
async function bench([count = '1000000']: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-bench-bulk-'));
  const settings = readSettings({ ...process.env, TRACEHOLD_DATA: join(folder, 'data') });
  console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; ${machineLoad()}`);
  try {
    const parties = Number(count);
    const ties = Math.round(parties * TIES_A_PARTY);
    const file = join(folder, 'rows.jsonl');
    await writeImportFile(file, importRows('bulk', parties + ties, ties));
    console.log(`${parties} parties, ${ties} ties, ${megabytes(file)} MB`);
    const installation = await openInstallation(settings, () => undefined);
    await prepare(installation, () => undefined);
    const keeper = installation.embedded?.latest().keeper ?? null;
    await installation.close();
    await ended(keeper);
    const { say, alone } = clock();
    const ours = await timed(() => bulkImportFile(settings, fileOrder(file, { say })));
    console.log(
      `${seconds(ours)} s; Neo4j's importer alone ${seconds(alone())} s: ${(ours / alone()).toFixed(2)} times`,
    );
    console.log(`peak memory ${peakMiB(process.pid)} MiB; ${machineLoad()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints where each step begins, and tells how long Neo4j's importer took, from its first sign to the next step. */
function clock() {
  const start = performance.now();
  let [began, ended, last] = [0, 0, ''];
  const say = (line: string) => {
    const step = line.replaceAll(/[\d.,]+/g, '').slice(0, 24);
    const now = performance.now() - start;
    if (line.startsWith(IMPORTER)) began ||= now;
    else if (began > 0) ended ||= now;
    if (step !== last) console.log(`${seconds(now)} s: ${line}`);
    last = step;
  };
  return { say, alone: () => ended - began };
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

function megabytes(file: string): number {
  return Math.round(statSync(file).size / 1e6);
}

bench(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
