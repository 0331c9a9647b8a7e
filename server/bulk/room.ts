import { readdirSync, statSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problems';

const MEGABYTE = 1024 * 1024;
/** Of the store that is there: its files, and the new one; of a file: its rows, and what they become in the store. */
const TIMES_STORE = 3;
const TIMES_FILE = 12;
const TIMES_PACKED = 8;
const LEAST_MEGABYTES = 500;
const BESIDE_HEAP_MB = 512;
const MOST_OFF_HEAP_MB = 8_192;

/** How much disk a bulk import needs at most, in megabytes. */
export function megabytesFor(store: string, path: string): number {
  const file = path === '-' ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  const unpacked = /\.(gz|zip|xlsx)$/i.test(path) ? file * TIMES_PACKED : file;
  const bytes = TIMES_STORE * sizeOf(store) + TIMES_FILE * unpacked;
  return LEAST_MEGABYTES + Math.ceil(bytes / MEGABYTE);
}

/** How much memory the importer may take beside its heap; refused where that is too little. */
export function offHeapMegabytes(heapMb: number): number {
  const free = Math.floor(freemem() / MEGABYTE);
  const beside = free - heapMb;
  if (beside >= BESIDE_HEAP_MB) return Math.min(beside - BESIDE_HEAP_MB / 2, MOST_OFF_HEAP_MB);
  throw new Problem(
    'invalid-request',
    `A bulk import needs ${heapMb + BESIDE_HEAP_MB} MB of memory and ${free} MB are free: end other programs, set TRACEHOLD_HEAP_MB lower, or import without --bulk.`,
  );
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + sizeOf(path);
    return sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}
