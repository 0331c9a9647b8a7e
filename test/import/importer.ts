import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Row } from '../../server/import/rows';
import type { ImportOrder } from '../support/importer';
import { testGraph } from '../support/neo4j';
import { ended } from '../support/processes';

const PROGRAM = fileURLToPath(new URL('../support/importer.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** An importer that stands at a batch boundary: `done` batches are written, nothing is published. */
export interface Standing {
  done: number;
  kill(): Promise<void>;
}

/** Starts an importer as a process of its own and lets it go on until `boundary` batches are written. */
export async function importerAt(
  boundary: number,
  rows: Row[],
  limits: { leaseMs: number; batchSize: number },
): Promise<Standing> {
  const folder = await mkdtemp(join(tmpdir(), 'tracehold-importer-'));
  const order: ImportOrder = { address: testGraph, rows, ...limits };
  await writeFile(join(folder, 'order.json'), JSON.stringify(order));
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, join(folder, 'order.json')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { done }: Standing = JSON.parse(line);
    if (done < boundary) {
      child.stdin.write('\n');
      continue;
    }
    await rm(folder, { recursive: true });
    return {
      done,
      async kill() {
        child.kill('SIGKILL');
        await ended(child.pid ?? null);
      },
    };
  }
  throw new Error(`the importer ended before boundary ${boundary}`);
}
