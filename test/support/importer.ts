import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type GraphAddress, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';

/** What an importer that is a process of its own is to do. */
export interface ImportOrder {
  address: GraphAddress;
  rows: Row[];
  leaseMs: number;
  batchSize: number;
}

/** Imports as ordered in a file: before each batch, and before the publish, it says so and waits for a line. */
async function importAsOrdered(file = ''): Promise<void> {
  const order: ImportOrder = JSON.parse(readFileSync(file, 'utf8'));
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const graph = await openGraph(order.address);
  const { leaseMs, batchSize } = order;
  await load(graph, order.rows, {
    leaseMs,
    batchSize,
    waitMs: 30_000,
    async onBatch(done) {
      console.log(JSON.stringify({ done }));
      await lines.next();
    },
  });
  await graph.close();
}

await importAsOrdered(process.argv[2]);
