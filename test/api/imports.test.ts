import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getDatasets, getImports } from '#api/imports';
import { getParty } from '#api/party';
import type { Graph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { fixtureText } from '../import/readers/fixture';
import { call } from '../support/call';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { refusal } from '../support/refusal';
import { startTestServer, type TestServer } from '../support/server';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'tracehold-imports-'));
const path = join(folder, 'bods.json');
let graph: Graph;
let server: TestServer;
let base: string;
beforeAll(async () => {
  graph = await openTestGraph();
  server = await startTestServer(graph);
  base = server.base;
  const take = () => importFile(async () => graph, fileOrder(path));
  writeFileSync(path, fixtureText('bods.json'));
  await take();
  await take();
  writeFileSync(path, fixtureText('bods.json').slice(0, -200));
  await refusal(take());
}, 60_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

test('the history says what was published, what said nothing new and what was refused and why', async () => {
  const { imports, next, revision } = await call(getImports, { base });
  expect(imports.map(({ number, outcome }) => [number, outcome])).toEqual([
    [3, 'refused'],
    [2, 'unchanged'],
    [1, 'published'],
  ]);
  expect([next, revision]).toEqual([null, 1]);
  const [refused, unchanged, published] = imports;
  expect(refused?.refusal).toContain('bods.json');
  expect(refused).toMatchObject({ format: 'bods', added: null });
  expect(published).toMatchObject({
    format: 'bods',
    file: 'bods.json',
    refusal: null,
    proof: 'grammar',
  });
  expect(published?.fetchedAt).toMatch(/^20/);
  expect(unchanged).toMatchObject({ kept: published?.added, sha256: published?.sha256 });
});

test('it comes by pages, and the refused alone', async () => {
  const { imports, next } = await call(getImports, { base, query: { limit: 1 } });
  expect([imports[0]?.number, next]).toEqual([3, 3]);
  const second = await call(getImports, { base, query: { limit: 1, before: 3 } });
  expect(second.imports[0]?.number).toBe(2);
  const refused = await call(getImports, { base, query: { outcome: 'refused', dataset: 'bods' } });
  expect(refused.imports.map(({ number }) => number)).toEqual([3]);
  expect((await call(getImports, { base, query: { dataset: 'csl' } })).imports).toEqual([]);
});

test('a dataset says when it was loaded, checked and refused, and how old it may be', async () => {
  const { datasets } = await call(getDatasets, { base });
  const [bods] = datasets;
  expect(bods?.id).toBe('bods');
  expect(bods?.rows).toBeGreaterThan(5);
  expect(`${bods?.checkedAt}` >= `${bods?.loadedAt}`).toBe(true);
  expect(`${bods?.refusedAt}` >= `${bods?.checkedAt}`).toBe(true);
  expect(bods?.allowedDays).toBeGreaterThan(0);
});

test.each([2, 3])('number %i, which published nothing, is no revision', async (revision) => {
  const asked = call(getParty, { base, params: { id: 'nobody' }, query: { revision } });
  await expect(asked).rejects.toMatchObject({ problem: { type: '/problems/unknown-revision' } });
});
