import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { copyFiles, FILES_TO_CUT, faultsOfCuts } from '../support/cut-imports';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';

vi.setConfig({ testTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'tracehold-cuts-'));
let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  copyFiles(folder);
});
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

test.each(FILES_TO_CUT)(
  '%s that is cut inside a record leaves the graph as it was',
  async (name, over) => {
    await emptyTestGraph(graph);
    expect(await faultsOfCuts(graph, folder, { name, over, count: 12 })).toEqual([]);
  },
);
