import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { spawnTracehold, tracehold } from '../support/cli';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, party, world } from '../support/rows';

let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-screen-'));
  graph = await openTestGraph();
  const quill = party('quill', { name: 'Quill Ink Works', country: 'CN' });
  await load(graph, world(quill, designated('quill')));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeTestGraph();
});

function listOf(...lines: string[]): string {
  const file = join(folder, `list-${lines.length}.csv`);
  writeFileSync(file, `Supplier,Country,ID\n${lines.join('\n')}\n`);
  return file;
}

const ASKED = ['--regime', 'NAMED', '--as-of', '2025-10-15'];

describe('screen', () => {
  test('ends with 3 where a person must look, and writes the file that --out names', async () => {
    const file = listOf('Quill Ink Works,CN,1', 'Zebra Crossing Paints,GB,2');
    const out = join(folder, 'result.csv');
    const { code, stdout, stderr } = await tracehold(['screen', file, ...ASKED, '--out', out]);
    expect(stdout).toContain('1 suppliers: on a list itself');
    expect(stderr).toMatch(/2 of 2 suppliers, \d+ a second, about 0 s left/);
    expect(readFileSync(out, 'utf8')).toContain('matched surely');
    expect(code).toBe(3);
  }, 60_000);

  test('ends with 0 where nobody has to: no match, and every list that is read is whole', async () => {
    const { code, stdout } = await tracehold([
      'screen',
      listOf('Zebra Crossing Paints,GB,2'),
      ...ASKED,
    ]);
    expect(stdout).toContain('this is no clearance');
    expect(code).toBe(0);
  }, 60_000);

  test.each([
    [['screen'], 'Name a supplier list, or a screening with --resume.'],
    [['screen', 'nothing.csv'], 'nothing.csv cannot be read: there is no such file.'],
    [['screen', 'LIST', '--out', 'a.pdf'], 'expected a file that ends in .xlsx, .csv or .json'],
    [['screen', 'LIST', '--columns', 'Vendor'], '--columns: expected name=COLUMN'],
    [['screen', 'LIST', '--columns', 'name=Vendor'], 'has no column "Vendor"; it has Supplier'],
    [['screen', '--resume', 'nobody'], 'No screening has the id "nobody"'],
    [['screen', 'LIST', '--regime', 'NOBODY'], 'no regime "NOBODY"'],
  ])(
    'ends with 2 for wrong input: %j',
    async (args, said) => {
      const file = listOf('Quill Ink Works,CN,1');
      const { code, stderr } = await tracehold(args.map((arg) => (arg === 'LIST' ? file : arg)));
      expect(stderr).toContain(said);
      expect(code).toBe(2);
    },
    60_000,
  );

  test('that is interrupted leaves a screening that goes on', async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) => `Nobody ${at} Holding,GB,${at}`);
    const file = listOf(...rows);
    const child = spawnTracehold(['screen', file, ...ASKED]);
    const said = text(child.stdout);
    const ended = once(child, 'close');
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => {
        if (`${chunk}`.includes('a second')) resolve();
      });
    });
    child.kill('SIGINT');
    await ended;
    expect(child.exitCode).toBe(3);
    const id = /tracehold screen --resume (\S+)/.exec(await said)?.[1] ?? '';
    const out = join(folder, 'resumed.json');
    const { stdout } = await tracehold(['screen', '--resume', id, '--out', out]);
    expect(stdout).toContain('15000 rows, 15000 suppliers');
    expect(stdout).not.toContain('not run');
    expect(existsSync(out)).toBe(true);
  }, 300_000);
});
