import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { around, exposure, nothingAmong, sides, suppliers } from './picture-answers';

const BUILT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' },
  '.json': 'application/json',
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2' },
};

/** The built page on a free port of the loopback, with answers about a made-up group of companies. `answered` is when the page was given the group. */
export async function serveWorld(world: {
  parties: number;
  ties: number;
}): Promise<{ base: string; answered: Promise<void>; close: () => void }> {
  let said: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    said = resolve;
  });
  const neighbourhood = JSON.stringify(around(world.parties, world.ties));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/')) return void sendFile(pathname, response);
    response.setHeader('content-type', TYPES['.json'] ?? '');
    const body = await text(request);
    if (pathname.endsWith('/neighbourhood')) return void response.end(neighbourhood, said);
    const answer = answerTo(pathname, body);
    response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { base: `http://127.0.0.1:${port}`, answered, close };
}

function sendFile(pathname: string, response: ServerResponse): void {
  const path = join(BUILT, pathname === '/' ? 'index.html' : pathname);
  readFile(path).then(
    (bytes) => response.setHeader('content-type', TYPES[extname(path)] ?? '').end(bytes),
    () => response.writeHead(404).end(),
  );
}

function answerTo(pathname: string, body: string): object | null {
  if (pathname.endsWith('/exposure')) return exposure;
  if (pathname.includes('/sides/')) return suppliers();
  if (pathname.endsWith('/sides')) return sides(JSON.parse(body).parties);
  return pathname.endsWith('/among') ? nothingAmong : null;
}

/** A page, and the bytes of every script that it loads, packed by gzip. */
export async function openTab(
  browser: Browser,
): Promise<{ tab: Page; scripts: Map<string, number> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  const scripts = new Map<string, number>();
  tab.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, gzipSync(await response.body()).length);
  });
  return { tab, scripts };
}
