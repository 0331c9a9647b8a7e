import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { getExposure } from '#api/exposure';
import { getParty } from '#api/party';
import { postSearch } from '#api/search';
import { ASKING, tracehold } from '../support/cli';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph } from '../support/seeded';

vi.setConfig({ testTimeout: 60_000 });

const ON_THE_DAY = ['--as-of', '2025-12-31'];

beforeAll(async () => {
  await openSeededGraph();
}, 120_000);
afterAll(closeTestGraph);

describe('a question is answered', () => {
  test('search finds a party by its Chinese name and says why', async () => {
    const { code, stdout } = await tracehold(['search', '宁畅']);
    expect(stdout).toContain('[nettrix]');
    expect(stdout).toContain('same name: 宁畅');
    expect([0, 3]).toContain(code);
  });

  test('trace takes a name as well as an id, and prints the source of every hop', async () => {
    const byName = await tracehold([
      'trace',
      'Nettrix Information Industry Co., Ltd.',
      ...ON_THE_DAY,
    ]);
    const byId = await tracehold(['trace', 'nettrix', ...ON_THE_DAY]);
    expect(byName.stdout).toBe(byId.stdout);
    const hops = byId.stdout
      .split('\n')
      .flatMap((line, at, all) => (/^ {4}\d+\. /.test(line) ? [all[at + 1]] : []));
    expect(hops.length).toBeGreaterThan(1);
    for (const source of hops) expect(source).toMatch(/\[source:[^\]]+\]$/);
  });

  test('the JSON of trace is the answer of the API, with the source of every tie of every hop', async () => {
    const { stdout } = await tracehold(['trace', 'nettrix', '--format', 'json', ...ON_THE_DAY]);
    const { paths, coverage } = getExposure.response.parse(JSON.parse(stdout));
    const ties = paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.ties));
    expect(ties.length).toBeGreaterThan(1);
    expect(ties.filter(({ source }) => source.title === '')).toEqual([]);
    expect(coverage.asOf).toBe('2025-12-31');
  });

  test('search and party give JSON that keeps the contract', async () => {
    const found = await tracehold(['search', 'sugon', '--limit', '1', '--format', 'json']);
    expect(postSearch.response.parse(JSON.parse(found.stdout)).hits).toHaveLength(1);
    const read = await tracehold(['party', 'sugon', '--format', 'json']);
    expect(getParty.response.parse(JSON.parse(read.stdout)).party.id).toBe('sugon');
  });

  test('party shows names, designations and ties with their sources', async () => {
    const { stdout } = await tracehold(['party', 'sugon', ...ON_THE_DAY]);
    expect(stdout).toMatch(/On lists\n.*since 2019-06-24 \[source:/);
    expect(stdout).toMatch(/Owners: \d/);
  });

  test('status says what is loaded and which Neo4j it is', async () => {
    const { code, stdout } = await tracehold(['status']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Neo4j 5\.\d+\.\d+, your own server\n298 parties/);
  });

  test('a met limit ends with 3: a person must look', async () => {
    const { code, stdout } = await tracehold(['trace', 'nettrix', '--budget', '1', ...ON_THE_DAY]);
    expect(code).toBe(3);
    expect(stdout).toContain('limits were met');
  });

  test('the seed loads again and writes nothing', async () => {
    const { code, stdout } = await tracehold(['seed']);
    expect(code).toBe(0);
    expect(stdout).toContain('0 rows added, 0 ended');
  });

  test('seed --check needs no database', async () => {
    const { code, stdout } = await tracehold(['seed', '--check'], { PATH: ASKING.PATH });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Party: 298$/m);
  });
});

const wrongs: [string, string[], string][] = [
  ['an unknown command', ['trase'], "unknown command 'trase'"],
  ['an unknown option', ['trace', 'sugon', '--dept', '3'], "unknown option '--dept'"],
  ['a missing argument', ['trace'], "missing required argument 'party'"],
  ['an unknown format', ['search', 'x', '--format', 'xml'], '--format must be text or json'],
  [
    'a day that does not exist',
    ['trace', 'sugon', '--as-of', '2026-02-30'],
    '--as-of: expected a calendar day',
  ],
  ['a depth of 99', ['trace', 'sugon', '--depth', '99'], '--depth:'],
  ['an unknown kind', ['trace', 'sugon', '--kinds', 'magic'], '--kinds:'],
  ['an empty search', ['search', ''], '<text>:'],
  ['a party that nobody knows', ['party', 'zzzzqqqq'], 'No party of that id or name'],
];

describe('wrong input ends with 2, says what is wrong on standard error, and prints no answer:', () => {
  test.each(wrongs)('%s', async (_, args, said) => {
    const { code, stdout, stderr } = await tracehold(args);
    expect(stderr).toContain(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('in JSON, too, where a program asks', async () => {
    const { code, stderr } = await tracehold(['party', 'zzzzqqqq', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ type: '/problems/unknown-party', status: 404 });
  });
});

test('a name that fits several parties ends with 3 and gives their ids', async () => {
  const { code, stderr } = await tracehold(['trace', 'inspur']);
  expect(code).toBe(3);
  expect(stderr).toContain('Ask again with the id that you mean');
  expect(stderr).toContain('inspur-group');
});

const settings: [string, NodeJS.ProcessEnv, string][] = [
  ['a wrong password', { NEO4J_PASSWORD: 'not-the-password' }, 'NEO4J_PASSWORD'],
  ['a server that is not there', { NEO4J_URI: 'bolt://127.0.0.1:9' }, '127.0.0.1:9'],
  ['an address that is none', { NEO4J_URI: 'http://127.0.0.1' }, 'NEO4J_URI'],
  ['a heap that is no number', { TRACEHOLD_HEAP_MB: 'much' }, 'TRACEHOLD_HEAP_MB'],
];

describe('a setting that cannot work is named in one sentence, without the password:', () => {
  test.each(settings)('%s', async (_, env, said) => {
    const { code, stdout, stderr } = await tracehold(['search', 'sugon'], { ...ASKING, ...env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('not-the-password');
    expect(stderr.trim().split('\n').length).toBeLessThan(4);
  });
});

test.each([[], ['trace'], ['seed']])(
  '%s --help says what it takes and how it ends',
  async (...command) => {
    const { code, stdout } = await tracehold([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: tracehold');
    expect(stdout).toContain('--format <format>');
  },
);
