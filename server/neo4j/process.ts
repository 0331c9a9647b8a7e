import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

const STOP_SECONDS = 60;

/**
 * The shell becomes java, so that the process id is java's. What it leaves behind holds our pipe: a line means
 * "java has ended", the pipe's end means that we were killed, and then it ends java.
 */
const START = `
umask 077
exec 3<&0
(
  trap '' INT HUP TERM
  read -r _ <&3 && exit 0
  kill -TERM $$
  waited=0
  while [ $waited -lt ${STOP_SECONDS} ] && kill -0 $$; do sleep 1; waited=$((waited + 1)); done
  kill -KILL $$
) >/dev/null 2>&1 &
exec 3<&- </dev/null
exec "$@"
`;

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface JavaProcess {
  pid: number;
  exited: Promise<Exit>;
  /** Asks Neo4j to write its checkpoint and end; insists after a minute. */
  stop(): Promise<void>;
}

/** Starts java so that it ends with this process, however this process ends. */
export function startJava(
  java: string,
  options: string[],
  home: string,
  environment: { [name: string]: string } = {},
): JavaProcess {
  const log = openSync(join(home, 'logs', 'console.log'), 'w', 0o600);
  const child = spawn('sh', ['-c', START, 'sh', java, ...options], {
    cwd: home,
    // Messages are told apart by their English text; the encoding must stay able to name every folder.
    env: { ...process.env, ...environment, LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  // The guard may have ended before java; then nobody reads what we say to it.
  child.stdin?.on('error', () => undefined);
  const exited = once(child, 'exit').then(([code, signal]): Exit => {
    child.stdin?.end('ended\n');
    return { code, signal };
  });
  return {
    pid: child.pid ?? 0,
    exited,
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
      await exited;
      clearTimeout(insist);
    },
  };
}
