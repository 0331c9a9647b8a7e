import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { tracehold } from '../support/cli';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph } from '../support/seeded';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-report-'));
  await openSeededGraph();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeTestGraph();
});

const ASKED = ['--regime', 'BIS,OFAC', '--as-of', '2025-10-15', '--made-on', '2025-11-01'];

describe('report', () => {
  test('writes the same file twice, which verify makes again', async () => {
    const [one, other] = [join(folder, 'one.html'), join(folder, 'other.html')];
    for (const out of [one, other]) {
      const { code, stdout } = await tracehold(['report', 'nettrix', ...ASKED, '--out', out]);
      expect(code).toBe(3);
      expect(stdout).toMatch(/SHA-256 of the data: [0-9a-f]{64}/);
    }
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
    const { code, stdout } = await tracehold(['report', 'verify', one]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^The same: [0-9a-f]{64}/)]);
  });

  test('verify says exactly what was changed, and compare what is new', async () => {
    const file = join(folder, 'forged.json');
    await tracehold(['report', 'nettrix', ...ASKED, '--out', file]);
    const forged = readFileSync(file, 'utf8').replace('"country":"CN"', '"country":"US"');
    writeFileSync(file, forged);
    const { code, stdout } = await tracehold(['report', 'verify', file]);
    expect(code).toBe(3);
    expect(stdout).toContain('/country: "US" → "CN"');
    const compared = await tracehold(['report', 'compare', file, file]);
    expect([compared.code, compared.stdout]).toEqual([
      0,
      expect.stringContaining('Nothing changed'),
    ]);
  });

  test.each([
    ['a party that is not there', ['report', 'nobody-at-all'], /nobody-at-all/],
    ['a regime that is not there', ['report', 'nettrix', '--regime', 'NO'], /no regime "NO"/],
    ['a revision that is not there', ['report', 'nettrix', '--revision', '99'], /revision/i],
    [
      'a file that is no report',
      ['report', 'verify', 'package.json'],
      /no report that this build of Tracehold reads/,
    ],
    ['a file that is not there', ['report', 'verify', 'no-such-file'], /cannot be read/],
  ])('refuses %s with a sentence', async (_, args, said) => {
    const { code, stderr } = await tracehold(args);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(said);
  });

  test('leaves nothing in a place that cannot be written', async () => {
    const out = join(folder, 'missing', 'report.md');
    const { code, stderr } = await tracehold(['report', 'nettrix', ...ASKED, '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written');
    expect(existsSync(join(folder, 'missing'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('where it cannot be written whole', () => {
  // What is written to this device meets a full disk.
  const full = (name: string) => symlinkSync('/dev/full', join(folder, `${name}.part`));

  test.each(['report.html', 'report.pdf'])(
    '%s says that the disk is full, and leaves nothing',
    async (name) => {
      full(name);
      const out = join(folder, name);
      const { code, stderr } = await tracehold(['report', 'nettrix', ...ASKED, '--out', out]);
      expect([code, stderr]).toEqual([1, expect.stringContaining(`The disk is full: "${out}"`)]);
      expect(readdirSync(folder).filter((one) => one.startsWith(name))).toEqual([]);
    },
  );

  test('a batch stops with what is whole, and says why', async () => {
    const out = join(folder, 'stopped');
    mkdirSync(out);
    full(join('stopped', 'report-sugon-2025-10-15.html'));
    const list = join(folder, 'two.txt');
    writeFileSync(list, 'sugon\n');
    const asked = [...ASKED, '--batch', list, '--out', out];
    const { code, stderr } = await tracehold(['report', ...asked]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('The disk is full')]);
    expect(readdirSync(out)).toEqual([]);
  });
});

test('verify says which rule is another than when the report was made', async () => {
  const regimes = join(folder, 'regimes');
  mkdirSync(regimes);
  const bis = JSON.parse(readFileSync('server/ownership/regimes/bis.json', 'utf8'));
  const keep = (more: object) =>
    writeFileSync(join(regimes, 'own.json'), JSON.stringify({ ...bis, id: 'OWN', ...more }));
  keep({});
  const out = join(folder, 'own.json');
  const asked = ['--regime', 'OWN', '--regimes', regimes, '--as-of', '2025-10-15'];
  await tracehold(['report', 'nettrix', ...asked, '--out', out]);
  const again = ['report', 'verify', out, '--regimes', regimes];
  expect((await tracehold(again)).code).toBe(0);
  keep({ authority: 'Another authority' });
  const changed = await tracehold(again);
  expect([changed.code, changed.stdout]).toEqual([3, expect.stringContaining('/regimes/0/digest')]);
  expect(changed.stdout).toContain('Another authority');
  rmSync(join(regimes, 'own.json'));
  const gone = await tracehold(again);
  expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining('OWN')]);
});

test.each(['1850-01-01', '2125-01-01'])(
  'as of %s, of which the data say nothing, no verdict says that nothing was found',
  async (day) => {
    const out = join(folder, `${day}.json`);
    const asked = ['--as-of', day, '--regime', 'BIS,OFAC', '--out', out];
    const { code } = await tracehold(['report', 'inspur-taiwan', ...asked]);
    expect(code).toBe(3);
    const { verdicts } = JSON.parse(readFileSync(out, 'utf8'));
    for (const { verdict } of verdicts) expect(verdict).not.toBe('none_found');
  },
);

describe('report --batch', () => {
  test('writes one file each and an index, and says of whom it could not', async () => {
    const list = join(folder, 'parties.txt');
    writeFileSync(list, '\ufeffnettrix\r\n宁畅 # the same\n\n# nobody\nnobody-at-all\nsugon\n');
    const out = join(folder, 'batch');
    const asked = [...ASKED, '--batch', list, '--out', out];
    const { code, stdout } = await tracehold(['report', ...asked]);
    expect(code).toBe(3);
    expect(stdout).toContain('Wrote 2 reports to');
    expect(stdout).toContain('nobody-at-all: No party of that id or name');
    expect(readdirSync(out).sort()).toEqual([
      ...['index.html', 'index.json'],
      ...['nettrix', 'sugon'].map((party) => `report-${party}-2025-10-15.html`),
    ]);
    const index = readFileSync(join(out, 'index.html'), 'utf8');
    expect(index).toContain('href="report-sugon-2025-10-15.html"');
    const single = join(folder, 'single.html');
    await tracehold(['report', 'sugon', ...ASKED, '--out', single]);
    const [one, other] = [single, join(out, 'report-sugon-2025-10-15.html')];
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
  });

  test.each([
    [[], 'Say what the report is on'],
    [['nettrix', '--batch', 'x'], 'Say what the report is on'],
    [['--batch', 'no-such-file'], 'cannot be read'],
    [['--screening', 'nobody'], 'No screening has the id'],
  ])('%j is refused in a sentence', async (args, words) => {
    const { code, stderr } = await tracehold(['report', ...args, '--out', join(folder, 'none')]);
    expect(code).not.toBe(0);
    expect(stderr).toContain(words);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a folder that cannot be written is refused before anything is made', async () => {
    const list = join(folder, 'one.txt');
    writeFileSync(list, 'nettrix\n');
    const { code, stderr } = await tracehold(['report', '--batch', list, '--out', '/proc/nowhere']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
  });
});

test('a report is kept, listed, opened as it was made, and deleted', async () => {
  const made = join(folder, 'kept.html');
  await tracehold(['report', 'nettrix', ...ASKED, '--keep', '--out', made]);
  const [id = ''] = /report-[0-9a-f]{32}/.exec((await tracehold(['report', 'list'])).stdout) ?? [];
  const opened = join(folder, 'opened.html');
  expect((await tracehold(['report', 'open', id, '--out', opened])).code).toBe(0);
  expect(readFileSync(opened, 'utf8')).toBe(readFileSync(made, 'utf8'));
  expect((await tracehold(['report', 'delete', id])).stdout).toContain(`Deleted ${id}`);
  expect((await tracehold(['report', 'open', id])).code).toBe(2);
  expect(JSON.parse((await tracehold(['report', 'schema'])).stdout)).toHaveProperty('$schema');
});
