import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../problems';
import { diskFull, SAYS_DISK_FULL } from './disk';

export const USERNAME = 'neo4j';

function passwordFile(home: string): string {
  return join(home, 'password');
}

interface Installation {
  java: string;
  lib: string;
  home: string;
}

/** Before its first start, gives the database a random password, kept in a file that only its owner reads. */
export async function setPassword({ java, lib, home }: Installation): Promise<void> {
  const file = passwordFile(home);
  const started = existsSync(join(home, 'data', 'databases', 'system'));
  if (started && !existsSync(file)) throw lostPassword(file, home);
  if (started) return;
  if (!existsSync(file)) await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  // The file itself is the argument file, so that the password never stands in the list of processes.
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${file}`];
  await promisify(execFile)(java, ['-cp', join(lib, '*'), ...command], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  }).catch((fault: unknown) => {
    const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr).trim() : '';
    if (SAYS_DISK_FULL.test(said)) throw diskFull(home, fault);
    const why = said.split('\n')[0] ?? '';
    throw new Problem('graph-unavailable', `The database's password could not be set: ${why}`, {
      cause: fault,
    });
  });
}

export async function readPassword(home: string): Promise<string> {
  return (await readFile(passwordFile(home), 'utf8')).trim();
}

function lostPassword(file: string, home: string): Problem {
  return new Problem(
    'graph-unavailable',
    `${file} is missing, so nobody can open the database beside it: put the file back, or delete ${home} and load the data again.`,
  );
}
