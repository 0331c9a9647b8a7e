import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { warmSearch, warmUp } from './answers/warm';
import { createAppServer } from './app';
import { type Installation, openInstallation, prepare, type Say } from './installation';
import { Problem } from './problems';
import { readRegimes } from './regimes';
import { removeRunning, writeRunning } from './running';
import type { Settings } from './settings';
import { VERSION } from './version';

const PAGE = fileURLToPath(new URL('../dist/client', import.meta.url));

/** Not addresses but all of them: nobody is asked under these. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** A page server that answers. `stop` lets running requests finish, then lets go of the database. */
export interface Started {
  address: string;
  stop(): Promise<void>;
}

/** Settings → graph → app → listen. */
export async function startServer(settings: Settings, say: Say): Promise<Started> {
  // A bad file is named before anything is started.
  const regimes = readRegimes(settings.regimes);
  const logger = pino({ level: settings.logLevel, base: null }, pino.destination(2));
  const installation = await openInstallation(settings, say);
  const instance = randomUUID();
  try {
    // A graph that is still empty refuses the warming up, and any other fault meets the next question as well.
    const warm = warmUp(installation.graph).catch(() => undefined);
    await prepare(installation, say);
    await warm;
    watchDatabase(installation, logger, say);
    const server = createAppServer({
      graph: installation.graph,
      guard: { allowedHosts: allowedHosts(settings), token: settings.token },
      installation: { version: VERSION, embedded: installation.embedded !== null, instance },
      logger,
      page: existsSync(PAGE) ? PAGE : null,
      regimes,
    });
    const address = await listen(server, settings, say);
    // Nobody waits for it: over millions of names the index takes seconds to be read.
    warmSearch(installation.graph).catch(() => undefined);
    await writeRunning(settings.data, { pid: process.pid, address, instance });
    return { address, stop: () => stop(server, installation, settings.data) };
  } catch (fault) {
    await installation.close();
    throw fault;
  }
}

/** Listens on the port of the settings or, where another program has it, on a free one. */
async function listen(server: Server, { host, port }: Settings, say: Say): Promise<string> {
  try {
    await listenOn(server, host, port);
  } catch (fault) {
    if (!isTaken(fault)) throw unlistenable(fault, host);
    say(`Port ${port} is taken by another program; taking a free one.`);
    await listenOn(server, host, 0);
  }
  const { port: taken } = server.address() as AddressInfo;
  return `http://${EVERYWHERE.has(host) ? '127.0.0.1' : inAddress(host)}:${taken}`;
}

/** A server that listens on one address may be asked under it. */
function allowedHosts({ allowedHosts: named, host }: Settings): readonly string[] {
  return EVERYWHERE.has(host) ? named : [...named, inAddress(host)];
}

function inAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function stop(server: Server, installation: Installation, data: string): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const patience = delay(3_000, null, { ref: false }).then(() => server.closeAllConnections());
  await Promise.race([closed, patience]);
  await removeRunning(data);
  await installation.close();
}

/** A database that goes or comes back is said aloud; questions meanwhile are refused by name. */
function watchDatabase({ embedded }: Installation, logger: Logger, say: Say): void {
  embedded?.onState(({ state, detail }) => {
    logger.warn({ state }, 'database');
    say(`Database: ${state}. ${detail}`);
  });
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
}

function unlistenable(fault: unknown, host: string): Problem {
  const why = fault instanceof Error ? fault.message : String(fault);
  return new Problem(
    'invalid-setting',
    `Tracehold cannot listen on ${host}: ${why}. Set TRACEHOLD_HOST and TRACEHOLD_PORT to an address of this machine.`,
  );
}
