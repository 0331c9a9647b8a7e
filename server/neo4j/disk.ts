import { statfs } from 'node:fs/promises';
import { Problem } from '../problems';

const MEGABYTE = 1024 * 1024;

/** Refuses to go on where a folder's disk has less than `megabytes` free. The folder must exist. */
export async function requireSpace(folder: string, megabytes: number, purpose: string) {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new Problem(
    'disk-full',
    `${folder} has ${free} MB free and ${megabytes} MB are needed to ${purpose}: free some space, or set TRACEHOLD_DATA and TRACEHOLD_CACHE to folders on another disk.`,
  );
}

/** A fault of the file system as a Problem where it means that the disk is full; any other fault as it is. */
export function diskProblem(fault: unknown, folder: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT' ? diskFull(folder, fault) : fault;
}

export function diskFull(folder: string, cause?: unknown): Problem {
  return new Problem(
    'disk-full',
    `The disk that holds ${folder} is full: free some space, or set TRACEHOLD_DATA and TRACEHOLD_CACHE to folders on another disk.`,
    { cause },
  );
}

/** What a program prints when it meets a full disk. */
export const SAYS_DISK_FULL = /No space left on device|Disk quota exceeded/;
