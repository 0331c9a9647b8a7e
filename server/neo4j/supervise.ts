import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../problems';
import { lastLog } from './logs';
import { databaseHome, type KeeperTask, type Report } from './report';
import { type Database, startDatabase } from './start';

const RESTARTS = 5;
const RESTART_WINDOW_MS = 10 * 60_000;

export interface Supervision {
  latest(): Report;
  /** Tries again where the last try failed for good. */
  retry(): void;
  stop(): Promise<void>;
}

/** Keeps one Neo4j running: started again with growing pauses when it dies, five times in ten minutes at most. */
export function superviseDatabase(task: KeeperTask, tell: (report: Report) => void): Supervision {
  const stopping = new AbortController();
  let restarts: number[] = [];
  let report: Report = blankReport();
  let life = run();

  function say(change: Partial<Report>): void {
    report = { ...report, ...change };
    tell(report);
  }

  async function run(): Promise<void> {
    try {
      await keepRunning();
    } catch (fault) {
      const [problem, detail] =
        fault instanceof Problem
          ? ([fault.type, fault.message] as const)
          : (['internal', `The database could not be started: ${String(fault)}`] as const);
      say({ state: 'failed', detail, problem, java: null });
    }
  }

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      const database = await startDatabase({
        task,
        signal: stopping.signal,
        tell: (detail, java) => say({ detail, java }),
      });
      if (database) await watch(database);
      if (stopping.signal.aborted) return;
      await pauseBeforeRestart();
    }
  }

  async function watch(database: Database): Promise<void> {
    const { uri, pid } = database;
    say({ state: 'ready', uri, detail: 'Neo4j is running', problem: null, java: pid });
    const stop = () => void database.stop();
    stopping.signal.addEventListener('abort', stop);
    if (stopping.signal.aborted) stop();
    await database.exited;
    stopping.signal.removeEventListener('abort', stop);
  }

  async function pauseBeforeRestart(): Promise<void> {
    const now = Date.now();
    restarts = restarts.filter((moment) => now - moment < RESTART_WINDOW_MS);
    if (restarts.length >= RESTARTS) {
      const last = await lastLog(databaseHome(task.data));
      throw new Problem(
        'graph-unavailable',
        `Neo4j ended ${RESTARTS + 1} times within ten minutes and is not started again; its log ends: ${last}`,
      );
    }
    say({ state: 'restarting', detail: 'Neo4j ended and is started again', java: null });
    const pause = restarts.length === 0 ? 0 : 1000 * 2 ** (restarts.length - 1);
    restarts.push(now);
    await delay(pause, null, { signal: stopping.signal }).catch(() => null);
  }

  return {
    latest: () => report,
    retry() {
      if (report.state !== 'failed') return;
      restarts = [];
      say({ ...blankReport(), uri: report.uri });
      life = run();
    },
    async stop() {
      stopping.abort();
      await life;
    },
  };
}

function blankReport(): Report {
  return {
    state: 'starting',
    uri: null,
    detail: 'Starting Neo4j',
    problem: null,
    keeper: process.pid,
    java: null,
  };
}
