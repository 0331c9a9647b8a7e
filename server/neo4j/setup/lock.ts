import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 250;

/** Runs `work` while a file with our process id is ours alone; takes over the file of a dead process. */
export async function withLock(path: string, onWait: () => void, work: () => Promise<void>) {
  let told = false;
  while (!(await take(path))) {
    if (!told) onWait();
    told = true;
    await delay(LOOK_AGAIN_MS);
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const holder = await readFile(path, 'utf8').catch(() => '');
  // An empty file may belong to a process that has yet to write its id: one more look decides.
  if (holder === '') await delay(LOOK_AGAIN_MS);
  const still = await readFile(path, 'utf8').catch(() => null);
  if (still === holder && !isAlive(Number(holder))) await rm(path, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
