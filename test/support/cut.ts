import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beginReading } from '../../server/import/file/file-reading';
import type { FileOrder } from '../../server/import/file/import-file';
import { Problem } from '../../server/problems';
import { chanceOf } from '../bench/random';
import { fileOrder } from './file-order';

/** Places in a file to cut it at, the same ones every time: anywhere but at its end. */
export function cutOffsets(path: string, count: number): number[] {
  const chance = chanceOf(1, basename(path));
  const size = readFileSync(path).length;
  return Array.from({ length: count }, () => chance.below(size - 1));
}

/** Reads a file to its end as an import does; without a graph. */
export async function readThrough(path: string, over: Partial<FileOrder> = {}): Promise<number> {
  const order = fileOrder(path, over);
  const reading = await beginReading(order);
  try {
    for await (const _ of reading.rows);
    return reading.end()?.records ?? 0;
  } finally {
    reading.close();
  }
}

/** Cuts a file at each of these bytes and reads what is left; returns the cuts that were not refused. */
export async function acceptedCuts(
  path: string,
  offsets: readonly number[],
  over: Partial<FileOrder> = {},
): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-cut-'));
  const cut = join(folder, basename(path));
  const bytes = readFileSync(path);
  const accepted: number[] = [];
  for (const offset of offsets) {
    writeFileSync(cut, bytes.subarray(0, offset));
    const fault = await readThrough(cut, over).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (fault === null) accepted.push(offset);
    else if (!(fault instanceof Problem)) throw fault;
  }
  rmSync(folder, { recursive: true });
  return accepted;
}
