import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Report } from '../../server/neo4j/report';
import { readSettings } from '../../server/settings';
import { ended, eventually } from '../support/processes';

export const { cache } = readSettings({ TRACEHOLD_CACHE: process.env.TRACEHOLD_CACHE });

const PROGRAM = fileURLToPath(new URL('../support/opener.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

type Said = Omit<Report, 'state'> & { state: Report['state'] | 'refused' };

export interface Opener {
  said: Said[];
  /** The next report of that state, counted from the last one that was asked for. */
  next(state: Said['state']): Promise<Said>;
  letGo(): Promise<void>;
  kill(): Promise<void>;
}

/** Another process that opens the database of a data folder. */
export function opener(data: string): Opener {
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, data, cache], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: Said[] = [];
  let read = 0;
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line)));
  const pid = child.pid ?? null;
  return {
    said,
    async next(state) {
      const find = () => said.findIndex((report, place) => place >= read && report.state === state);
      await eventually(`${state} after ${JSON.stringify(said)}`, () => find() >= 0);
      const place = find();
      read = place + 1;
      const report = said[place];
      if (!report) throw new Error(`no report at ${place}`);
      return report;
    },
    async letGo() {
      child.stdin.end();
      await ended(pid);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(pid);
    },
  };
}
