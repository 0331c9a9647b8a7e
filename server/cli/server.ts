import { setTimeout as delay } from 'node:timers/promises';
import { statusOf } from '../answers/status';
import { startServer } from '../main';
import { Problem } from '../problems';
import { runningServer } from '../running';
import { VERSION } from '../version';
import type { Answer, Context } from './command';
import { coverageText } from './coverage-text';
import { colours } from './terminal';

/** tracehold start: serves the page and the API until it is told to stop. A second start finds the first. */
export async function start({ settings, say }: Context): Promise<Answer> {
  const running = await runningServer(settings.data);
  if (running) {
    const text = `Tracehold is already running at ${running.address} (process ${running.pid}).`;
    return { text, json: running, exitCode: 0 };
  }
  const { address, stop } = await startServer(settings, say);
  say(`${colours.bold('Tracehold is ready')} at ${colours.underline(address)} (Ctrl-C stops it)`);
  await signalled();
  say('Stopping ...');
  await stop();
  return { text: 'Stopped.', json: { stopped: true }, exitCode: 0 };
}

/** tracehold stop: tells the running server to stop, and waits until it has. */
export async function stop({ settings }: Context): Promise<Answer> {
  const running = await runningServer(settings.data);
  if (!running) {
    return { text: 'No Tracehold server is running here.', json: { stopped: false }, exitCode: 0 };
  }
  process.kill(running.pid, 'SIGTERM');
  const until = Date.now() + 90_000;
  while (await runningServer(settings.data)) {
    if (Date.now() > until) {
      throw new Problem('internal', `Process ${running.pid} did not stop within 90 seconds.`);
    }
    await delay(100);
  }
  return { text: `Stopped ${running.address}.`, json: { stopped: true }, exitCode: 0 };
}

/** tracehold status: whether a server runs, what is loaded, and what it rests on. */
export async function status({ settings, graph }: Context): Promise<Answer> {
  const server = await runningServer(settings.data);
  const embedded = settings.graph === null;
  const found = await statusOf(await graph(), { version: VERSION, embedded });
  const { counts, database, coverage } = found;
  const text = [
    `Tracehold ${VERSION}; ${server ? `page server at ${server.address}` : 'no page server is running'}`,
    `Neo4j ${database.version}, ${embedded ? 'embedded' : 'your own server'}`,
    `${counts.parties} parties, ${counts.ties} ties, ${counts.designations} designations, ${counts.claims} claims, ${counts.sources} sources (rows of every revision)`,
    coverageText(coverage),
  ].join('\n');
  return { text, json: { server, ...found }, exitCode: 0 };
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
}
