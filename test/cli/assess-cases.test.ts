import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/tracehold.mjs', import.meta.url));
const GOOD = {
  id: 'one',
  regime: 'OFAC',
  subject: 'A',
  holdings: [['X', 'A', 60]],
  designated: ['X'],
};

interface Run {
  code: number;
  out: string;
  said: string;
}

function assess(text: string, ...more: string[]): Promise<Run> {
  const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'cases.json');
  writeFileSync(file, text);
  return new Promise((done) => {
    execFile(
      process.execPath,
      [PROGRAM, 'assess', '--cases', file, ...more],
      (error, out, said) => {
        done({ code: Number(error?.code ?? 0), out, said });
      },
    );
  });
}

const linesOf = ({ out }: Run) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every case is one line of JSON, in the order of the file', async () => {
  const run = await assess(JSON.stringify([GOOD, { ...GOOD, id: 'two', designated: [] }]));
  expect(run.code).toBe(0);
  expect(linesOf(run)).toMatchObject([
    {
      id: 'one',
      verdict: 'exposed',
      flags: [],
      counted: { minimum: 60, maximum: 60 },
      governs: null,
    },
    { id: 'two', verdict: 'none_found' },
  ]);
  expect(linesOf(run)[0].proof.map(({ party }: { party: string }) => party)).toEqual(['X', 'A']);
});

test('a case that cannot be read keeps its place, the others are answered, and the exit code is 2', async () => {
  const run = await assess(JSON.stringify([{ ...GOOD, holdings: [['X', 'A', 101]] }, GOOD]));
  expect(run.code).toBe(2);
  expect(linesOf(run)).toMatchObject([
    { id: 'one', error: { pointer: '/holdings/0/2' } },
    { id: 'one', verdict: 'exposed' },
  ]);
});

test.each([
  ['half a file', '[{"id": "one", "regi'],
  ['no list', '{"id": "one"}'],
  ['nothing', ''],
])('%s is refused in one sentence with exit code 2', async (_, text) => {
  const run = await assess(text);
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.said).toContain('cases.json');
});

test("a folder of the user's own regimes is read", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimes-'));
  const own = {
    ...{ id: 'HOUSE', title: { en: 'House', zh: '内部' }, authority: 'Policy', lists: 'any' },
    ...{ shares: { value: '25', inclusive: true }, aggregation: 'pooled', citations: [] },
  };
  writeFileSync(join(folder, 'house.json'), JSON.stringify(own));
  const written = { ...GOOD, regime: 'HOUSE', holdings: [['X', 'A', 25]] };
  const run = await assess(JSON.stringify([written]), '--regimes', folder);
  expect([run.code, linesOf(run)[0].verdict]).toEqual([0, 'exposed']);
});
