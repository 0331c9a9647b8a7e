import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { createAppServer } from '../../server/app';
import { openInstallation } from '../../server/installation';
import { readSettings } from '../../server/settings';

/** The page server as a process of its own on the data folder of its settings; ends when its input ends. */
async function servePage(): Promise<void> {
  const installation = await openInstallation(readSettings(process.env), () => undefined);
  const server = createAppServer({
    graph: installation.graph,
    guard: { allowedHosts: [], token: null },
    installation: { version: 'bench', embedded: true, instance: 'bench' },
    logger: pino({ level: 'silent' }),
    page: null,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  createInterface({ input: process.stdin }).on('close', () => {
    server.close();
    server.closeAllConnections();
    void installation.close();
  });
}

void servePage();
