import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getExposure } from '#api/exposure';
import { getParty } from '#api/party';
import { createAppServer } from '../../server/app';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { call } from '../support/call';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { ask, post, send } from '../support/raw';
import { designated, owns, party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

let graph: Graph;
let server: TestServer;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, world(party('a'), party('b'), owns('a', 'b', '60'), designated('a')));
  server = await startTestServer(graph);
});
afterEach(async () => {
  expect((await call(getParty, { base: server.base, params: { id: 'a' } })).party.id).toBe('a');
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const HEAD = 'POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

test('twenty questions at once are all answered alike', async () => {
  const { base } = server;
  const asked = Array.from({ length: 20 }, () => call(getExposure, { base, params: { id: 'b' } }));
  const [first, ...others] = await Promise.all(asked);
  expect(first?.paths).toHaveLength(1);
  for (const other of others) expect(other).toEqual(first);
});

test('clients that go away while they are answered do no harm', async () => {
  for (let client = 0; client < 20; client += 1) {
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /api/parties/b/exposure HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.destroy();
  }
});

test('a body that ends early is refused or let go', async () => {
  const half = `${HEAD}Content-Length: 99\r\n\r\n{"text"`;
  expect(await send(server.base, half, { end: true })).not.toContain('200 OK');
});

test.each([
  [
    'a header called __proto__',
    'GET /api/parties/a HTTP/1.1\r\nHost: localhost\r\n__proto__: x\r\n',
  ],
  ['a header twice', 'GET /api/parties/a HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\nX-A: 2\r\n'],
])('%s is answered', async (_, head) => {
  expect(await send(server.base, `${head}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 200 /);
  expect('x' in {}).toBe(false);
});

test.each([
  ['no HTTP', 'hello\r\n\r\n'],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\n\r\n'],
  ['a null byte in a header', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n'],
  ['two lengths', `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['a length below zero', `${HEAD}Content-Length: -1\r\n\r\n`],
  ['20 kB of headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['100,000 parameters', `GET /?${'a&'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  ['an address of another scheme', 'GET ftp://evil.test/ HTTP/1.1\r\nHost: evil.test\r\n\r\n'],
])('%s is refused', async (_, bytes) => {
  expect(await send(server.base, bytes)).toMatch(/^HTTP\/1.1 4\d\d /);
});

test('who sends a request by the byte is let go', async () => {
  const parts = {
    graph,
    guard: { allowedHosts: [], token: null },
    installation: { version: '0', embedded: true, instance: 'slow' },
    logger: pino({ level: 'silent' }),
    page: null,
  };
  const patience = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };
  const slow = createAppServer(parts, patience).listen(0, '127.0.0.1');
  await once(slow, 'listening');
  const address = slow.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const dripped = ['GET / HT', `${HEAD}Content-Length: 99\r\n\r\n{`];
  for (const bytes of dripped) {
    expect(await send(base, bytes)).toMatch(/^HTTP\/1.1 408 |^$/);
  }
  slow.close();
});

test('no text makes the search fail', async () => {
  const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  const query = fc.string({
    unit: fc.constantFrom(...'a浪 "*~^:()[]{}+-!/\\&|?<>=\'`$\0'),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, query), async (text) => {
      const { status } = await post(server.base, JSON.stringify({ text }));
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 100 },
  );
});

test('no id makes a question fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (id) => {
      const path = `/api/parties/${encodeURIComponent(id.toWellFormed())}`;
      expect([400, 403, 404]).toContain((await ask(server.base, { path })).status);
    }),
    { numRuns: 100 },
  );
});
