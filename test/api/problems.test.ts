import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getParty } from '#api/party';
import { type Graph, openGraph } from '../../server/graph/open';
import { problemHandler } from '../../server/problem-handler';
import { PROBLEMS, Problem, type ProblemType } from '../../server/problems';
import { serve } from '../../server/serve';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { keptLog } from '../support/log';
import { testGraph } from '../support/neo4j';
import { proxyTo } from '../support/proxy';
import { ask, problemIn } from '../support/raw';
import { refusal } from '../support/refusal';
import { startTestServer } from '../support/server';

const { logger, lines: log } = keptLog();
let thrown: unknown;
let server: Server;
let base: string;
beforeAll(async () => {
  const app = express();
  serve(app, getParty, async () => {
    throw thrown;
  });
  app.use(problemHandler(logger));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await closeTestGraph();
});

function answerTo(fault: unknown) {
  thrown = fault;
  log.length = 0;
  return ask(base, { path: '/parties/a' });
}

describe('every refusal', () => {
  test.each(Object.keys(PROBLEMS) as ProblemType[])('%s answers as its row says', async (type) => {
    const errors = [{ pointer: '/params/id', detail: 'expected another' }];
    const said = await answerTo(new Problem(type, 'What is wrong, and the ways on.', { errors }));
    const { status, title } = PROBLEMS[type];
    expect(said.status).toBe(status);
    expect(problemIn(said)).toEqual({
      ...{ type: `/problems/${type}`, status, title },
      ...{ detail: 'What is wrong, and the ways on.', errors },
    });
    expect(said.headers['cache-control']).toBe('no-store');
    expect(said.headers['retry-after']).toBe(status === 503 ? '2' : undefined);
    expect(log).toHaveLength(type === 'internal' ? 1 : 0);
  });
});

describe('what nobody foresaw', () => {
  test.each([
    new Error('canary', { cause: new Error('canary of the cause') }),
    new TypeError('canary'),
    'canary',
    null,
    { status: 400, type: 'canary', message: 'canary', stack: 'canary' },
  ])('%s is a 500 that says nothing of it', async (fault) => {
    const said = await answerTo(fault);
    expect(problemIn(said)).toMatchObject({ status: 500, type: '/problems/internal' });
    expect(said.text).not.toMatch(/canary|\.ts|at /);
    expect(log).toHaveLength(1);
  });

  test('is logged with its stack and its causes', async () => {
    await answerTo(new Error('outer', { cause: new Error('inner') }));
    expect(JSON.parse(`${log[0]}`)).toMatchObject({
      msg: 'internal',
      fault: { message: 'outer', stack: expect.any(String), cause: { message: 'inner' } },
    });
  });

  test('an answer that breaks its contract is never sent', async () => {
    const app = express();
    serve(app, getParty, async () => ({ party: 'canary' }) as never);
    app.use(problemHandler(pino({ level: 'silent' })));
    const broken = createServer(app).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const { port } = broken.address() as AddressInfo;
    const said = await ask(`http://127.0.0.1:${port}`, { path: '/parties/a' });
    broken.close();
    expect(said.status).toBe(500);
    expect(said.text).not.toContain('canary');
  });
});

describe('a graph', () => {
  test('that nobody answers for is refused with its address', async () => {
    const problem = await refusal(openGraph({ ...testGraph, uri: 'bolt://127.0.0.1:1' }));
    expect(problem.type).toBe('graph-unavailable');
    expect(problem.message).toMatch(/^No Neo4j answers at 127\.0\.0\.1:1: start it, /);
  });

  test('that does not know the password is refused without repeating it', async () => {
    const problem = await refusal(openGraph({ ...testGraph, password: 'canary-canary' }));
    expect(problem.type).toBe('graph-refused');
    expect(problem.message).toContain('NEO4J_PASSWORD');
    expect(problem.message).not.toContain('canary');
  });

  test('that is empty is a 503 with the way to fill it', async () => {
    expect(await askGraph(await openTestGraph())).toMatchObject({
      ...{ status: 503, type: '/problems/graph-not-ready' },
      detail: expect.stringContaining('tracehold seed'),
    });
  });

  test('that went away is a 503, and the server stays alive', async () => {
    const proxy = await proxyTo(testGraph.uri);
    const graph = await openGraph({ ...testGraph, uri: proxy.uri });
    proxy.cut();
    const said = await askGraph(graph);
    await graph.close();
    expect(said).toMatchObject({ status: 503, type: '/problems/graph-unavailable' });
  });

  test('that takes too long is a 504', async () => {
    const graph = await openTestGraph();
    const slow: Graph = {
      ...graph,
      reading: (asOf, work) =>
        graph.reading(asOf, async (reader) => {
          const session = graph.driver.session({ database: graph.database });
          const loop = 'UNWIND range(1, 1000000000) AS n RETURN sum(n)';
          await session.run(loop, {}, { timeout: 1 }).finally(() => session.close());
          return work(reader);
        }),
    };
    expect(await askGraph(slow)).toMatchObject({ status: 504, type: '/problems/graph-timeout' });
  });

  test('whose fault quotes what was asked for keeps that out of the log', async () => {
    const graph = await openTestGraph();
    await cypher(graph, "CREATE (:Party {id: 'canary'})");
    const twice = graph.reading('', async () => {
      await cypher(graph, "CREATE (:Party {id: 'canary'})");
    });
    await expect(twice).rejects.toThrow(/^the graph database failed with Neo\.ClientError\.Schema/);
    await expect(twice).rejects.not.toThrow(/canary/);
  });
});

async function askGraph(graph: Graph) {
  const over = await startTestServer(graph);
  const said = problemIn(await ask(over.base, { path: '/api/parties/a' }));
  expect((await ask(over.base, { path: '/api/health' })).status).toBe(200);
  expect((await ask(over.base, { path: '/api/ready' })).status).toBe(said.status);
  await over.close();
  return said;
}
