import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { STYLE_HASH } from '../../server/report/html/file';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { ask, problemIn, send } from '../support/raw';
import { party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

const TOKEN = 'a-token-of-many-letters';
const OPEN = ['/api/health', '/api/ready'];
const GUARDED = ['/api/docs', '/api/openapi.json', '/api/status', '/api/parties/a', '/api/nothing'];
const EVERYTHING = [...OPEN, ...GUARDED, '/', '/index.html', '/nothing'];

let graph: Graph;
let page: string;
let server: TestServer;
let guarded: TestServer;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, world(party('a')));
  page = await mkdtemp(join(tmpdir(), 'tracehold-page-'));
  await writeFile(join(page, 'index.html'), '<!doctype html><title>page</title>');
  server = await startTestServer(graph, { page });
  const guard = { allowedHosts: ['Graph.example'], token: TOKEN };
  guarded = await startTestServer(graph, { page, guard });
});
afterAll(async () => {
  await server.close();
  await guarded.close();
  await rm(page, { recursive: true });
  await closeTestGraph();
});

const statusOf = async (base: string, path: string, headers: Record<string, string>) =>
  (await ask(base, { path, headers })).status;

describe('a request addressed to another host is refused on every route', () => {
  test.each([
    'evil.test',
    'evil.test:7345',
    'localhost.',
    'localhost.evil.test',
    'localhost@evil.test',
    'localhost:80:80',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '127.0.0.1.',
    '127.1',
    '2130706433',
    'graph.example',
  ])('"%s"', async (host) => {
    for (const path of EVERYTHING) {
      const said = await ask(server.base, { path, headers: { host } });
      expect([path, said.status]).toEqual([path, 403]);
      expect(problemIn(said).type).toBe('/problems/forbidden-origin');
    }
  });

  test('none at all', async () => {
    for (const path of EVERYTHING) {
      expect(await send(server.base, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1.1 403 /);
      expect(await send(server.base, `GET ${path} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
      const empty = `GET ${path} HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n`;
      expect(await send(server.base, empty)).toMatch(/^HTTP\/1.1 403 /);
    }
  });
});

test.each(['localhost', 'LOCALHOST', 'localhost:1', '127.0.0.1', '[::1]:7345'])(
  'a request addressed to %s is answered',
  async (host) => {
    expect(await statusOf(server.base, '/api/parties/a', { host })).toBe(200);
    expect(await statusOf(server.base, '/', { host })).toBe(200);
  },
);

test.each(['graph.example', 'GRAPH.example:443', 'localhost'])(
  'an allowed host is answered as %s',
  async (host) => {
    const authorization = `Bearer ${TOKEN}`;
    expect(await statusOf(guarded.base, '/api/parties/a', { host, authorization })).toBe(200);
  },
);

describe('a request of another page is refused on every route', () => {
  test.each([
    { origin: 'https://evil.test' },
    { origin: 'http://localhost' },
    { origin: 'http://localhost:1' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'file://' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  ])('%o', async (headers: Record<string, string>) => {
    for (const path of EVERYTHING) {
      expect([path, await statusOf(server.base, path, headers)]).toEqual([path, 403]);
    }
  });

  test('a form of another site cannot ask a question', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const said = await ask(server.base, { method: 'POST', path: '/api/search', headers });
    expect(said.status).toBe(403);
  });
});

describe('our own page is answered', () => {
  test.each(['http', 'https'])('under its %s address', async (scheme) => {
    const host = new URL(server.base).host;
    const headers = { origin: `${scheme}://${host}`, 'sec-fetch-site': 'same-origin' };
    expect(await statusOf(server.base, '/api/parties/a', headers)).toBe(200);
  });

  test('through a link on another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await statusOf(server.base, '/', headers)).toBe(200);
  });
});

describe('where a token is set', () => {
  test.each([
    {},
    { authorization: 'Bearer wrong' },
    { authorization: `Basic ${TOKEN}` },
    { authorization: `Bearer ${TOKEN}x` },
    { authorization: TOKEN },
    { cookie: `token=${TOKEN}` },
  ])('%o is refused by the API', async (headers: Record<string, string>) => {
    for (const path of GUARDED) {
      const said = await ask(guarded.base, { path, headers });
      expect([path, said.status]).toEqual([path, 401]);
      expect(said.headers['www-authenticate']).toBe('Bearer');
      expect(problemIn(said).detail).not.toContain(TOKEN);
    }
  });

  test('the API answers with it, and without it says only that it is alive and ready', async () => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect(await statusOf(guarded.base, '/api/parties/a', headers)).toBe(200);
    expect(await statusOf(guarded.base, '/api/nothing', headers)).toBe(404);
    for (const path of OPEN) expect(await statusOf(guarded.base, path, {})).toBe(200);
  });
});

test('every answer carries the same protection and no permission', async () => {
  for (const path of EVERYTHING) {
    const { headers } = await ask(server.base, { path });
    expect(headers['content-security-policy']).toBe(
      `default-src 'none';script-src 'self';style-src 'self' '${STYLE_HASH}';frame-src blob:;img-src 'self' data: blob:;font-src 'self';connect-src 'self';worker-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none';object-src 'none';require-trusted-types-for 'script';trusted-types tracehold-worker`,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    const names = Object.keys(headers).join(' ');
    expect(names).not.toMatch(/access-control|set-cookie|x-powered-by|(^| )server( |$)/);
  }
});
