import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCatches, getVerdictHistory, getVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';
import { call } from '../support/call';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph, type Seeded } from '../support/seeded';
import { startTestServer, type TestServer } from '../support/server';

let seeded: Seeded;
let server: TestServer;
let base: string;
beforeAll(async () => {
  seeded = await openSeededGraph();
  server = await startTestServer(seeded.graph);
  base = server.base;
}, 180_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

async function under(regime: string, id: string, asOf: string) {
  const { verdicts } = await call(getVerdicts, {
    base,
    params: { id },
    query: { regimes: regime, asOf },
  });
  const [verdict] = verdicts;
  if (verdict === undefined) throw new Error(`no verdict under ${regime}`);
  return verdict;
}

describe('in the seed', () => {
  test('Hygon is named on the list, and the rule does not catch it for certain', async () => {
    const verdict = await under('BIS', 'hygon', '2025-10-15');
    expect(verdict).toMatchObject({ verdict: 'exposed', basis: 'named' });
    expect(verdict.counted.minimum).toBe('27.96');
    expect(verdict.proof.at(-1)).toMatchObject({ party: 'hygon', by: 'designation' });
  });

  test('IEIT is named on the list, and Inspur Group holds less than half of it', async () => {
    const verdict = await under('BIS', 'ieit', '2025-10-15');
    expect(verdict).toMatchObject({ verdict: 'exposed', basis: 'named' });
    expect(verdict.counted).toMatchObject({ minimum: '36', maximum: '36' });
    expect(verdict.margin).toEqual({ minimum: '-14', maximum: '-14' });
  });

  test.each([
    ['2025-03-24', 'cannot_rule_out', null],
    // Announced and effective, not yet published: the sources disagree about the day.
    ['2025-03-25', 'cannot_rule_out', 'named'],
    ['2025-03-27', 'cannot_rule_out', 'named'],
    ['2025-03-28', 'exposed', 'named'],
  ])('an Inspur unit on %s: %s', async (asOf, verdict, basis) => {
    const found = await under('BIS', 'inspur-taiwan', asOf);
    expect(found).toMatchObject({ verdict, basis });
  });

  test.each([
    ['2025-09-28', 'cannot_rule_out', 'not_yet', null],
    ['2025-10-15', 'exposed', 'in_force', 'rule'],
    ['2025-12-01', 'cannot_rule_out', 'suspended', null],
    ['2026-11-21', 'cannot_rule_out', 'unverified', 'rule'],
  ])('a company of which Sugon held half, on %s: %s', async (asOf, verdict, status, basis) => {
    const { before, after, difference } = await call(postWhatIf, {
      base,
      params: { id: 'canqin' },
      body: {
        ...{ regime: 'BIS', asOf },
        holdings: {
          add: [{ owner: 'sugon', owned: 'canqin', share: { minimum: '50', maximum: '50' } }],
        },
      },
    });
    expect(after).toMatchObject({ verdict, status, basis });
    expect(before.counted.maximum).not.toBe(after.counted.maximum);
    expect(difference.length).toBeGreaterThan(0);
    if (status === 'suspended') expect(after.flags).toContain('AFFILIATES_RULE_SUSPENDED');
    if (status === 'unverified') expect(after.reasons[0]?.code).toBe('RULE_STATUS_UNVERIFIED');
  });

  test('nothing is found for certain: no list that a regime reads is whole and fresh', async () => {
    const { verdicts, coverage } = await call(getVerdicts, { base, params: { id: 'amd' } });
    expect(verdicts.map(({ verdict }) => verdict)).not.toContain('none_found');
    expect(verdicts.length).toBeGreaterThanOrEqual(11);
    expect(coverage.notLookedAt).toContainEqual({
      ...{ en: 'US SDN List (OFAC): not loaded', zh: 'US SDN List (OFAC)：未载入' },
    });
  });

  test('what Huawei catches includes the companies below it of which it holds all', async () => {
    const { catches, counts, designated } = await call(getCatches, {
      base,
      params: { id: 'huawei-technologies' },
      query: { regime: 'BIS', asOf: '2025-10-15' },
    });
    expect(designated).toBe('certain');
    const hubble = catches.find(({ party }) => party === 'hubble');
    expect(hubble).toMatchObject({ certainty: 'certain', by: 'holdings', alone: true });
    expect(hubble?.sources).toEqual(['source:RETHINK']);
    expect(counts.certainly).toBeGreaterThanOrEqual(1);
  });

  test('the history of a unit names the days of its entry and of the rule', async () => {
    const { periods } = await call(getVerdictHistory, {
      base,
      params: { id: 'inspur-taiwan' },
      query: { regime: 'BIS' },
    });
    const days = periods.map(({ from, verdict, basis }) => [from, verdict, basis]);
    expect(days).toContainEqual(['2025-03-28', 'exposed', 'named']);
    const entry = periods.find(({ from }) => from === '2025-03-28');
    expect(entry?.why.map(({ kind }) => kind)).toContain('list');
    expect(periods.map(({ to }) => to)).toEqual([
      ...periods.slice(1).map(({ from }) => from),
      null,
    ]);
  });
});
