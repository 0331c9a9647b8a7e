import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../../problems';

export interface Java {
  path: string;
  version: number;
  /** What a person should know about this Java, or null. */
  caution: string | null;
}

/** The versions that Neo4j 5.26 is made for; it also starts on newer ones, of which 25 is the newest tried. */
const SUPPORTED = [17, 21];
const NEWEST_TRIED = 25;

/** Java 17 or 21 from JAVA_HOME or PATH; failing that, one between that Neo4j starts on, with a caution. */
export async function findJava(env: NodeJS.ProcessEnv): Promise<Java> {
  const found: Java[] = [];
  for (const path of await executables('java', env, ['JAVA_HOME'])) {
    const version = await javaVersion(path);
    if (version === null) continue;
    if (SUPPORTED.includes(version)) return { path, version, caution: null };
    found.push({ path, version, caution: null });
  }
  const [first] = found;
  const usable = found.find(({ version }) => version > 17 && version <= NEWEST_TRIED);
  if (usable) {
    const caution = `Neo4j 5.26 is made for Java 17 or 21 and only Java ${usable.version} was found; it starts, but its makers do not support that.`;
    return { ...usable, caution };
  }
  const missing = first
    ? `Java 17 or 21 is missing (only Java ${first.version} was found, at ${first.path})`
    : 'Java is missing';
  throw missingProgram(missing);
}

/** Maven, which fetches Neo4j's jars; needed once. */
export async function findMaven(env: NodeJS.ProcessEnv): Promise<string> {
  const [path] = await executables('mvn', env, ['MAVEN_HOME', 'M2_HOME']);
  if (!path) throw missingProgram('Maven, which fetches the database once, is missing');
  return path;
}

function missingProgram(missing: string): Problem {
  return new Problem(
    'setup-missing',
    `${missing}: install Java 17 or 21, install Maven, or set NEO4J_URI to a Neo4j server that already runs.`,
  );
}

async function executables(name: string, env: NodeJS.ProcessEnv, homes: string[]) {
  const folders = [
    ...homes.flatMap((home) => (env[home] ? [join(env[home], 'bin')] : [])),
    ...(env.PATH ?? '').split(delimiter).filter(Boolean),
  ];
  const found: string[] = [];
  for (const folder of new Set(folders)) {
    const path = join(folder, name);
    if (await isExecutable(path)) found.push(path);
  }
  return found;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The feature number (17, 21), or null where the program is no working Java. */
async function javaVersion(path: string): Promise<number | null> {
  const printed = await promisify(execFile)(path, ['-version'], { timeout: 20_000 }).then(
    ({ stderr }) => stderr,
    () => '',
  );
  const [, feature] = /version "(?:1\.)?(\d+)/.exec(printed) ?? [];
  return feature === undefined ? null : Number(feature);
}
