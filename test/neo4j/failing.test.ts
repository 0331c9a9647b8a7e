import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseHome } from '../../server/neo4j/report';
import { ended, eventually } from '../support/processes';
import { type Opener, opener } from './opener';

let data: string;
const users: Opener[] = [];
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tracehold-failing-'));
});
afterAll(async () => {
  for (const user of users) await user.kill();
  await rm(data, { recursive: true, force: true });
});

function start(folder: string): Opener {
  const user = opener(folder);
  users.push(user);
  return user;
}

/** A file system of 100 MB, where this machine lets us mount one. */
function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a database that cannot run says why', { timeout: 180_000 }, () => {
  test('after it died six times in ten minutes', async () => {
    const user = start(data);
    const { java } = await user.next('ready');
    let pid = java;
    for (let death = 1; death <= 6; death += 1) {
      process.kill(pid ?? 0, 'SIGKILL');
      const dead = pid;
      const seen = user.said.length;
      await eventually('the next java, or the end of trying', () => {
        const latest = user.said.at(-1);
        pid = latest?.java ?? null;
        return (
          user.said.length > seen && (latest?.state === 'failed' || (pid !== null && pid !== dead))
        );
      });
    }
    const { detail, problem, keeper } = await user.next('failed');
    expect(problem).toBe('graph-unavailable');
    expect(detail).toMatch(/ended 6 times within ten minutes.*its log ends: \d{4}-/);
    await user.letGo();
    await ended(keeper);
  });

  test('when its store is damaged', async () => {
    const store = join(databaseHome(data), 'data', 'databases', 'neo4j', 'neostore');
    await rename(store, `${store}.kept`);
    await writeFile(store, Buffer.alloc(8192, 7));
    const user = start(data);
    const { detail } = await user.next('refused');
    expect(detail).toMatch(
      /cannot be read; restore a backup, or delete .* and load the data again/,
    );
    await rename(`${store}.kept`, store);
    const again = start(data);
    const { keeper } = await again.next('ready');
    await again.letGo();
    await ended(keeper);
  });

  test('when the disk is too small', async ({ skip }) => {
    const small = join(data, 'small');
    await mkdir(small);
    skip(!mountSmall(small), 'this machine lets us mount nothing');
    try {
      const user = start(small);
      const { detail } = await user.next('refused');
      expect(detail).toMatch(/small has \d+ MB free and 200 MB are needed to start the database/);
      await eventually('the folder is let go', () => unmounted(small));
    } finally {
      unmounted(small);
    }
  });
});

function unmounted(folder: string): boolean {
  try {
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
