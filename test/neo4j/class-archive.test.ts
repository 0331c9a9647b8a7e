import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ClassArchive, classArchive, readingArchive } from '../../server/neo4j/class-archive';
import { startJava } from '../../server/neo4j/process';
import { ensureJars } from '../../server/neo4j/setup/jars';
import { findJava } from '../../server/neo4j/setup/java';
import { cache } from './opener';

let folder: string;
let lib: string;
let java: string;
/** Neo4j's jars, with an archive of their own beside them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracehold-classes-'));
  lib = join(folder, 'lib');
  await mkdir(join(folder, 'logs'));
  await mkdir(lib);
  const jars = await ensureJars(cache, process.env, () => undefined);
  for (const name of await readdir(jars)) {
    if (name.endsWith('.jar')) await symlink(join(jars, name), join(lib, name));
  }
  java = (await findJava(process.env)).path;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const TOOL = 'org.neo4j.cli.AdminTool';
/** Runs a program of Neo4j's and returns where its class came from. */
async function sourceOfTool({ options, after }: ClassArchive): Promise<string | undefined> {
  const log = join(folder, 'classes.log');
  const program = [`-Xlog:class+load:file=${log}`, '-cp', join(lib, '*'), TOOL, '--version'];
  const started = startJava(java, [...options, ...program], folder, { NEO4J_HOME: folder });
  await after(await started.exited);
  const lines = (await readFile(log, 'utf8')).split('\n');
  return lines.find((line) => line.includes(`${TOOL} source:`))?.split('source: ')[1];
}
const archives = async () => (await readdir(lib)).filter((name) => name.endsWith('.jsa'));

test('the first java leaves an archive of its classes, and the next ones read it', async () => {
  expect(await readingArchive(java, lib)).toEqual([]);
  expect(await sourceOfTool(await classArchive(java, lib))).toMatch(/^file:/);
  expect(await archives()).toHaveLength(1);
  expect(await sourceOfTool(await classArchive(java, lib))).toBe('shared objects file (top)');
  expect((await classArchive(java, lib)).options).toEqual(await readingArchive(java, lib));
});

test('half an archive is not read, and a whole one comes in its place', async () => {
  const [name = ''] = await archives();
  await truncate(join(lib, name), 1_000_000);
  expect(await readingArchive(java, lib)).toEqual([]);
  expect(await sourceOfTool(await classArchive(java, lib))).toMatch(/^file:/);
  expect(await archives()).toHaveLength(1);
  expect(await sourceOfTool(await classArchive(java, lib))).toBe('shared objects file (top)');
});

test('an archive is for one java, and the one of another goes when it has its own', async () => {
  const [name = ''] = await archives();
  const other = join(folder, 'java');
  await writeFile(other, '#!/bin/sh\n', { mode: 0o755 });
  expect(await readingArchive(other, lib)).toEqual([]);
  const { options, after } = await classArchive(other, lib);
  const [, path = ''] = /^-XX:ArchiveClassesAtExit=(.+)$/.exec(options.join(' ')) ?? [];
  await writeFile(path, 'an archive');
  await after({ code: null, signal: 'SIGKILL' });
  expect(await archives()).toEqual([name]);
  await writeFile(join(lib, 'unfinished-999999999.jsa'), 'of a keeper that was killed');
  await writeFile(path, 'an archive');
  await after({ code: 0, signal: null });
  expect(await archives()).not.toContain(name);
  expect(await archives()).toHaveLength(1);
});

test('what java crashed with is gone at the next start', async () => {
  await sourceOfTool(await classArchive(java, lib));
  const { options, after } = await classArchive(java, lib);
  await after({ code: 0, signal: null });
  expect(await readingArchive(java, lib)).toEqual(options);
  await after({ code: null, signal: 'SIGABRT' });
  expect(await archives()).toEqual([]);
});
