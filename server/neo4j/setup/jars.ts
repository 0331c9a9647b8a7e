import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskProblem, requireSpace } from '../disk';
import type { OnProgress } from '../report';
import { findMaven } from './java';
import { withLock } from './lock';
import { copyJars } from './maven';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const FETCH_MEGABYTES = 400;
/** Names and sizes of the jars of a whole folder: a cleaner that thins out caches must not pass unseen. */
const CONTENTS = 'contents.json';

/** The folder with Neo4j's jars, fetched by Maven where the cache does not hold them whole. */
export async function ensureJars(cache: string, env: NodeJS.ProcessEnv, onProgress: OnProgress) {
  const folder = join(cache, `neo4j-${await pinnedVersion()}`);
  if (await isWhole(folder)) return folder;
  const maven = await findMaven(env);
  try {
    await mkdir(cache, { recursive: true, mode: 0o700 });
    await withLock(join(cache, 'fetching.lock'), waiting(onProgress), async () => {
      if (!(await isWhole(folder))) await fetchJars({ maven, cache, folder, onProgress });
    });
  } catch (fault) {
    throw diskProblem(fault, cache);
  }
  return folder;
}

async function pinnedVersion(): Promise<string> {
  const [, version] =
    /<neo4j.version>(.+)<\/neo4j.version>/.exec(await readFile(POM, 'utf8')) ?? [];
  if (!version) throw new Error(`${POM} names no neo4j.version`);
  return version;
}

function waiting(onProgress: OnProgress) {
  return () =>
    onProgress({
      detail: 'Waiting for another process that is fetching Neo4j',
      done: null,
      total: null,
    });
}

interface Fetch {
  maven: string;
  cache: string;
  folder: string;
  onProgress: OnProgress;
}

async function fetchJars({ maven, cache, folder, onProgress }: Fetch): Promise<void> {
  await requireSpace(cache, FETCH_MEGABYTES, 'fetch Neo4j');
  await removeLeftovers(cache);
  const unfinished = join(cache, `unfinished-${process.pid}`);
  await mkdir(unfinished);
  try {
    await copyJars({ maven, pom: POM, folder: unfinished, onProgress });
    await writeFile(join(unfinished, CONTENTS), JSON.stringify(await jarSizes(unfinished)));
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** What fetches that were killed left behind; nobody else fetches while we hold the lock. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith('unfinished-')) await rm(join(cache, name), { recursive: true });
  }
}

async function jarSizes(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  const sizes = names.map(async (name) => [name, (await stat(join(folder, name))).size] as const);
  return Object.fromEntries(await Promise.all(sizes));
}

async function isWhole(folder: string): Promise<boolean> {
  const contents = await readFile(join(folder, CONTENTS), 'utf8').catch(() => null);
  if (contents === null) return false;
  const sizes = await jarSizes(folder);
  const expected = Object.entries<number>(JSON.parse(contents));
  return expected.length > 0 && expected.every(([name, size]) => sizes[name] === size);
}
