import { chmod, mkdir, realpath } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Problem } from '../problems';
import { diskProblem } from './disk';
import { joinKeeper } from './join';
import { readPassword, USERNAME } from './password';
import { databaseHome, type OnProgress, type Report } from './report';
import { mendSwap } from './swap';

export interface EmbeddedSettings {
  data: string;
  cache: string;
  heapMb: number;
  pageCacheMb: number;
}

/** Tracehold's own Neo4j, shared with every other process that opened the same data folder. */
export interface Embedded {
  uri: string;
  username: string;
  password: string;
  latest(): Report;
  /** Every later change of state. The address stays the same unless another program took the port meanwhile. */
  onState(listener: (report: Report) => void): void;
  /** Lets go; the database is stopped with its last user. */
  close(): void;
}

/** How often a keeper that ended under us is replaced before that is given up. */
const REJOINS = 5;

/** Joins the database of a data folder, or fetches, sets up and starts it. */
export async function openEmbedded(
  settings: EmbeddedSettings,
  onProgress: OnProgress,
): Promise<Embedded> {
  const data = await dataFolder(settings.data);
  const listeners = new Set<(report: Report) => void>();
  let closed = false;
  let rejoins = 0;
  let joined = await readyDatabase();
  watchLoss();

  async function readyDatabase(): Promise<Joined> {
    for (let tries = 0; tries < REJOINS; tries += 1) {
      const socket = await joinKeeper({ ...settings, data }, onProgress);
      const found = await untilReady(socket, onProgress);
      if (found) return found;
    }
    throw new Problem(
      'graph-unavailable',
      `The process that keeps the database in ${data} ended ${REJOINS} times; its log is ${data}/keeper.log.`,
    );
  }

  function tell(report: Report): void {
    joined.report = report;
    for (const listener of listeners) listener(report);
  }

  function watchLoss(): void {
    joined.onReport(tell);
    joined.socket.on('close', () => {
      if (!closed) void rejoin();
    });
  }

  async function rejoin(): Promise<void> {
    tell({ ...joined.report, state: 'restarting', detail: 'The database is started again' });
    rejoins += 1;
    try {
      if (rejoins > REJOINS) throw new Error(`its keeper ended ${rejoins} times`);
      joined = await readyDatabase();
      if (closed) joined.socket.destroy();
      else watchLoss();
      tell(joined.report);
    } catch (fault) {
      const detail = fault instanceof Error ? fault.message : String(fault);
      const problem = fault instanceof Problem ? fault.type : 'internal';
      tell({ ...joined.report, state: 'failed', detail, problem });
    }
  }

  return {
    uri: joined.uri,
    username: USERNAME,
    password: await readPassword(databaseHome(data)),
    latest: () => joined.report,
    onState: (listener) => void listeners.add(listener),
    close() {
      closed = true;
      joined.socket.destroy();
    },
  };
}

async function dataFolder(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    mendSwap(wanted);
    await mkdir(databaseHome(wanted), { recursive: true, mode: 0o700 });
    await chmod(databaseHome(wanted), 0o700);
    return await realpath(wanted);
  } catch (fault) {
    throw diskProblem(fault, wanted);
  }
}

interface Joined {
  socket: Socket;
  uri: string;
  report: Report;
  onReport(listener: (report: Report) => void): void;
}

/** Waits for `ready`; null where the keeper ended before, which is a reason to join again. */
function untilReady(socket: Socket, onProgress: OnProgress): Promise<Joined | null> {
  return new Promise((resolve, reject) => {
    let later: ((report: Report) => void) | null = null;
    const lines = createInterface({ input: socket });
    lines.on('error', () => undefined);
    lines.on('line', (line) => {
      const report: Report = JSON.parse(line);
      if (later) later(report);
      else if (report.state === 'failed') {
        reject(new Problem(report.problem ?? 'internal', report.detail));
        socket.destroy();
      } else if (report.state === 'ready' && report.uri !== null) {
        later = () => undefined;
        const onReport = (listener: (report: Report) => void) => {
          later = listener;
        };
        resolve({ socket, uri: report.uri, report, onReport });
      } else onProgress({ detail: report.detail, done: null, total: null });
    });
    socket.on('close', () => resolve(null));
  });
}
