import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Problem } from '../problems';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** A file that is there whole, or not at all. */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, data);
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (FULL.has(code)) {
      const detail = `The disk is full: "${path}" was not written. Free some space, or name a file on another disk with --out.`;
      throw new Problem('disk-full', detail, { cause });
    }
    const detail = `The file "${path}" cannot be written (${code || cause}): name another with --out.`;
    throw new Problem('invalid-request', detail, { cause });
  }
}
