import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteCase, getCase, getCases, patchCase, postCase } from '#api/cases';
import { getChanges } from '#api/changes';
import { getClaim } from '#api/claims';
import type { Endpoint } from '#api/endpoint';
import { postExport } from '#api/export';
import { getExposure, getPaths } from '#api/exposure';
import { getFacts, postFact } from '#api/facts';
import { getCandidates, getDecisions, postDecision, postUndo } from '#api/identity';
import { getDatasets, getImports } from '#api/imports';
import { getList, getLists, getSources } from '#api/lists';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { getRegimes } from '#api/regimes';
import { postReport } from '#api/report';
import { postSearch } from '#api/search';
import { getSide, postAmong, postSides } from '#api/sides';
import { getHealth, getReady, getStatus } from '#api/status';
import { getCatches, getVerdictHistory, getVerdicts, postVerdicts } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';
import { ENDPOINTS } from '../../server/endpoints';
import { call } from '../support/call';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph } from '../support/seeded';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
let base: string;
beforeAll(async () => {
  const { graph } = await openSeededGraph();
  server = await startTestServer(graph);
  base = server.base;
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const params = { id: 'ieit' };
const OWNERS = { type: 'OWNS', direction: 'in' } as const;
const asking = {
  search: () => call(postSearch, { base, body: { text: '浪潮' } }),
  party: () => call(getParty, { base, params }),
  ties: () => call(getTies, { base, params, query: OWNERS }),
  side: () => call(getSide, { base, params: { ...params, side: 'owners' } }),
  among: () => call(postAmong, { base, body: { ends: ['ieit', 'inspur-group'] } }),
  sides: () => call(postSides, { base, body: { parties: ['ieit'] } }),
  neighbourhood: () => call(getNeighbourhood, { base, params }),
  export: () => call(postExport, { base, params, body: { format: 'ftm' } }),
  claims: () => call(getClaims, { base, params }),
  claim: () => call(getClaim, { base, params: { id: 'claim:S2-19' } }),
  changes: () => call(getChanges, { base, params }),
  exposure: () => call(getExposure, { base, params }),
  paths: () => call(getPaths, { base, query: { from: 'ieit', to: 'sugon' } }),
  lists: () => call(getLists, { base }),
  list: () => call(getList, { base, params: { id: 'list:us-entity-list-2025-03' } }),
  sources: () => call(getSources, { base }),
  status: () => call(getStatus, { base }),
  regimes: () => call(getRegimes, { base }),
  verdicts: () => call(getVerdicts, { base, params }),
  manyVerdicts: () => call(postVerdicts, { base, body: { parties: ['ieit'], regime: 'BIS' } }),
  whatIf: () => call(postWhatIf, { base, params, body: { regime: 'BIS' } }),
  catches: () => call(getCatches, { base, params, query: { regime: 'BIS' } }),
  report: async () => (await call(postReport, { base, params, body: {} })).report,
  datasets: () => call(getDatasets, { base }),
  candidates: () => call(getCandidates, { base }),
  facts: () => call(getFacts, { base }),
  verdictHistory: () => call(getVerdictHistory, { base, params, query: { regime: 'BIS' } }),
};

describe('on the seed', () => {
  test.each(Object.entries(asking))('%s says what its answer rests on', async (_, answer) => {
    const { coverage } = await answer();
    expect(coverage.revision).toBe(1);
    expect(coverage.decisionNumber).toBe(0);
    expect(coverage.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(coverage.datasets.map(({ id }) => id)).toContain('dataset:us-entity-list');
    expect(coverage.lists.map(({ loaded }) => loaded)).toEqual(
      expect.arrayContaining(['whole', 'partial', 'none']),
    );
    expect(coverage.notLookedAt).toContainEqual({
      ...{ en: 'US SDN List (OFAC): not loaded', zh: 'US SDN List (OFAC)：未载入' },
    });
    expect(coverage.limits).toEqual([]);
  });

  test('every endpoint is asked here', () => {
    const others = [getHealth, getReady, getCases, postCase, getCase, patchCase, deleteCase];
    const deciding = [getImports, getDecisions, postDecision, postUndo, postFact];
    // Screenings, kept reports and those of another wire format have files of their own.
    const own = ENDPOINTS.filter(({ path }) =>
      /^\/(screenings|reports|facts\/|match\/|search\/|entities\/)/.test(path),
    );
    const elsewhere = others.length + deciding.length + own.length;
    expect(Object.keys(asking)).toHaveLength(ENDPOINTS.length - elsewhere);
  });

  test('the server is alive and ready', async () => {
    expect(await call(getHealth, { base })).toMatchObject({ alive: true, instance: 'test' });
    expect(await call(getReady, { base })).toEqual({ ready: true });
  });

  test('the answers are about what was asked', async () => {
    expect((await asking.search()).hits[0]?.party.id).toBe('inspur-group');
    expect((await asking.party()).nodes.map(({ id }) => id)).toContain(
      'inspur-electronic-information',
    );
    expect((await asking.ties()).ties.every(({ type }) => type === 'OWNS')).toBe(true);
    expect((await asking.neighbourhood()).subject.id).toBe('ieit');
    expect((await asking.claims()).claims.length).toBeGreaterThan(0);
    expect((await asking.exposure()).named).toHaveLength(1);
    expect((await asking.list()).list).toMatchObject({ entries: 82, parties: 80 });
    expect((await asking.sources()).sources.map(({ id }) => id)).toContain('source:EL');
    expect((await asking.status()).counts.parties).toBeGreaterThan(200);
  });

  test('every hop of every path carries ties with a source', async () => {
    const { paths } = await asking.exposure();
    const hops = paths.flatMap((path) => path.hops);
    expect(hops.length).toBeGreaterThan(0);
    for (const hop of hops) {
      for (const { source } of hop.ties) expect(source.title).not.toBe('');
    }
  });

  test('the day asked about stands in the answer and decides it', async () => {
    const before = await call(getExposure, { base, params, query: { asOf: '2019-01-01' } });
    expect(before.coverage.asOf).toBe('2019-01-01');
    expect(before.named).toEqual([]);
  });
});

const OF_A_PARTY: readonly Endpoint[] = [
  getParty,
  getTies,
  getNeighbourhood,
  getClaims,
  getExposure,
];

describe('what is not there', () => {
  test.each(OF_A_PARTY)('$path of an unknown party names the id', async (endpoint) => {
    const query = endpoint === (getTies as Endpoint) ? OWNERS : {};
    await expect(call(endpoint, { base, params: { id: 'nobody' }, query })).rejects.toMatchObject({
      problem: {
        type: '/problems/unknown-party',
        status: 404,
        detail: expect.stringContaining('"nobody"'),
      },
    });
  });

  test.each([
    { from: 'nobody', to: 'ieit' },
    { from: 'ieit', to: 'nobody' },
  ])('paths from $from to $to name the id', async (query) => {
    await expect(call(getPaths, { base, query })).rejects.toMatchObject({
      problem: { type: '/problems/unknown-party', detail: expect.stringContaining('"nobody"') },
    });
  });

  test('an unknown list is named with the way to the known ones', async () => {
    await expect(call(getList, { base, params: { id: 'list:none' } })).rejects.toMatchObject({
      problem: {
        type: '/problems/unknown-list',
        status: 404,
        detail: 'No list has the id "list:none". GET /api/lists names them.',
      },
    });
  });
});

describe('pages', () => {
  const addresses = { type: 'LOCATED_AT', direction: 'out' } as const;
  const page = (limit: number, after?: string) =>
    call(getTies, { base, params, query: { ...addresses, limit, ...(after ? { after } : {}) } });

  test('of one tie each come to the same as one page of all', async () => {
    const { ties: all, next } = await page(200);
    expect(next).toBeNull();
    const keys: string[] = [];
    let after: string | undefined;
    do {
      const { ties, next: more } = await page(1, after);
      keys.push(...ties.map(({ key }) => key));
      after = more ?? undefined;
    } while (after);
    expect(keys).toEqual(all.map(({ key }) => key));
    expect(keys.length).toBeGreaterThan(5);
  });

  test.each([0, 201])('of %i ties are refused', async (limit) => {
    await expect(page(limit)).rejects.toMatchObject({
      problem: { status: 400, errors: [{ pointer: '/query/limit' }] },
    });
  });

  test('a search may ask for 50 hits and not for 51', async () => {
    const search = (limit: number) => call(postSearch, { base, body: { text: 'inspur', limit } });
    expect((await search(50)).hits.length).toBeLessThanOrEqual(50);
    await expect(search(51)).rejects.toMatchObject({
      problem: { status: 400, errors: [{ pointer: '/body/limit' }] },
    });
  });
});
