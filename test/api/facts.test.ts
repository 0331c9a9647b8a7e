import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getFacts, postCorrection, postFact, postRetraction } from '#api/facts';
import { getTies } from '#api/party';
import { load } from '../../server/import/load';
import { call } from '../support/call';
import { owning } from '../support/facts';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

vi.setConfig({ testTimeout: 60_000 });

let server: TestServer;
let base: string;
beforeAll(async () => {
  const graph = await openTestGraph();
  await load(graph, world(party('a'), party('b')));
  server = await startTestServer(graph);
  base = server.base;
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const why = { reason: 'misread', by: 'Bob' };
const post = async (path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`${base}/api${path}`, request);
  const { detail, errors } = await response.json();
  return { status: response.status, detail, pointers: errors?.map((one: Fault) => one.pointer) };
};
interface Fault {
  pointer: string;
}

test('a fact is added, read by everybody, corrected and retracted over HTTP', async () => {
  const added = await call(postFact, { base, body: owning('a', 'b', '60') });
  const { number } = added.fact;
  const params = { number };
  const { ties } = await call(getTies, {
    ...{ base, params: { id: 'b' }, query: { type: 'OWNS', direction: 'in' } },
  });
  expect(ties.map(({ key }) => key)).toEqual([added.fact.id]);
  const version = added.revision;
  const body = { ...owning('a', 'b', '16'), ...why, version };
  const corrected = await call(postCorrection, { base, params, body });
  const stale = await post(`/facts/${number}/retract`, { ...why, version });
  expect(stale).toMatchObject({ status: 409, pointers: ['/body/version'] });
  const current = { ...why, version: corrected.revision };
  await call(postRetraction, { base, params, body: current });
  const { facts, parties } = await call(getFacts, { base });
  expect(facts[0]).toMatchObject({ number, retracted: { by: 'Bob', reason: 'misread' } });
  expect(facts[0]?.versions).toHaveLength(2);
  expect(parties.map(({ name }) => name)).toEqual(['Company a', 'Company b']);
});

const { source: _, ...unsourced } = owning('a', 'b', '60');
const { quote: __, ...unquoted } = owning('a', 'b', '60');
const cited = (source: object) => {
  const entry = owning('a', 'b', '60');
  return { ...entry, source: { ...entry.source, ...source } };
};

test.each([
  ['without a source', unsourced, '/body/source', 'a claim without a source is worth nothing'],
  ['without the words', unquoted, '/body/quote', 'a claim without its words cannot be checked'],
  ['with empty words', { ...unquoted, quote: ' ' }, '/body/quote', 'cannot be checked'],
  [
    'with an address that is none',
    cited({ url: 'www.example.org' }),
    '/body/source/url',
    'expected an address that begins with http:// or https://',
  ],
  [
    'with an address that runs something',
    cited({ url: 'javascript:alert(1)' }),
    '/body/source/url',
    'expected an address that begins with http:// or https://',
  ],
  ['without a publisher', cited({ publisher: '' }), '/body/source/publisher', 'who says so'],
  ['with a day that does not exist', cited({ date: '2024-02-31' }), '/body/source/date', 'exists'],
  ['without a reason', { ...owning('a', 'b', '60'), reason: '' }, '/body/reason', 'a reason'],
  ['of no kind', { ...unsourced, said: { kind: 'x' } }, '/body/said/kind', 'a party, a tie or'],
  ['with a share of 101', owning('a', 'b', '101'), '/body/said/tie/share', 'more than all of it'],
  ['with a share in words', owning('a', 'b', 'half'), '/body/said/tie/share/minimum', 'a per cent'],
])('%s it is refused, and told where and how to mend it', async (_name, body, pointer, detail) => {
  const refused = await post('/facts', body);
  expect(refused.status).toBe(400);
  expect(refused.pointers).toContain(pointer);
  expect(refused.detail).toContain(detail);
});

test.each([
  ['an unknown party', '/facts', owning('a', 'nobody', '60'), '/body/said/tie/to'],
  ['an unknown fact', '/facts/99/retract', { ...why, version: 1 }, '/params/number'],
])('%s is not found', async (_name, path, body, pointer) => {
  expect(await post(path, body)).toMatchObject({ status: 404, pointers: [pointer] });
});
