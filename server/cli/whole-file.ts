import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Problem } from '../problems';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Does what writes a file named by `--out`; refused where the disk is full or the place cannot be written. */
export function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw notWritten(path, cause);
  }
}

/** What the system says of a file that it does not write. */
export function notWritten(path: string, cause: unknown): Problem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (FULL.has(code)) {
    const detail = `The disk is full: "${path}" was not written. Free some space, or name a file on another disk with --out.`;
    return new Problem('disk-full', detail, { cause });
  }
  const detail = `The file "${path}" cannot be written (${code || cause}): name another with --out.`;
  return new Problem('invalid-request', detail, { cause });
}

/** A file that is there whole, or not at all. */
export function writeWhole(path: string, data: Uint8Array): void {
  const part = `${path}.part`;
  try {
    attempt(path, () => writeFileSync(part, data));
    attempt(path, () => renameSync(part, path));
  } finally {
    rmSync(part, { force: true });
  }
}
