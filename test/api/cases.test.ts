import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteCase, getCase, getCases, patchCase, postCase } from '#api/cases';
import { getParty } from '#api/party';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { call } from '../support/call';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { type Asking, ask, problemIn } from '../support/raw';
import { party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

const VIEW = '?view=party&id=a&asOf=2025-03-01&kinds=owners,supply';

let graph: Graph;
let server: TestServer;
let base: string;
beforeAll(async () => {
  graph = await openTestGraph();
  server = await startTestServer(graph);
  base = server.base;
});
beforeEach(async () => {
  await emptyTestGraph(graph);
  await load(graph, world(party('a', { name: 'Old name' })));
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const body = {
  name: 'Inspur',
  notes: 'Six units.',
  address: VIEW,
  revision: 1,
  asOf: '2025-03-01',
};

async function saved(over: Partial<typeof body> = {}) {
  return (await call(postCase, { base, body: { ...body, ...over } })).case;
}

test('a case is kept with its name, its notes, its view, its day and its revision', async () => {
  const { id, ...kept } = await saved();
  const now = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  expect(kept).toEqual({ ...body, savedAt: now, changedAt: now });
  const found = await call(getCase, { base, params: { id } });
  expect(found).toEqual({ case: { id, ...kept }, newest: 1 });
});

test('an import changes the newest revision and no case: its view is what it was', async () => {
  const { id, revision } = await saved();
  await load(graph, world(party('a', { name: 'New name' })));
  const found = await call(getCase, { base, params: { id } });
  expect(found.newest).toBe(2);
  expect(found.case.revision).toBe(1);
  const asked = { base, params: { id: 'a' } };
  const then = await call(getParty, { ...asked, query: { revision } });
  const now = await call(getParty, asked);
  expect([then.party.name, now.party.name]).toEqual(['Old name', 'New name']);
});

test('name and notes can be changed, one without the other; the view cannot', async () => {
  const { id, savedAt } = await saved();
  await call(patchCase, { base, params: { id }, body: { name: 'Other' } });
  const changed = await call(patchCase, { base, params: { id }, body: { notes: '' } });
  expect(changed.case).toMatchObject({ ...body, name: 'Other', notes: '', savedAt });
  const view = JSON.stringify({ address: '?view=lists' });
  expectRefused(await send('PATCH', `/${id}`, view), 400, '/body/address');
});

test('the last changed case comes first', async () => {
  const first = await saved({ name: 'First' });
  await saved({ name: 'Second' });
  await call(patchCase, { base, params: { id: first.id }, body: { notes: 'again' } });
  const { cases } = await call(getCases, { base });
  expect(cases.map(({ name }) => name)).toEqual(['First', 'Second']);
});

test('a deleted case is gone, and only that', async () => {
  const [gone, left] = [await saved(), await saved()];
  const { deleted } = await call(deleteCase, { base, params: { id: gone.id } });
  expect(deleted).toBe(gone.id);
  const { cases } = await call(getCases, { base });
  expect(cases.map(({ id }) => id)).toEqual([left.id]);
  expectRefused(await send('DELETE', `/${gone.id}`), 404, '/params/id');
  expectRefused(await send('PATCH', `/${gone.id}`, '{}'), 404, '/params/id');
  expectRefused(await ask(base, { path: `/api/cases/${gone.id}` }), 404, '/params/id');
});

test('hostile names and notes come back as they went in', async () => {
  for (const text of [
    '<script>alert(1)</script>',
    '\u202eevil',
    '`) MATCH (n) DETACH DELETE n //',
  ]) {
    const { id } = await saved({ name: text, notes: `${text}\n${text}` });
    const found = await call(getCase, { base, params: { id } });
    expect([found.case.name, found.case.notes]).toEqual([text, `${text}\n${text}`]);
  }
});

describe('a case is refused', () => {
  test.each([
    ['without a name', { name: '  ' }, 400, '/body/name'],
    ['of a name of 121 characters', { name: 'x'.repeat(121) }, 400, '/body/name'],
    ['of notes of 10,001 characters', { notes: 'x'.repeat(10_001) }, 400, '/body/notes'],
    ['of another site', { address: 'https://evil.test/' }, 400, '/body/address'],
    ['of a script', { address: 'javascript:alert(1)' }, 400, '/body/address'],
    ['of a view with spaces', { address: '?view=party id' }, 400, '/body/address'],
    ['of a view that is too large', { address: `?${'x'.repeat(100_000)}` }, 400, '/body/address'],
    ['of a day that is none', { asOf: '2025-02-30' }, 400, '/body/asOf'],
    ['of no revision', { revision: 0 }, 400, '/body/revision'],
    ['of a revision that was never published', { revision: 9 }, 404, '/body/revision'],
    ['with a field that nobody knows', { owner: 'me' }, 400, '/body/owner'],
  ])('%s', async (_, over, status, pointer) => {
    expectRefused(await send('POST', '', JSON.stringify({ ...body, ...over })), status, pointer);
    expect((await call(getCases, { base })).cases).toEqual([]);
  });

  test('when there are a thousand already', async () => {
    await cypher(graph, 'UNWIND range(1, 1000) AS n CREATE (:Case {id: "case-" + n})');
    const { type } = problemIn(await send('POST', '', JSON.stringify(body)));
    expect(type).toBe('/problems/too-many-cases');
  });
});

describe('pages of other sites', () => {
  test.each([
    ['POST', '', JSON.stringify(body)],
    ['PATCH', '/case-1', '{}'],
    ['DELETE', '/case-1', ''],
  ])('may not %s', async (method, path, text) => {
    expectRefused(await send(method, path, text, { origin: 'http://evil.test' }), 403, null);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    if (text !== '') expectRefused(await send(method, path, text, form), 415, null);
    expectRefused(await send(method, path, text, { 'sec-fetch-site': 'cross-site' }), 403, null);
  });
});

test('an address that takes several methods says which', async () => {
  const said = await send('PUT', '/case-1', '{}');
  expect(said.status).toBe(405);
  expect(said.headers.allow).toBe('GET, HEAD, PATCH, DELETE');
});

function send(method: string, path: string, text = '', more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/json', ...more };
  const asking: Asking = { method, path: `/api/cases${path}`, headers, body: text };
  return ask(base, asking);
}

function expectRefused(said: Awaited<ReturnType<typeof send>>, status: number, at: string | null) {
  const { errors = [] } = problemIn(said);
  expect(said.status, said.text).toBe(status);
  expect(errors.map(({ pointer }) => pointer)).toEqual(at === null ? [] : [at]);
}
