import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { getExposure, getPaths } from '#api/exposure';
import { getLists } from '#api/lists';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { postSearch } from '#api/search';
import { getSide, postAmong, postSides } from '#api/sides';
import { getCatches, getVerdictHistory, getVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';
import { addFact } from '../../server/facts/change';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { call } from '../support/call';
import { claiming, existing, owning } from '../support/facts';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { claim, controls, dataset, designated, list, owns, party, source } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';
import { DAY, HALF } from '../support/verdicts';

vi.setConfig({ testTimeout: 60_000 });

const B = { datasetId: 'dataset:b', sourceId: 'source:b' };
const inB = (id: string) => ({
  ...party(id),
  datasetId: 'dataset:b',
  names: party(id).names.map((name) => ({ ...name, sourceId: 'source:b' })),
});
/** The first has the list, the second a register, and own facts say who owns the owner. */
const ours: Row[] = [
  ...[dataset({ title: 'Lists' }), source(), list({ versionDate: DAY })],
  ...[party('a'), party('clean'), party('owner'), designated('a'), owns('owner', 'clean', '100')],
];
const theirs: Row[] = [
  ...[dataset({ id: 'dataset:b', title: 'Register' }), source({ id: 'source:b', ...B })],
  ...[inB('b'), owns('a', 'b', '60', B), controls('a', 'clean', B), claim('said', ['a'], B)],
];
const BOTH = ['dataset:test', 'dataset:b'];

let graph: Graph;
let server: TestServer;
let base: string;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, ours);
  await load(graph, theirs);
  await addFact(graph, owning('a', 'owner', '70'));
  await addFact(graph, existing('Zenith'));
  await addFact(graph, claiming('a moved', ['a']));
  const regimes = new Map([[HALF.id, HALF]]);
  server = await startTestServer(graph, { regimes });
  base = server.base;
}, 60_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const verdictOf = async (id: string, datasets?: string[]) => {
  const query = { regimes: 'HALF', asOf: DAY, ...(datasets && { datasets: `${datasets}` }) };
  const { verdicts, coverage } = await call(getVerdicts, { base, params: { id }, query });
  return { ...verdicts[0], coverage };
};
const told = async (id: string, datasets?: string[]) => {
  const { verdict, reasons = [] } = await verdictOf(id, datasets);
  return [verdict, ...reasons.map(({ code }) => code)];
};

describe('a verdict reads only the datasets that were chosen', () => {
  test('what a dataset says counts where it is read, and not where it is left out', async () => {
    expect((await told('clean'))[0]).toBe('exposed');
    expect((await told('clean', ['dataset:test', 'own']))[0]).toBe('exposed');
    expect((await told('clean', BOTH))[0]).not.toBe('exposed');
    expect((await told('b', BOTH))[0]).toBe('exposed');
  });

  test('it is never clean because something was left out', async () => {
    const [verdict, ...reasons] = await told('clean', ['dataset:test']);
    expect(verdict).toBe('cannot_rule_out');
    expect(reasons).toContain('LIMIT_HIT');
    const [unlisted, ...why] = await told('b', ['dataset:b']);
    expect([unlisted, why.includes('LIST_MISSING')]).toEqual(['cannot_rule_out', true]);
  });

  test('coverage names what was left out, and rests on nothing of it', async () => {
    const { coverage } = await verdictOf('clean', ['dataset:test']);
    expect(coverage.datasets.map(({ id }) => id)).toEqual(['dataset:test']);
    expect(coverage.limits).toEqual([
      {
        ...{ code: 'DATASETS_LEFT_OUT', partyId: null, count: 2 },
        detail: {
          en: 'Left out by choice: Register; Own facts.',
          zh: '按选择略去：Register；Own facts。',
        },
      },
    ]);
    expect(coverage.notLookedAt.map(({ en }) => en)).toEqual(
      expect.arrayContaining(['Register: left out by choice', 'Own facts: left out by choice']),
    );
  });

  test('to choose them all is to choose nothing', async () => {
    const all = await verdictOf('clean', [...BOTH, 'own']);
    expect(all).toEqual(await verdictOf('clean'));
    expect(all.coverage.limits).toEqual([]);
  });
});

const ONLY = { datasets: 'dataset:test', asOf: DAY };
const params = { id: 'a' };

describe('every answer reads only the datasets that were chosen', () => {
  test.each<[string, () => Promise<{ coverage: { limits: { code: string }[] } }>, string]>([
    ['party', () => call(getParty, { base, params, query: ONLY }), 'said'],
    [
      'claims',
      () => call(getClaims, { base, params, query: { datasets: 'dataset:test' } }),
      'said',
    ],
    [
      'ties',
      () => call(getTies, { base, params, query: { ...ONLY, type: 'OWNS', direction: 'out' } }),
      'own:1',
    ],
    [
      'side',
      () => call(getSide, { base, params: { ...params, side: 'holdings' }, query: ONLY }),
      'own:1',
    ],
    ['sides', () => call(postSides, { base, query: ONLY, body: { parties: ['a'] } }), '"ties":1'],
    [
      'among',
      () => call(postAmong, { base, query: ONLY, body: { ends: ['a', 'owner', 'clean'] } }),
      'own:1',
    ],
    [
      'neighbourhood',
      () => call(getNeighbourhood, { base, params, query: { ...ONLY, depth: 2 } }),
      'own:1',
    ],
    ['exposure', () => call(getExposure, { base, params: { id: 'clean' }, query: ONLY }), 'own:1'],
    ['paths', () => call(getPaths, { base, query: { ...ONLY, from: 'a', to: 'clean' } }), 'own:1'],
    [
      'catches',
      () => call(getCatches, { base, params, query: { ...ONLY, regime: 'HALF' } }),
      'own:1',
    ],
    [
      'search',
      () => call(postSearch, { base, body: { text: 'Zenith', datasets: ['dataset:test'] } }),
      'own:2',
    ],
    ['lists', () => call(getLists, { base, query: { datasets: 'dataset:b' } }), 'list:test'],
    [
      'verdict history',
      () =>
        call(getVerdictHistory, {
          ...{ base, params: { id: 'clean' }, query: { datasets: 'dataset:test', regime: 'HALF' } },
        }),
      'own:1',
    ],
    [
      'what if',
      () =>
        call(postWhatIf, {
          ...{ base, params: { id: 'clean' }, query: { datasets: 'dataset:test' } },
          body: { regime: 'HALF', asOf: DAY },
        }),
      'own:1',
    ],
  ])('%s says what it left out, and nothing of it', async (_, answer, unsaid) => {
    const { coverage, ...said } = await answer();
    expect(coverage.limits.map(({ code }) => code)).toContain('DATASETS_LEFT_OUT');
    expect(JSON.stringify(said)).not.toContain(unsaid);
  });

  test('a party that only a left-out dataset describes is not known', async () => {
    await expect(call(getParty, { base, params: { id: 'b' }, query: ONLY })).rejects.toMatchObject({
      problem: { type: '/problems/unknown-party' },
    });
  });

  test('a dataset that is not there is refused, with those that are', async () => {
    const query = { datasets: 'dataset:test,nothing' };
    await expect(call(getParty, { base, params, query })).rejects.toMatchObject({
      problem: {
        type: '/problems/unknown-dataset',
        detail: expect.stringContaining('There are dataset:b, dataset:test, own;'),
        errors: [{ pointer: '/query/datasets' }],
      },
    });
  });
});
