import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { lstatSync, mkdirSync, renameSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { connect, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problems';

/** Where the keeper of a data folder listens. Short, because a socket's path has about 100 bytes. */
export function socketPath(data: string): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `tracehold-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Problem(
      'graph-unavailable',
      `${folder} must be a folder that only you can open: remove it, or set TMPDIR to another folder.`,
    );
  }
  return join(folder, createHash('sha256').update(data).digest('hex').slice(0, 16));
}

/** A connection to whoever listens there, or null where nobody does. */
export async function reach(path: string): Promise<Socket | null> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    return null;
  }
}

export interface Claim {
  /** Whether the path still leads to us; touching it keeps cleaners of temporary folders away. */
  holds(): boolean;
  release(): void;
}

/**
 * Makes `server` the one that `path` leads to, or null where another already answers there. Of two that claim at once
 * the later wins, and the earlier sees by the inode that the path is no longer its own.
 */
export async function claimPath(server: Server, path: string): Promise<Claim | null> {
  const ours = `${path}.${process.pid}`;
  server.listen(ours);
  await once(server, 'listening');
  const { ino } = statSync(ours);
  const other = await reach(path);
  if (other) {
    other.destroy();
    server.close();
    return null;
  }
  renameSync(ours, path);
  const holds = () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.ino !== ino) return false;
    const now = new Date();
    utimesSync(path, now, now);
    return true;
  };
  const release = () => {
    if (holds()) unlinkSync(path);
  };
  return { holds, release };
}
