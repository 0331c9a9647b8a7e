import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '../../server/import/load';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { keptLog } from '../support/log';
import { ask, post, send } from '../support/raw';
import { party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

const CANARY = 'canary4711';

let server: TestServer;
const { logger, lines } = keptLog();
beforeAll(async () => {
  const graph = await openTestGraph();
  await load(graph, world(party('a')));
  const guard = { allowedHosts: [], token: 'the-token-of-this-test' };
  server = await startTestServer(graph, { logger, guard });
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

test('the log holds nothing of what people send', async () => {
  const authorization = 'Bearer the-token-of-this-test';
  const typed = { 'content-type': 'application/json', authorization };
  const texts = [
    CANARY,
    `"${CANARY}`,
    `${CANARY}~ AND (`,
    `浪潮 ${CANARY}`,
    `${CANARY}\n\u001b[1m`,
  ];
  for (const text of texts) await post(server.base, JSON.stringify({ text }), typed);
  for (const body of [`{"text":"${CANARY}`, `{"${CANARY}":1}`, `"${CANARY}"`]) {
    await post(server.base, body, typed);
  }
  const paths = [`/api/parties/${CANARY}`, `/api/lists/${CANARY}`, `/${CANARY}`, `/%ZZ${CANARY}`];
  const query = `/api/parties/a/exposure?asOf=${CANARY}&${CANARY}=1`;
  for (const path of [...paths, query]) {
    await ask(server.base, { path, headers: { authorization, 'user-agent': CANARY } });
  }
  for (const header of ['authorization', 'cookie', 'origin', 'host', 'referer']) {
    await ask(server.base, { path: '/api/parties/a', headers: { [header]: CANARY } });
  }
  const half = `POST /api/search HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n`;
  const typedHalf = `${half}Content-Type: application/json\r\nContent-Length: 99\r\n\r\n`;
  await send(server.base, `${typedHalf}{"text":"${CANARY}`, { end: true });
  expect(lines).toEqual([]);
});
