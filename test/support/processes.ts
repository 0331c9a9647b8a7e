import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 90_000;

/** Waits until a fact holds, and says which one where it does not in a minute and a half. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>) {
  const patience = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error(`never happened: ${what}`);
    await delay(50);
  }
}

/** A process that has ended but was not yet collected counts as gone. */
export function isRunning(pid: number | null): boolean {
  if (pid === null) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return !/\) Z /.test(state);
}

export async function ended(pid: number | null): Promise<void> {
  await eventually(`process ${pid} ends`, () => !isRunning(pid));
}
