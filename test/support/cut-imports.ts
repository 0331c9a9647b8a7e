import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '../../server/graph/open';
import { type FileOrder, importFile } from '../../server/import/file/import-file';
import { Problem } from '../../server/problems';
import { chanceOf } from '../bench/random';
import { fixturePath } from '../import/readers/fixture';
import { fileOrder } from './file-order';
import { checksum, leftovers } from './store';

/** One file of every format. */
export const FILES_TO_CUT: readonly [name: string, over?: Partial<FileOrder>][] = [
  ['bods.json'],
  ['bods.jsonl'],
  ['entities.ftm.json'],
  ['csl.csv'],
  ['csl-28-columns.csv'],
  ['csl.json'],
  ['gleif.csv'],
  ['gleif.json'],
  ['gleif-golden-copy.json'],
  ['gleif-repex.csv'],
  ['psc.jsonl'],
  ['sdn.csv'],
  [
    'own-table.csv',
    { format: 'table', mapping: readFileSync(fixturePath('own-table.mapping.json'), 'utf8') },
  ],
];

/** A folder with a copy of every file: some are read with others that lie beside them. */
export function copyFiles(folder: string): void {
  cpSync(dirname(fixturePath('csl.csv')), folder, { recursive: true });
}

/** Places inside records: at least two bytes away from the ends of lines; no more than there are. */
function places(bytes: Buffer, name: string, count: number): number[] {
  const inside = Array.from({ length: bytes.length - 2 }, (_, place) => place + 1).filter(
    (at) => !bytes.subarray(Math.max(0, at - 2), at + 2).includes(0x0a),
  );
  const chance = chanceOf(7, name);
  while (inside.length > count) inside.splice(chance.below(inside.length), 1);
  return inside;
}

/**
 * Imports a file whole, then cut at so many places inside its records, then whole again. Returns what went wrong: cuts
 * that were taken, rows that were left behind, a graph that is not what it was.
 */
export async function faultsOfCuts(
  graph: Graph,
  folder: string,
  { name, over, count }: { name: string; over: Partial<FileOrder> | undefined; count: number },
): Promise<string[]> {
  const path = join(folder, name);
  const take = () => importFile(async () => graph, fileOrder(path, over));
  const bytes = readFileSync(path);
  const faults: string[] = [];
  const { revision } = await take();
  const before = await checksum(graph, revision);
  for (const at of places(bytes, name, count)) {
    writeFileSync(path, bytes.subarray(0, at));
    if (!(await isRefused(take()))) faults.push(`${name} cut at ${at} was taken`);
  }
  writeFileSync(path, bytes);
  if ((await checksum(graph, revision)) !== before) faults.push(`${name}: the graph changed`);
  if ((await leftovers(graph)) > 0) faults.push(`${name}: rows were left behind`);
  const again = await take();
  if (again.added + again.ended > 0) faults.push(`${name}: taken again it changed something`);
  return faults;
}

async function isRefused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (fault) {
    if (fault instanceof Problem) return true;
    throw fault;
  }
}
