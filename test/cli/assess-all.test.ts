import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VerdictBrief } from '#api/verdicts';
import type { Graph } from '../../server/graph/open';
import { tracehold } from '../support/cli';
import { closeTestGraph, openTestGraph } from '../support/graph';
import * as made from '../support/rows';
import { factsOf, GROUND } from '../support/verdicts';

let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-all-'));
  graph = await openTestGraph();
  const sdn = made.list({ id: 'list:us-ofac-sdn', versionDate: '2025-01-02' });
  await factsOf(
    graph,
    [
      ...[made.party('x', { kind: 'Person' }), made.party('c'), made.party('d')],
      ...[made.designated('x', { to: sdn.id }), made.owns('x', 'c', '60')],
    ],
    [...GROUND, sdn],
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeTestGraph();
});

const ALL = ['assess', '--all', '--regime', 'OFAC', '--as-of', '2025-01-02'];

describe('assess --all', () => {
  test('writes a line for each party, and last what they rest on', async () => {
    const file = join(folder, 'all.jsonl');
    const { code, stdout } = await tracehold([...ALL, '--out', file]);
    expect(code).toBe(3);
    expect(stdout).toContain('OFAC: 3 parties');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const last = JSON.parse(lines.at(-1) ?? '');
    const verdicts = lines.slice(0, -1).map((line) => VerdictBrief.parse(JSON.parse(line)));
    expect(verdicts.map(({ partyId, basis }) => [partyId, basis]).toSorted()).toEqual([
      ['c', 'rule'],
      ['d', null],
      ['x', 'named'],
    ]);
    expect(last.trailer).toMatchObject({
      regime: 'OFAC',
      parties: 3,
      verdicts: { exposed: 2, cannot_rule_out: 1, none_found: 0 },
      coverage: { revision: 1, asOf: '2025-01-02' },
    });
    expect(readdirSync(folder)).toEqual(['all.jsonl']);
  });

  test('writes the same as CSV, with what they rest on in the last cell', async () => {
    const file = join(folder, 'all.csv');
    await tracehold([...ALL, '--out', file, '--as', 'csv']);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines[0]).toBe(
      'partyId,verdict,basis,flags,reasons,countedMinimum,countedMaximum,countedOpen,governs,trailer',
    );
    expect(lines).toContain('c,exposed,rule,,,60,60,none,,');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/^,,,,,,,,,"\{""trailer"":/);
  });

  test.each([
    [['--regime', 'NOBODY'], 'no regime "NOBODY"'],
    [['--as', 'xlsx'], '--as: expected jsonl or csv'],
    [['--out', '/nowhere/at/all'], 'cannot be written'],
    [['c'], 'name no party'],
  ])('refuses %j in one sentence', async (more, said) => {
    const { code, stderr } = await tracehold([...ALL, ...more]);
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(said);
  });

  test('goes with --out and --as only', async () => {
    const { code, stderr } = await tracehold(['assess', 'c', '--out', join(folder, 'one')]);
    expect(code).toBe(2);
    expect(stderr).toContain('--out and --as go with --all');
  });
});
