import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { type AppParts, createAppServer } from '../../server/app';
import type { Graph } from '../../server/graph/open';

export interface TestServer {
  /** `http://127.0.0.1:<port>`, without `/api`. */
  base: string;
  close(): Promise<void>;
}

/** The API of this graph on a free port of the loopback, without a page and without a log. */
export async function startTestServer(
  graph: Graph,
  overrides: Partial<AppParts> = {},
): Promise<TestServer> {
  const server = createAppServer({
    graph,
    guard: { allowedHosts: [], token: null },
    installation: { version: '0.0.0-test', embedded: true, instance: 'test' },
    logger: pino({ level: 'silent' }),
    page: null,
    ...overrides,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
