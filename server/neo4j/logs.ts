import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problems';
import { diskFull, SAYS_DISK_FULL } from './disk';

/** Where Neo4j's logs ended before a start, so that only what this start wrote is read. */
export interface LogMarks {
  neo4j: number;
  debug: number;
}

export async function markLogs(home: string): Promise<LogMarks> {
  return { neo4j: await size(logPath(home, 'neo4j')), debug: await size(logPath(home, 'debug')) };
}

export async function saysStarted(home: string, marks: LogMarks): Promise<boolean> {
  return /INFO {2}Started\./.test(await readFrom(logPath(home, 'neo4j'), marks.neo4j));
}

/** The server starts without a database that it cannot read; only its debug log says so. */
export async function brokenStore(home: string, marks: LogMarks): Promise<Problem | null> {
  const text = await readFrom(logPath(home, 'debug'), marks.debug);
  return /Failed to start DatabaseId\{[^}]*\[neo4j\]\}/.test(text)
    ? startProblem(home, text)
    : null;
}

/** Why a start failed: another process holds the store, the port is taken, or a Problem to hand on. */
export async function startFault(
  home: string,
  marks: LogMarks,
): Promise<'lock' | 'port' | Problem> {
  const console = await readFile(logPath(home, 'console'), 'utf8').catch(() => '');
  const text = console + (await readFrom(logPath(home, 'neo4j'), marks.neo4j));
  if (/FileLockException/.test(text)) return 'lock';
  if (/PortBindException/.test(text)) return 'port';
  return startProblem(home, text);
}

function startProblem(home: string, text: string): Problem {
  if (SAYS_DISK_FULL.test(text)) return diskFull(home);
  const reasons = text.match(/(?<=Caused by: |^Exception in thread .*?: |^Error: ).+/gm) ?? [];
  const reason = (reasons.at(-1) ?? lastLines(text)).replace(/^[\w.$]+(Exception|Error): /, '');
  const store = /store version|metadata store|corrupt|checksum|recovery|recover/i.test(text);
  const mend = store
    ? `The store in ${join(home, 'data')} cannot be read; restore a backup, or delete ${home} and load the data again`
    : `Its log is ${join(home, 'logs', 'neo4j.log')}`;
  return new Problem('graph-unavailable', `Neo4j does not start (${reason.trim()}). ${mend}.`);
}

/** The end of Neo4j's log, for a reader who has to find out more. */
export async function lastLog(home: string): Promise<string> {
  const text = await readFile(logPath(home, 'neo4j'), 'utf8').catch(() => '');
  return lastLines(text) || 'its log is empty';
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => /^\d{4}-/.test(line));
  return lines.slice(-3).join(' | ');
}

function logPath(home: string, name: string): string {
  return join(home, 'logs', `${name}.log`);
}

async function size(path: string): Promise<number> {
  return existsSync(path) ? (await stat(path)).size : 0;
}

async function readFrom(path: string, mark: number): Promise<string> {
  if (!existsSync(path)) return '';
  const file = await open(path);
  try {
    const { size: now } = await file.stat();
    // A log that is shorter than it was has been rolled over.
    const start = now < mark ? 0 : mark;
    const { buffer } = await file.read(Buffer.alloc(now - start), 0, now - start, start);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}
