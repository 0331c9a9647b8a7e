import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, openGraph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { openBrowser } from '../../server/report/pdf/browser';
import { openPage } from '../support/browser';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { testGraph } from '../support/neo4j';
import { PAGE } from '../support/page';
import { proxyTo } from '../support/proxy';
import { designated, owns, party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

let graph: Graph;
let proxy: Awaited<ReturnType<typeof proxyTo>>;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  await load(
    await openTestGraph(),
    world(party('a'), party('b'), owns('a', 'b', '60'), designated('a')),
  );
  proxy = await proxyTo(testGraph.uri);
  graph = await openGraph({ ...testGraph, uri: proxy.uri });
  server = await startTestServer(graph, { page: PAGE });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  proxy?.cut();
  await graph?.close();
  await closeTestGraph();
});

test('a database that goes away is said, what is on show stays, and all of it comes back by itself', async () => {
  const { page: tab } = await openPage(browser, `${server.base}/?view=party&id=b`);
  await tab.getByRole('heading', { level: 1, name: 'Company b' }).waitFor();
  proxy.cut();
  await tab.getByRole('link', { name: 'Record' }).click();
  await tab.getByText('The database does not answer.').waitFor();
  await tab.getByText('The graph database cannot be reached').first().waitFor();
  await proxy.mend();
  await tab.getByText('The database does not answer.').waitFor({ state: 'detached' });
  await tab.getByRole('heading', { level: 1, name: 'Company b' }).waitFor();
  expect(await tab.getByRole('alert').count()).toBe(0);
  await tab.context().close();
}, 60_000);

test('an answer that takes long says what it waits for, and can be stopped', async () => {
  const { page: tab, faults } = await openPage(browser, `${server.base}/`);
  let answer = () => {};
  const held = new Promise<void>((go) => {
    answer = go;
  });
  await tab.route('**/api/lists', async (route) => {
    await held;
    await route.continue();
  });
  await tab.goto(`${server.base}/?view=lists`);
  await tab.getByText('Still looking.').waitFor();
  await tab.getByRole('button', { name: 'Stop waiting' }).click();
  await tab.getByText('You stopped waiting.').waitFor();
  answer();
  await tab.getByRole('button', { name: 'Try again' }).click();
  await tab.getByRole('table').waitFor();
  expect(faults.filter((fault) => !fault.includes('ERR_ABORTED'))).toEqual([]);
  await tab.context().close();
}, 60_000);
