import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { openBrowser } from '../../server/report/pdf/browser';
import { closeTestGraph, openTestGraph } from './graph';
import { startTestServer } from './server';

export const PAGE = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** The built page, served over a graph of these rows, with a browser to look at it. */
export interface ServedPage {
  base: string;
  graph: Graph;
  browser: Browser;
  close(): Promise<void>;
}

export async function servePage(rows: readonly Row[] = seedRows(SEED)): Promise<ServedPage> {
  if (!existsSync(PAGE)) throw new Error('the page is not built: npm test builds it');
  const graph = await openTestGraph();
  await load(graph, rows);
  const [server, browser] = await Promise.all([
    startTestServer(graph, { page: PAGE }),
    openBrowser(),
  ]);
  const close = async () => {
    await browser.close();
    await server.close();
    await closeTestGraph();
  };
  return { base: server.base, graph, browser, close };
}
