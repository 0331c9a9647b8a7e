import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../problems';
import { classArchive } from './class-archive';
import { javaArguments, writeConfiguration } from './conf';
import { diskProblem, requireSpace } from './disk';
import { brokenStore, type LogMarks, markLogs, saysStarted, startFault } from './logs';
import { setPassword } from './password';
import { answersBolt, choosePort } from './port';
import { type Exit, type JavaProcess, startJava } from './process';
import { databaseHome, type KeeperTask } from './report';

const START_MEGABYTES = 200;
const LOOK_AGAIN_MS = 100;
/** A predecessor that was killed is given a minute to end, and so holds the store for so long at most. */
const LOCK_PATIENCE_MS = 75_000;
const PORT_TRIES = 3;

export interface Database extends JavaProcess {
  uri: string;
}

export interface StartOptions {
  task: KeeperTask;
  signal: AbortSignal;
  tell: (detail: string, java: number | null) => void;
}

/** Starts Neo4j and waits until it answers; null where it was stopped or killed before that. */
export async function startDatabase(options: StartOptions): Promise<Database | null> {
  const patience = Date.now() + LOCK_PATIENCE_MS;
  let portTries = PORT_TRIES;
  for (;;) {
    const outcome = await startOnce(options);
    if (options.signal.aborted || outcome === 'killed') return null;
    if (outcome === 'lock' && Date.now() < patience) {
      options.tell('Waiting for another process to let go of the store', null);
      await delay(500, null, { signal: options.signal }).catch(() => null);
    } else if (outcome === 'port' && portTries > 1) {
      portTries -= 1;
    } else if (typeof outcome === 'string') {
      throw refusal(outcome, options.task.data);
    } else {
      return outcome;
    }
  }
}

async function startOnce(options: StartOptions): Promise<Database | 'lock' | 'port' | 'killed'> {
  const { task, signal, tell } = options;
  const home = databaseHome(task.data);
  try {
    await requireSpace(task.data, START_MEGABYTES, 'start the database');
    const port = await prepare(task, home);
    const marks = await markLogs(home);
    if (signal.aborted) return 'killed';
    const archive = await classArchive(task.java, task.lib);
    const given = [...archive.options, ...javaArguments(task.lib, home, task)];
    const started = startJava(task.java, given, home);
    // Where the archive cannot be kept or removed, Neo4j only starts slower.
    const tidy = (exit: Exit) => archive.after(exit).catch(() => undefined);
    const exited = started.exited.then((exit) => tidy(exit).then(() => exit));
    const java = { ...started, exited };
    tell('Starting Neo4j', java.pid);
    const exit = await readyOrEnded({ java, port, home, marks, signal });
    if (exit === null) return { ...java, uri: `bolt://127.0.0.1:${port}` };
    if (signal.aborted || wasKilled(exit)) return 'killed';
    const fault = await startFault(home, marks);
    if (typeof fault === 'string') return fault;
    throw fault;
  } catch (fault) {
    throw diskProblem(fault, task.data);
  }
}

async function prepare(task: KeeperTask, home: string): Promise<number> {
  await writeConfiguration(home, 0, task);
  await setPassword({ java: task.java, lib: task.lib, home });
  const port = await choosePort(home);
  await writeConfiguration(home, port, task);
  return port;
}

interface Wait {
  java: JavaProcess;
  port: number;
  home: string;
  marks: LogMarks;
  signal: AbortSignal;
}

/** Null when Neo4j answers on its port and says itself that it started; otherwise how java ended. */
async function readyOrEnded({ java, port, home, marks, signal }: Wait): Promise<Exit | null> {
  let ended: Exit | null = null;
  java.exited.then(
    (exit) => {
      ended = exit;
    },
    () => {
      ended = { code: null, signal: null };
    },
  );
  while (ended === null) {
    if (signal.aborted) await java.stop();
    else if ((await answersBolt(port)) && (await saysStarted(home, marks))) {
      const broken = await brokenStore(home, marks);
      if (!broken) return null;
      await java.stop();
      throw broken;
    } else await delay(LOOK_AGAIN_MS);
  }
  return ended;
}

/** Java that is asked to end says so by its code (128 and the signal's number), not by the signal. */
function wasKilled({ code, signal }: Exit): boolean {
  return signal !== null || code === 0 || code === 130 || code === 143;
}

function refusal(outcome: 'lock' | 'port', data: string): Problem {
  const detail =
    outcome === 'lock'
      ? `The database in ${data} is in use by another process that Tracehold cannot reach: end it, or set TRACEHOLD_DATA to another folder.`
      : 'Neo4j found no free port on 127.0.0.1, because other programs took each one that it tried: try again.';
  return new Problem('graph-unavailable', detail);
}
