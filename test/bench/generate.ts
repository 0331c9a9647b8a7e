import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvFile, csvFile } from './csv';
import type { Stated } from './degrees';
import type { World } from './world';
import { writeAddresses, writeFew, writeLedgers, writeParties } from './write-records';
import { writeTies } from './write-ties';

/** What `neo4j-admin database import` is given: files of nodes and of relationships. */
export interface Generated {
  nodes: string[];
  relationships: string[];
  stated: Stated;
}

/** Where a part of the world is written. */
export interface Files {
  world: World;
  nodes(name: string, header: readonly string[]): CsvFile;
  relationships(name: string, header: readonly string[]): CsvFile;
}

/** Writes a world as CSV files in the shape in which the loader stores it, as revision 1. */
export function generate(world: World, folder: string): Generated {
  mkdirSync(folder, { recursive: true });
  const opened: { [kind in 'nodes' | 'relationships']: CsvFile[] } = {
    nodes: [],
    relationships: [],
  };
  const open = (kind: keyof typeof opened) => (name: string, header: readonly string[]) => {
    const file = csvFile(join(folder, `${name}.csv`), header);
    opened[kind].push(file);
    return file;
  };
  const files = { world, nodes: open('nodes'), relationships: open('relationships') };
  writeParties(files);
  writeAddresses(files);
  const { stated, spoken } = writeTies(files);
  writeFew(files, spoken);
  writeLedgers(files);
  const paths = (kind: keyof typeof opened) => opened[kind].map(({ path }) => path);
  for (const file of [...opened.nodes, ...opened.relationships]) file.close();
  return { nodes: paths('nodes'), relationships: paths('relationships'), stated };
}
