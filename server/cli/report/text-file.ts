import { readFileSync } from 'node:fs';
import { Problem } from '../../problems';

/** A text file that the user names. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new Problem('invalid-request', `The file "${path}" cannot be read (${code}).`, { cause });
  }
}
