import { existsSync, renameSync, rmSync } from 'node:fs';
import { databaseHome } from './report';

/**
 * Puts the database of another data folder in the place of this one's. Killed in between, whoever opens the database
 * next puts the old one back.
 */
export function swapDatabase(data: string, beside: string): void {
  const [home, replaced] = [databaseHome(data), replacedHome(data)];
  renameSync(home, replaced);
  try {
    renameSync(databaseHome(beside), home);
  } catch (fault) {
    mendSwap(data);
    throw fault;
  }
  rmSync(replaced, { recursive: true, force: true });
}

/** What a replacement that was killed left: the old database comes back where the new one did not take its place. */
export function mendSwap(data: string): void {
  const [home, replaced] = [databaseHome(data), replacedHome(data)];
  if (!existsSync(replaced)) return;
  if (existsSync(home)) rmSync(replaced, { recursive: true, force: true });
  else renameSync(replaced, home);
}

function replacedHome(data: string): string {
  return `${databaseHome(data)}-replaced`;
}
