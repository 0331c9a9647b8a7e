import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireSpace } from '../../server/neo4j/disk';
import { openEmbedded } from '../../server/neo4j/embedded';
import { databaseHome } from '../../server/neo4j/report';
import { ensureJars } from '../../server/neo4j/setup/jars';
import { findJava, findMaven } from '../../server/neo4j/setup/java';
import { cache } from './opener';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracehold-setup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An environment whose PATH holds nothing but these scripts and a shell. */
async function only(programs: Record<string, string>): Promise<NodeJS.ProcessEnv> {
  await symlink('/bin/sh', join(folder, 'sh'));
  for (const [name, body] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return { PATH: folder };
}
const java = (version: string) => `echo 'openjdk version "${version}" 2026-01-01' >&2`;
const waysOn = /install Java 17 or 21, install Maven, or set NEO4J_URI/;

test('a machine without Java is told the three ways on', async () => {
  const missing = findJava(await only({}));
  await expect(missing).rejects.toMatchObject({ type: 'setup-missing' });
  await expect(missing).rejects.toThrow(/^Java is missing/);
  await expect(missing).rejects.toThrow(waysOn);
});

test.each(['11.0.2', '1.8.0_292', '26'])('Java %s does not do', async (version) => {
  const missing = findJava(await only({ java: java(version) }));
  await expect(missing).rejects.toThrow(/^Java 17 or 21 is missing \(only Java \d+ was found/);
  await expect(missing).rejects.toThrow(waysOn);
});

test('a Java that does not run does not do', async () => {
  await expect(findJava(await only({ java: 'exit 1' }))).rejects.toThrow(/^Java is missing/);
});

test('Java 25 does, with a caution, and 21 without', async () => {
  const found = await findJava(await only({ java: java('25.0.3') }));
  expect(found.caution).toMatch(/made for Java 17 or 21 and only Java 25 was found/);
  await rm(join(folder, 'sh'));
  expect(await findJava(await only({ java: java('21') }))).toMatchObject({ caution: null });
});

test('JAVA_HOME comes before PATH', async () => {
  const env = await only({ java: java('17.0.1') });
  await mkdir(join(folder, 'home', 'bin'), { recursive: true });
  const path = join(folder, 'home', 'bin', 'java');
  await writeFile(path, `#!/bin/sh\n${java('21.0.1')}\n`, { mode: 0o755 });
  expect(await findJava({ ...env, JAVA_HOME: join(folder, 'home') })).toMatchObject({ path });
});

test('a machine without Maven is told the three ways on', async () => {
  await expect(findMaven(await only({}))).rejects.toThrow(/^Maven.* is missing/);
  await expect(findMaven({ PATH: folder })).rejects.toThrow(waysOn);
});

test('Maven is not needed where the jars are there', async () => {
  const lib = await ensureJars(cache, { PATH: folder }, () => undefined);
  expect((await readdir(lib)).length).toBeGreaterThan(200);
});

test('what Maven says first is handed on, and nothing is left behind', async () => {
  const mvn = "echo '[ERROR] Could not transfer artifact org.neo4j:neo4j'; exit 1";
  const env = await only({ mvn });
  const failed = ensureJars(join(folder, 'cache'), env, () => undefined);
  await expect(failed).rejects.toThrow(/\(Could not transfer artifact org.neo4j:neo4j\)/);
  expect(await readdir(join(folder, 'cache'))).toEqual([]);
});

test('a disk that fills up while Maven writes is named', async () => {
  const env = await only({ mvn: "echo '[ERROR] x.jar: No space left on device'; exit 1" });
  const failed = ensureJars(join(folder, 'cache'), env, () => undefined);
  await expect(failed).rejects.toMatchObject({ type: 'disk-full' });
});

test('two that fetch at once fetch one after the other', async () => {
  const log = join(folder, 'calls');
  const copy = `for a; do case $a in -DoutputDirectory=*) echo x > "\${a#*=}/a.jar";; esac; done`;
  const env = await only({ mvn: `echo call >> ${log}; ${copy}` });
  const both = [1, 2].map(() => ensureJars(join(folder, 'cache'), env, () => undefined));
  const [one, two] = await Promise.all(both);
  expect(one).toBe(two);
  expect(execFileSync('cat', [log], { encoding: 'utf8' })).toBe('call\n');
});

test('too little space is said with how much is needed', async () => {
  const short = requireSpace(folder, 2 ** 40, 'start the database');
  await expect(short).rejects.toThrow(/ has \d+ MB free and \d+ MB are needed to start/);
  await expect(short).rejects.toMatchObject({ type: 'disk-full' });
});

test('a database whose password is lost says what to do', async () => {
  await mkdir(join(databaseHome(folder), 'data', 'databases', 'system'), { recursive: true });
  const opened = openEmbedded({ data: folder, cache, heapMb: 256, pageCacheMb: 32 }, () => {});
  await expect(opened).rejects.toThrow(/password is missing.*put the file back, or delete/);
});
