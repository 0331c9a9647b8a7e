import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { z } from 'zod';
import { Problem } from './problems';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const path = z.string().transform((text) => resolve(text));
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** Every setting: how it is read, what it is for (`description`) and what it must look like (`expected`). */
export const SETTINGS = {
  NEO4J_URI: z
    .string()
    .refine(isServerAddress)
    .nullable()
    .default(null)
    .meta({
      description: 'An existing Neo4j server to use; without it Tracehold starts its own',
      expected: `an address such as bolt://localhost:7687 or neo4j+s://example.org, without a name or password in it (${SCHEMES.join(', ')})`,
    }),
  NEO4J_USERNAME: z.string().default('neo4j').meta({
    description: 'The user on that server',
    expected: 'a user name',
  }),
  NEO4J_PASSWORD: z.string().nullable().default(null).meta({
    description: 'The password on that server; needed with NEO4J_URI',
    expected: 'a password',
  }),
  NEO4J_DATABASE: z.string().default('neo4j').meta({
    description: 'The database on that server',
    expected: 'the name of a database',
  }),
  TRACEHOLD_DATA: path.default(resolve(ROOT, '.tracehold')).meta({
    description:
      "The folder of Tracehold's own database; by default .tracehold beside package.json",
    expected: 'a folder',
  }),
  TRACEHOLD_CACHE: path.default(envPaths('tracehold', { suffix: '' }).cache).meta({
    description: "The folder where Neo4j is fetched to; by default the user's cache folder",
    expected: 'a folder',
  }),
  TRACEHOLD_HOST: z.string().default('127.0.0.1').meta({
    description: 'The address that the page server listens on',
    expected: 'an address or host name of this machine',
  }),
  TRACEHOLD_PORT: whole(0, 65_535).default(7345).meta({
    description: 'The port that the page server listens on; 0 takes any free one',
    expected: 'a whole number from 0 to 65535',
  }),
  TRACEHOLD_TOKEN: z.string().min(16).nullable().default(null).meta({
    description: 'The access token that every request must carry; needed where others can reach us',
    expected: 'a text of at least 16 characters',
  }),
  TRACEHOLD_ALLOWED_HOSTS: z.string().default('').transform(hostNames).meta({
    description: 'Further host names that requests may address, separated by commas',
    expected: 'host names separated by commas',
  }),
  TRACEHOLD_LOG_LEVEL: z
    .enum(LEVELS)
    .default('info')
    .meta({
      description: 'How much is logged',
      expected: `one of ${LEVELS.join(', ')}`,
    }),
  TRACEHOLD_HEAP_MB: whole(256, 65_536).default(1024).meta({
    description: "The largest heap of Tracehold's own database, in megabytes",
    expected: 'a whole number from 256 to 65536',
  }),
  TRACEHOLD_PAGE_CACHE_MB: whole(32, 1_048_576).default(512).meta({
    description: "The page cache of Tracehold's own database, in megabytes",
    expected: 'a whole number from 32 to 1048576',
  }),
  TRACEHOLD_REGIMES: path.nullable().default(null).meta({
    description: 'A folder of your own regimes, one JSON file each, read beside ours',
    expected: 'a folder',
  }),
  TRACEHOLD_REAL_DATA: path.nullable().default(null).meta({
    description: 'A folder with public files as published, for the tests that read them',
    expected: 'a folder',
  }),
};

export type Settings = ReturnType<typeof readSettings>;

/** The settings of an environment, frozen; an empty variable counts as not set. */
export function readSettings(env: NodeJS.ProcessEnv) {
  const given = Object.entries(env).filter(([, value]) => value !== '');
  const read = z.object(SETTINGS).safeParse(Object.fromEntries(given));
  if (!read.success) throw invalid(read.error.issues.map(({ path: [name] }) => faultOf(name)));
  const values = read.data;
  if (values.NEO4J_URI !== null && values.NEO4J_PASSWORD === null) {
    throw invalid([{ pointer: 'NEO4J_PASSWORD', detail: 'is needed where NEO4J_URI is set' }]);
  }
  if (!isLoopback(values.TRACEHOLD_HOST) && values.TRACEHOLD_TOKEN === null) {
    const why = 'is needed where TRACEHOLD_HOST lets other machines reach Tracehold';
    throw invalid([{ pointer: 'TRACEHOLD_TOKEN', detail: `${why} (at least 16 characters)` }]);
  }
  return Object.freeze({
    graph: graphAddress(values),
    data: values.TRACEHOLD_DATA,
    cache: values.TRACEHOLD_CACHE,
    heapMb: values.TRACEHOLD_HEAP_MB,
    pageCacheMb: values.TRACEHOLD_PAGE_CACHE_MB,
    host: values.TRACEHOLD_HOST,
    port: values.TRACEHOLD_PORT,
    token: values.TRACEHOLD_TOKEN,
    allowedHosts: Object.freeze(values.TRACEHOLD_ALLOWED_HOSTS),
    logLevel: values.TRACEHOLD_LOG_LEVEL,
    regimes: values.TRACEHOLD_REGIMES,
    realData: values.TRACEHOLD_REAL_DATA,
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The server that was named, or null where Tracehold starts its own. */
function graphAddress(values: z.output<z.ZodObject<typeof SETTINGS>>) {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = values;
  if (uri === null || password === null) return null;
  return Object.freeze({ uri, username, password, database: values.NEO4J_DATABASE });
}

function isServerAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '')
    return false;
  return SCHEMES.includes(url.protocol.slice(0, -1));
}

function hostNames(text: string): string[] {
  return text.split(',').flatMap((name) => name.trim().toLowerCase() || []);
}

/** Says what was expected, never what was given: it may be a secret in the wrong place. */
function faultOf(name: PropertyKey | undefined) {
  const setting = Object.entries(SETTINGS).find(([key]) => key === name);
  return { pointer: String(name), detail: `must be ${setting?.[1].meta()?.expected}` };
}

function invalid(errors: { pointer: string; detail: string }[]): Problem {
  const detail = errors.map(({ pointer, detail: what }) => `${pointer} ${what}`).join('; ');
  return new Problem('invalid-setting', `${detail}.`, { errors });
}
