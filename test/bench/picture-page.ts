import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { around, exposure, sides, suppliers } from './picture-answers';

const BUILT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' },
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2' },
};

/** The built page on a free port of the loopback, and nothing else. */
export async function serveBuilt(): Promise<{ base: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(BUILT, pathname === '/' ? 'index.html' : pathname);
    readFile(path).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(path)] ?? '').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A page whose questions are answered from a made-up group of companies. `scripts` counts bytes, packed by gzip; `answered` is when the page has the group. */
export async function openWorld(
  browser: Browser,
  world: { parties: number; ties: number },
): Promise<{ tab: Page; scripts: Map<string, number>; answered: Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  const scripts = new Map<string, number>();
  tab.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, gzipSync(await response.body()).length);
  });
  let said: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    said = resolve;
  });
  const neighbourhood = JSON.stringify(around(world.parties, world.ties));
  await tab.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = (body: string) => route.fulfill({ contentType: 'application/json', body });
    if (pathname.endsWith('/neighbourhood')) return answer(neighbourhood).then(said);
    if (pathname.endsWith('/exposure')) return answer(JSON.stringify(exposure));
    if (pathname.includes('/sides/')) return answer(JSON.stringify(suppliers()));
    if (pathname.endsWith('/sides'))
      return answer(JSON.stringify(sides(route.request().postDataJSON().parties)));
    return route.fulfill({ status: 404, contentType: 'application/json', body: '{}' });
  });
  return { tab, scripts, answered };
}
