import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { getExposure } from '#api/exposure';
import { getLists, getSources } from '#api/lists';
import { getClaims, getNeighbourhood, getParty, getTies } from '#api/party';
import { ENDPOINTS } from '../../server/endpoints';
import { load } from '../../server/import/load';
import { lockImport, unlockImport } from '../../server/import/lock';
import { call } from '../support/call';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { ask, problemIn } from '../support/raw';
import * as made from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

const FIRST = [made.party('a'), made.party('b', { name: 'Old name' }), made.owns('a', 'b', '60')];
const THEN = [made.party('a'), made.party('b', { name: 'New name' }), made.owns('a', 'b', '40')];

let server: TestServer;
let base: string;
beforeAll(async () => {
  const graph = await openTestGraph();
  await load(graph, made.world(...FIRST, made.claim('c', ['b'])));
  // An attempt that publishes nothing uses up a number: revision 2 is none.
  await unlockImport(graph, await lockImport(graph));
  const later = [made.designated('a'), made.source({ id: 'source:new' }), made.claim('d', ['a'])];
  await load(graph, made.world(...THEN, ...later));
  server = await startTestServer(graph);
  base = server.base;
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const params = { id: 'b' };
const at = (revision: number) => ({ asOf: '2025-01-01', revision });

describe('an earlier revision says what was on file then:', () => {
  test('names', async () => {
    const names = [1, 3].map((revision) => call(getParty, { base, params, query: at(revision) }));
    expect((await Promise.all(names)).map(({ party }) => party.name)).toEqual([
      'Old name',
      'New name',
    ]);
  });

  test('shares', async () => {
    const query = { type: 'OWNS', direction: 'in' } as const;
    const shares = [1, 3].map(async (revision) => {
      const { ties } = await call(getTies, { base, params, query: { ...query, ...at(revision) } });
      return ties.map((tie) => 'share' in tie && tie.share?.minimum);
    });
    expect(await Promise.all(shares)).toEqual([['60'], ['40']]);
  });

  test('exposure', async () => {
    const paths = [1, 3].map((revision) =>
      call(getExposure, { base, params, query: at(revision) }),
    );
    expect((await Promise.all(paths)).map(({ counts }) => counts[0]?.paths)).toEqual([0, 1]);
  });

  test('what surrounds a party, its claims, the lists and the sources', async () => {
    const told = [1, 3].map(async (revision) => {
      const around = await call(getNeighbourhood, { base, params, query: at(revision) });
      const { claims } = await call(getClaims, { base, params, query: { revision } });
      const { lists } = await call(getLists, { base, query: { revision } });
      const { sources } = await call(getSources, { base, query: { revision } });
      const designated = around.parties.map((party) => party.designated);
      return [designated, claims.length, lists.map(({ entries }) => entries), sources.length];
    });
    expect(await Promise.all(told)).toEqual([
      [[null], 1, [0], 1],
      [['certain'], 0, [1], 2],
    ]);
  });
});

/** Every GET that answers from the imported data, with what it needs to be asked. */
const ASKED: Record<string, string> = {
  '/parties/:id': '',
  '/parties/:id/ties': '&type=OWNS&direction=in',
  '/parties/:id/sides/:side': '',
  '/parties/:id/neighbourhood': '',
  '/parties/:id/claims': '',
  '/parties/:id/changes': '',
  '/parties/:id/exposure': '',
  '/paths': '&from=a&to=b',
  '/regimes': '',
  '/parties/:id/verdicts': '',
  '/parties/:id/catches': '&regime=BIS',
  '/parties/:id/verdict-history': '&regime=BIS',
  '/claims/:id': '',
  '/lists': '',
  '/lists/:id': '',
  '/sources': '',
  '/identity/candidates': '',
  '/facts': '',
  '/datasets': '',
};

const addressed = (path: string, revision: number) =>
  `/api${path
    .replace('/parties/:id', '/parties/b')
    .replace('/claims/:id', revision === 1 ? '/claims/c' : '/claims/d')
    .replace(':id', 'list:test')
    .replace(':side', 'owners')}?revision=${revision}${ASKED[path]}`;

test('every question about the imported data may name its revision', () => {
  const named = ENDPOINTS.filter(
    ({ method, query }) =>
      method === 'get' && query instanceof z.ZodObject && 'revision' in query.shape,
  );
  expect(named.map(({ path }) => path).sort()).toEqual(Object.keys(ASKED).sort());
});

describe.each(Object.keys(ASKED))('GET %s', (path) => {
  test.each([1, 3])('answers at revision %i and says so', async (revision) => {
    const said = await ask(base, { path: addressed(path, revision) });
    expect(said.status, said.text).toBe(200);
    expect(JSON.parse(said.text).coverage.revision).toBe(revision);
  });

  test.each([2, 4, 9_007_199_254_740_991])('refuses revision %i: it is none', async (revision) => {
    expect(problemIn(await ask(base, { path: addressed(path, revision) }))).toMatchObject({
      status: 404,
      type: '/problems/unknown-revision',
      detail: `Revision ${revision} was never published. The newest is 3: leave "revision" out to ask that.`,
      errors: [{ pointer: '/query/revision' }],
    });
  });
});

test('without a revision the newest answers', async () => {
  expect((await call(getParty, { base, params })).coverage.revision).toBe(3);
});
