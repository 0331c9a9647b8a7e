import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeImportFile } from '../bench/import-rows';
import { tracehold } from '../support/cli';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { owns, party, world } from '../support/rows';

vi.setConfig({ testTimeout: 120_000 });

const rows = world(
  party('dataset:test:a'),
  party('dataset:test:b'),
  owns('dataset:test:a', 'dataset:test:b', '60'),
);

let folder: string;
let path: string;
beforeAll(async () => {
  await openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'tracehold-cli-'));
  const plain = join(folder, 'rows.jsonl');
  await writeImportFile(plain, rows);
  path = `${plain}.gz`;
  writeFileSync(path, gzipSync(readFileSync(plain)));
});
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

test('import says the format and what it did; a second time that nothing changed; export writes it again', async () => {
  const first = await tracehold(['import', path]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.stderr).toContain('Reading rows.jsonl as tracehold-jsonl: An export of Tracehold');
  expect(first.stdout).toContain('Published revision 1: 6 rows added, 0 ended, 0 unchanged.');
  const second = await tracehold(['import', path, '--format', 'json']);
  expect(JSON.parse(second.stdout)).toMatchObject({ revision: 1, added: 0, ended: 0, kept: 6 });
  const out = join(folder, 'out.jsonl');
  const written = await tracehold(['export', '--datasets', 'dataset:test', '--out', out]);
  expect(written.stdout).toBe(`Wrote 5 records and 1 ties of revision 1 to ${out}.\n`);
  expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(8);
});

test('what cannot be imported is told with file, line and field, and is wrong input', async () => {
  const lines = readFileSync(join(folder, 'rows.jsonl'), 'utf8');
  const broken = join(folder, 'broken.jsonl');
  writeFileSync(broken, lines.replace('"minimum":"60"', '"minimum":"sixty"'));
  const found = await tracehold(['import', broken]);
  expect(found).toMatchObject({ code: 2, stdout: '' });
  expect(found.stderr).toContain('Nothing was imported: broken.jsonl has');
  expect(found.stderr).toContain('line 7, /share/minimum: expected a per cent or a fraction');
});

test.each([
  [['import', 'no-such-file.csv'], 'no-such-file.csv cannot be read: there is no such file.'],
  [['import', 'package.json'], 'in no format that Tracehold recognises. Formats for --as:'],
  [['export', '--datasets', 'dataset:none'], 'No dataset has the id "dataset:none"'],
])('%j is refused as wrong input', async (args, said) => {
  const { code, stderr } = await tracehold(args);
  expect(stderr).toContain(said);
  expect(code).toBe(2);
});
