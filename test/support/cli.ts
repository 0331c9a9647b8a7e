import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ROOT } from './code';
import { testGraph } from './neo4j';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

const { PATH, HOME } = process.env;

/** The environment in which the CLI asks the run's graph, and nothing of ours changes what it prints. */
export const ASKING: NodeJS.ProcessEnv = {
  ...{ PATH, HOME, NO_COLOR: '1' },
  NEO4J_URI: testGraph.uri,
  NEO4J_USERNAME: testGraph.username,
  NEO4J_PASSWORD: testGraph.password,
};

/** `tracehold ...args` as a person runs it: a process of its own. */
export function spawnTracehold(args: readonly string[], env: NodeJS.ProcessEnv = ASKING) {
  return spawn(process.execPath, ['bin/tracehold.mjs', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function tracehold(
  args: readonly string[],
  env: NodeJS.ProcessEnv = ASKING,
): Promise<Ran> {
  const child = spawnTracehold(args, env);
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { code: child.exitCode, stdout, stderr };
}
