import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { exportFile } from '../../server/import/export/export-file';
import { importFile } from '../../server/import/file/import-file';
import { load } from '../../server/import/load';
import { READERS } from '../../server/import/readers';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { checksum } from '../support/store';

vi.setConfig({ testTimeout: 120_000 });

let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-export-'));
  graph = await openTestGraph();
  await load(graph, seedRows(SEED));
}, 120_000);
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(1).sort();

test('an export that is imported into an empty graph gives the same graph', async () => {
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')];
  const exported = await exportFile(graph, first, null);
  const before = await checksum(graph, exported.revision);
  await emptyTestGraph(graph);
  const { revision, added, kept } = await importFile(async () => graph, fileOrder(first));
  expect(kept).toBe(0);
  expect(await checksum(graph, revision)).toBe(before);
  await exportFile(graph, second, null);
  expect(linesOf(second)).toEqual(linesOf(first));
  const again = await importFile(async () => graph, fileOrder(first));
  expect(again).toMatchObject({ revision, added: 0, ended: 0, kept: added });
  await load(graph, seedRows(SEED));
  expect(READERS.map(({ format }) => format)).toContain('tracehold-jsonl');
});
