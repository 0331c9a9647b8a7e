import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSpool } from '../../server/import/change/spool';
import { linesOf } from '../../server/import/lines';
import { rowTable } from '../../server/import/row-table';

test('a table of a hundred thousand rows tells new, changed and same rows apart', () => {
  const table = rowTable();
  const said = (n: number) => n.toString(16).padStart(16, '0');
  for (let n = 0; n < 100_000; n += 1) table.store(`Party ${n}`, said(n));
  for (let n = 50_000; n < 150_000; n += 1) {
    const seen = n >= 100_000 ? 'added' : n % 2 === 0 ? 'same' : 'changed';
    expect(table.see(`Party ${n}`, said(n % 2 === 0 ? n : n + 1))).toBe(seen);
    expect(table.see(`Party ${n}`, said(n))).toBe('twice');
  }
  expect(table.find('Party 7')).toBe('stored');
  expect(table.find('Party x')).toBe('absent');
  expect(table.size()).toBe(150_000);
});

test('rows wait in files where they are many, in order, and no file is left', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'tracehold-test-'));
  const dead = join(parent, 'tracehold-spool-999999999-x');
  mkdirSync(dead);
  const spool = openSpool(parent);
  expect(existsSync(dead)).toBe(false);
  const rows = Array.from({ length: 50_000 }, (_, n) => ({ n, text: `line\u2028${n}\n` }));
  // More than is laid aside at once.
  rows.splice(30_000, 0, { n: -1, text: '海'.repeat(700_000) });
  for (const row of rows) spool.write('OWNS', row);
  spool.write('LINKED', 'few');
  expect(readdirSync(parent)).toHaveLength(1);
  const read: unknown[] = [];
  for await (const portion of spool.read('OWNS')) read.push(...portion);
  expect(read).toEqual(rows);
  for await (const portion of spool.read('OWNS')) expect(portion).toEqual([]);
  spool.drop();
  expect(readdirSync(parent)).toEqual([]);
  rmSync(parent, { recursive: true });
});

test('only a line feed ends a line, wherever the bytes are parted', async () => {
  const bytes = Buffer.from('\ufeffeins\r\nzwei\u2028drei\n\nvier 海');
  for (let size = 1; size < 9; size += 1) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const found: unknown[] = [];
    for await (const lines of linesOf(chunksOf(chunks))) found.push(...lines);
    expect(found).toEqual([
      { number: 1, text: 'eins', ended: true },
      { number: 2, text: 'zwei\u2028drei', ended: true },
      { number: 3, text: '', ended: true },
      { number: 4, text: 'vier 海', ended: false },
    ]);
  }
});

async function* chunksOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
