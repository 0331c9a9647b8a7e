import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getRegimes } from '#api/regimes';
import { getVerdictHistory, getVerdicts, postVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';
import type { Graph } from '../../server/graph/open';
import { call } from '../support/call';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { ask, problemIn } from '../support/raw';
import * as made from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';
import { DAY, factsOf, HALF, regimeNamed } from '../support/verdicts';

const { designated, owns, party } = made;
const LATER = regimeNamed('LATER', {
  periods: [
    { from: '2024-06-01', status: 'in_force' },
    { from: '2024-09-01', status: 'suspended' },
  ],
});

let graph: Graph;
let server: TestServer;
let base: string;
beforeAll(async () => {
  graph = await openTestGraph();
  await factsOf(graph, [
    ...['x', 'p'].map((id) => party(id, { kind: 'Person' })),
    ...['a', 'b', 'c'].map((id) => party(id)),
    designated('x', { effectiveDate: '2023-05-01' }),
    ...[owns('x', 'a', '60'), owns('p', 'a', '40')],
    ...[owns('a', 'b', '50'), owns('p', 'b', '50')],
    owns('x', 'c', '70', { startDate: '2022-01-01', endDate: '2024-03-01' }),
    owns('p', 'c', '100', { startDate: '2024-03-01' }),
  ]);
  const regimes = new Map([HALF, LATER].map((regime) => [regime.id, regime]));
  server = await startTestServer(graph, { regimes });
  base = server.base;
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const half = { regime: 'HALF', asOf: DAY };

describe('the doors', () => {
  test('the regimes say what they ask for, what they read and what is on file of it', async () => {
    const { regimes } = await call(getRegimes, { base, query: { asOf: '2024-07-01' } });
    expect(regimes.map(({ id, status }) => [id, status])).toEqual([
      ['HALF', 'in_force'],
      ['LATER', 'in_force'],
    ]);
    const [first] = regimes;
    expect(first?.shares).toEqual({ value: '50', inclusive: true });
    expect(first?.lists).toMatchObject([{ list: 'TEST', onFile: [{ id: 'list:test' }] }]);
  });

  test('many parties are answered as each by itself, and an unknown one is named', async () => {
    const parties = ['x', 'p', 'a', 'b', 'c', 'nobody'];
    const { verdicts, unknown } = await call(postVerdicts, { base, body: { parties, ...half } });
    expect(unknown).toEqual(['nobody']);
    for (const brief of verdicts) {
      const alone = await call(getVerdicts, {
        base,
        params: { id: brief.partyId },
        query: { regimes: 'HALF', asOf: DAY },
      });
      const [verdict] = alone.verdicts;
      expect(brief).toEqual({
        partyId: brief.partyId,
        verdict: verdict?.verdict,
        basis: verdict?.basis,
        flags: verdict?.flags,
        reasons: [...new Set(verdict?.reasons.map(({ code }) => code))],
        counted: verdict?.counted,
        governs: verdict?.governs,
      });
    }
    expect(verdicts.map(({ partyId, verdict }) => `${partyId} ${verdict}`)).toEqual([
      ...['x exposed', 'p none_found', 'a exposed', 'b exposed', 'c none_found'],
    ]);
  });

  test('the proof goes from the list to the party, step by step, in both languages', async () => {
    const { verdicts } = await call(getVerdicts, {
      base,
      params: { id: 'b' },
      query: { regimes: 'HALF', asOf: DAY },
    });
    const proof = verdicts[0]?.proof ?? [];
    expect(proof.map(({ party: id, by }) => [id, by])).toEqual([
      ['x', 'designation'],
      ['a', 'holdings'],
      ['b', 'holdings'],
    ]);
    expect(proof[1]?.words.en).toContain('Company x holds 60%');
    expect(proof[1]?.words.zh).toContain('Company x持有60%');
    expect(verdicts[0]?.minimalProof?.ties.toSorted()).toEqual(['owns:a:b', 'owns:x:a']);
  });

  test('the history names the list date, the rule dates and the sale of a stake', async () => {
    const { periods } = await call(getVerdictHistory, {
      base,
      params: { id: 'c' },
      query: { regime: 'HALF' },
    });
    const told = periods.map(({ from, verdict, why }) => [
      from,
      verdict,
      [...new Set(why.map(({ kind }) => kind))].toSorted().join(),
    ]);
    expect(told).toContainEqual(['2023-05-01', 'exposed', 'list']);
    expect(told).toContainEqual(['2024-03-01', 'none_found', 'holding']);
    const rule = await call(getVerdictHistory, {
      base,
      params: { id: 'a' },
      query: { regime: 'LATER' },
    });
    const days = rule.periods.map(({ from, verdict, flags }) => [from, verdict, flags.join()]);
    expect(days).toContainEqual(['2024-06-01', 'exposed', '']);
    expect(days).toContainEqual(['2024-09-01', 'none_found', 'RULE_SUSPENDED']);
  });
});

describe('what if', () => {
  const asked = (body: object) =>
    call(postWhatIf, { base, params: { id: 'c' }, body: { ...half, ...body } });

  test('a stake were bought, sold or changed, or a designation ended', async () => {
    const share = { minimum: '50', maximum: '50' };
    const bought = await asked({
      holdings: {
        add: [{ owner: 'a', owned: 'c', share }],
        change: [{ key: 'owns:p:c', share }],
      },
    });
    expect([bought.before.verdict, bought.after.verdict]).toEqual(['none_found', 'exposed']);
    expect(bought.difference[0]?.en).toContain('to “exposed”');
    const changed = await call(postWhatIf, {
      base,
      params: { id: 'b' },
      body: {
        ...half,
        holdings: {
          change: [
            { key: 'owns:x:a', share: { minimum: '49', maximum: '49' } },
            { key: 'owns:p:a', share: { minimum: '51', maximum: '51' } },
          ],
        },
      },
    });
    expect(changed.after.verdict).toBe('none_found');
    const removed = await call(postWhatIf, {
      base,
      params: { id: 'b' },
      body: { ...half, designations: { remove: ['designated:x:list:test'] } },
    });
    expect(removed.after.verdict).toBe('none_found');
    const named = await asked({ designations: { add: [{ party: 'p' }] } });
    expect(named.after).toMatchObject({ verdict: 'exposed', basis: 'rule' });
  });

  test('nothing is stored', async () => {
    const count =
      'MATCH (n) OPTIONAL MATCH (n)-[t]->() RETURN count(DISTINCT n) AS n, count(t) AS t';
    const before = [await cypher(graph, count), (await asked({})).coverage.revision];
    const share = { minimum: '1/3', maximum: '100' };
    await asked({
      holdings: { add: [{ owner: 'x', owned: 'c', share }], remove: ['owns:p:c'] },
      designations: { add: [{ party: 'p', list: 'TEST' }] },
    });
    expect([await cypher(graph, count), (await asked({})).coverage.revision]).toEqual(before);
  });
});

describe('bad input is refused with its place', () => {
  const add = (share: unknown, owner = 'x') => ({
    ...half,
    holdings: { add: [{ owner, owned: 'c', share }] },
  });
  const band = (minimum: string, maximum: string) => ({ minimum, maximum });
  test.each([
    ['/parties/a/verdicts?regimes=NONE', null, 400, '/query/regimes'],
    ['/parties/a/verdicts?regimes=', null, 400, '/query/regimes/0'],
    ['/parties/a/verdicts?regime=HALF', null, 400, '/query/regime'],
    ['/parties/a/verdicts?asOf=2025-02-30', null, 400, '/query/asOf'],
    ['/parties/nobody/verdicts', null, 404, '/params/id'],
    ['/parties/nobody/verdict-history?regime=HALF', null, 404, '/params/id'],
    ['/parties/a/verdict-history', null, 400, '/query/regime'],
    ['/parties/a/catches?regime=NONE', null, 400, '/query/regime'],
    ['/parties/nobody/catches?regime=HALF', null, 404, '/params/id'],
    ['/parties/a/catches?regime=HALF&limit=0', null, 400, '/query/limit'],
    ['/verdicts', { parties: [], regime: 'HALF' }, 400, '/body/parties'],
    ['/verdicts', { parties: ['a'], regime: 'NONE' }, 400, '/body/regime'],
    ['/verdicts', { parties: Array(1_001).fill('a'), regime: 'HALF' }, 400, '/body/parties'],
    ['/parties/c/what-if', add(band('101', '101')), 400, '/body/holdings/add/0/share'],
    ['/parties/c/what-if', add(band('60', '50')), 400, '/body/holdings/add/0/share'],
    ['/parties/c/what-if', add(band('50%%', '50')), 400, '/body/holdings/add/0/share/minimum'],
    ['/parties/c/what-if', add(50), 400, '/body/holdings/add/0/share'],
    ['/parties/c/what-if', add(band('1', '2'), 'nobody'), 400, '/body/holdings/add/0/owner'],
    [
      '/parties/c/what-if',
      { ...half, holdings: { remove: ['no'] } },
      400,
      '/body/holdings/remove/0',
    ],
    [
      '/parties/c/what-if',
      { ...half, designations: { add: [{ party: 'p', list: 'NO' }] } },
      400,
      '/body/designations/add/0/list',
    ],
    ['/parties/nobody/what-if', half, 404, '/params/id'],
  ])('%s %o', async (path, body, status, pointer) => {
    const said = await ask(base, {
      method: body === null ? 'GET' : 'POST',
      path: `/api${path}`,
      ...(body === null
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const { errors = [], detail } = problemIn(said);
    expect([said.status, errors[0]?.pointer, detail]).toEqual([status, pointer, detail]);
    if (pointer.endsWith('regime') && detail.includes('NONE')) expect(detail).toContain('HALF');
  });
});
