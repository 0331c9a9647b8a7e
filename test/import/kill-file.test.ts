import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { killImport, twoVersions } from '../support/import-kill';
import { testGraph } from '../support/neo4j';
import { checksum, leftovers } from '../support/store';

let graph: Graph;
let folder: string;
let versions: [string, string];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-kill-'));
  graph = await openTestGraph();
  versions = await twoVersions(folder, 1_000);
}, 120_000);
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

const take = (path: string) =>
  importFile(async () => graph, fileOrder(path, { acceptFall: 'it is the older version' }));

test.each([50, 250, 600])(
  'an importer of a file killed after %i ms leaves nothing to be seen, and the next one is whole',
  { timeout: 120_000 },
  async (afterMs) => {
    const [before, path] = versions;
    const expected = await checksum(graph, (await take(path)).revision);
    await take(before);
    const order = { address: testGraph, path, afterMs, expected };
    expect(await killImport(graph, order)).toMatchObject({ unseen: true, whole: true });
    expect(await leftovers(graph)).toBe(0);
  },
);
