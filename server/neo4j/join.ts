import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Problem } from '../problems';
import type { EmbeddedSettings } from './embedded';
import type { KeeperTask, OnProgress } from './report';
import { ensureJars } from './setup/jars';
import { findJava } from './setup/java';
import { reach, socketPath } from './socket';

const KEEPER_PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** A connection to the keeper of a data folder, started first where there is none. */
export async function joinKeeper(settings: EmbeddedSettings, onProgress: OnProgress) {
  refuseWindows();
  const path = socketPath(settings.data);
  const running = await reach(path);
  if (running) return running;
  const { data, heapMb, pageCacheMb } = settings;
  const java = await findJava(process.env);
  if (java.caution) onProgress({ detail: java.caution, done: null, total: null });
  const lib = await ensureJars(settings.cache, process.env, onProgress);
  const keeper = startKeeper({ data, java: java.path, lib, heapMb, pageCacheMb });
  return reachStarted(path, data, keeper);
}

function refuseWindows(): void {
  if (process.platform !== 'win32') return;
  throw new Problem(
    'setup-missing',
    'Tracehold starts its own database on Linux and macOS only: on Windows run it in WSL, or set NEO4J_URI to a Neo4j server that already runs.',
  );
}

interface Keeper {
  ended: boolean;
}

/** The keeper is a session of its own: it outlives the command that started it while others use the database. */
function startKeeper(task: KeeperTask): Keeper {
  const log = openSync(join(task.data, 'keeper.log'), 'w', 0o600);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('keeper.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', tsx, program, JSON.stringify(task)], {
    cwd: task.data,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const keeper: Keeper = { ended: false };
  child.on('exit', () => {
    keeper.ended = true;
  });
  return keeper;
}

/** Whoever of several keepers won answers; it need not be ours. */
async function reachStarted(path: string, data: string, keeper: Keeper): Promise<Socket> {
  const patience = Date.now() + KEEPER_PATIENCE_MS;
  let last = false;
  while (Date.now() < patience && !last) {
    last = keeper.ended;
    const socket = await reach(path);
    if (socket) return socket;
    await delay(LOOK_AGAIN_MS);
  }
  const log = await readFile(join(data, 'keeper.log'), 'utf8').catch(() => '');
  const why = log.split('\n').find((line) => /Error/.test(line)) ?? 'it gave no reason';
  throw new Problem(
    'graph-unavailable',
    `The process that keeps the database did not start (${why.trim()}); its log is ${join(data, 'keeper.log')}.`,
  );
}
