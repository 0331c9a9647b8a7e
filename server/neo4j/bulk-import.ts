import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problems';
import { readingArchive } from './class-archive';
import { type Memory, writeConfiguration } from './conf';
import { diskFull, SAYS_DISK_FULL } from './disk';
import { startJava } from './process';
import type { OnProgress } from './report';
import { ensureJars } from './setup/jars';
import { findJava } from './setup/java';

export interface BulkOrder extends Memory {
  /** The home of a database that has no store yet. */
  home: string;
  cache: string;
  nodes: readonly string[];
  relationships: readonly string[];
  /** Those files in which values go over several lines. */
  multiline: readonly string[];
  listDelimiter: string;
  /** The longest line, in bytes. */
  longestLine: number;
  offHeapMb: number;
}

const LOOK_AGAIN_MS = 1_000;
const LEAST_BUFFER = 4 * 1024 * 1024;

/** Makes a store of files with Neo4j's own importer: one bad line refuses all. It ends with this process. */
export async function bulkImport(order: BulkOrder, onProgress: OnProgress): Promise<void> {
  const { home, cache, heapMb, pageCacheMb } = order;
  await mkdir(home, { recursive: true, mode: 0o700 });
  await writeConfiguration(home, 0, { heapMb, pageCacheMb });
  const java = await findJava(process.env);
  const lib = await ensureJars(cache, process.env, onProgress);
  const options = join(home, 'import.arguments');
  await writeFile(options, ['neo4j', ...optionsOf(order)].join('\n'), { mode: 0o600 });
  const running = startJava(
    java.path,
    [
      ...(await readingArchive(java.path, lib)),
      ...[`-Xmx${heapMb}m`, '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool'],
      ...['database', 'import', 'full', `@${options}`],
    ],
    home,
    { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  );
  const log = join(home, 'logs', 'console.log');
  const looking = setInterval(() => void tellProgress(log, onProgress), LOOK_AGAIN_MS);
  const { code, signal } = await running.exited.finally(() => clearInterval(looking));
  if (code === 0) return;
  const said = await readFile(log, 'utf8').catch(() => '');
  if (SAYS_DISK_FULL.test(said)) throw diskFull(home);
  throw refused(said, code ?? signal);
}

function optionsOf(order: BulkOrder): string[] {
  const { home, nodes, relationships, multiline, listDelimiter, longestLine, offHeapMb } = order;
  const delimiter = listDelimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [
    ...['--strict=true', '--bad-tolerance=0', '--id-type=string'],
    `--array-delimiter=U+${delimiter}`,
    `--max-off-heap-memory=${offHeapMb}m`,
    `--read-buffer-size=${Math.max(LEAST_BUFFER, 2 * longestLine)}`,
    `--report-file=${join(home, 'logs', 'import.report')}`,
    ...(multiline.length === 0
      ? []
      : ['--multiline-fields-format=v2', `--multiline-fields=${multiline.join(',')}`]),
    ...nodes.map((path) => `--nodes=${path}`),
    ...relationships.map((path) => `--relationships=${path}`),
  ];
}

/** It numbers its stages, and prints how far each of them is and how long it will take. */
async function tellProgress(log: string, onProgress: OnProgress): Promise<void> {
  const said = await readFile(log, 'utf8').catch(() => '');
  const [stage] = [...said.matchAll(/^\((\d\/\d)\) (\D+?)(?:\s+\d.*)?$/gm)].slice(-1);
  if (stage === undefined) return;
  const [percent] = [...said.slice(stage.index).matchAll(/(\d+)%/g)].slice(-1);
  const detail = `Building the store, stage ${stage[1]} (${stage[2]})${percent ? `, ${percent[1]} %` : ''}`;
  onProgress({ detail, done: null, total: null });
}

function refused(said: string, how: number | string | null): Problem {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const why = lines.find((line) => /error|exception|duplicate|missing/i.test(line)) ?? lines.at(-1);
  return new Problem(
    'invalid-import',
    `Nothing was imported: Neo4j's importer refused what was to go into the store (${how}): ${why?.trim() ?? 'it gave no reason'}.`,
  );
}
