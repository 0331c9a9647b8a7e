import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readPassword } from '../../server/neo4j/password';
import { databaseHome } from '../../server/neo4j/report';
import { ended, isRunning } from '../support/processes';
import { type Opener, opener as openerOf } from './opener';

let data: string;
const open: Opener[] = [];
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tracehold-sharing-'));
});
afterEach(async () => {
  const [first] = open;
  const last = first?.said.at(-1);
  for (const user of open.splice(0)) await user.kill();
  await ended(last?.keeper ?? null);
});
afterAll(() => rm(data, { recursive: true, force: true }));

function opener(): Opener {
  const user = openerOf(data);
  open.push(user);
  return user;
}

async function ask(uri: string | null, cypher: string): Promise<unknown> {
  const auth = neo4j.auth.basic('neo4j', await readPassword(databaseHome(data)));
  const driver = neo4j.driver(uri ?? '', auth, { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' });
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

describe('the embedded database', { timeout: 180_000 }, () => {
  test('two that open it first at the same time get one and the same', async () => {
    const [one, two] = await Promise.all([opener().next('ready'), opener().next('ready')]);
    expect(one.java).toBe(two.java);
    expect(one.uri).toBe(two.uri);
    expect(isRunning(one.java)).toBe(true);
  });

  test('stays while anybody uses it and ends with the last', async () => {
    const [one, two] = [opener(), opener()];
    const { java, keeper } = await one.next('ready');
    await two.next('ready');
    await one.letGo();
    expect(isRunning(java)).toBe(true);
    await two.letGo();
    await ended(java);
    await ended(keeper);
  });

  test('ends when its only user is killed', async () => {
    const user = opener();
    const { java, keeper } = await user.next('ready');
    await user.kill();
    await ended(java);
    await ended(keeper);
  });

  test('that dies comes back on the same port with its data', async () => {
    const user = opener();
    const { java, uri } = await user.next('ready');
    await ask(uri, 'CREATE (:Kept {word: "kept"})');
    process.kill(java ?? 0, 'SIGKILL');
    await user.next('restarting');
    const again = await user.next('ready');
    expect(again.uri).toBe(uri);
    expect(again.java).not.toBe(java);
    expect(await ask(uri, 'MATCH (kept:Kept) RETURN kept.word')).toBe('kept');
  });

  test('never outlives its keeper, and users get a new one of both', async () => {
    const user = opener();
    const { java, keeper, uri } = await user.next('ready');
    process.kill(keeper, 'SIGKILL');
    await ended(java);
    const again = await user.next('ready');
    expect(again.keeper).not.toBe(keeper);
    expect(again.uri).toBe(uri);
  });

  test('leaves nothing when its keeper and its user are killed together', async () => {
    const user = opener();
    const { java, keeper } = await user.next('ready');
    process.kill(keeper, 'SIGSTOP');
    await user.kill();
    process.kill(keeper, 'SIGKILL');
    await ended(java);
  });

  test('fetches nothing from files or addresses', async () => {
    const { uri } = await opener().next('ready');
    const load = "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line";
    await expect(ask(uri, load)).rejects.toThrow(/allow_csv_import_from_file_urls/);
    const fetched = "LOAD CSV FROM 'http://127.0.0.1:9/' AS line RETURN line";
    await expect(ask(uri, fetched)).rejects.toThrow(/block/i);
    expect(await ask(uri, 'CALL db.labels() YIELD label RETURN label')).toBe('Kept');
  });

  test('keeps its password where only its owner reads it', async () => {
    expect((await stat(join(databaseHome(data), 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(databaseHome(data))).mode & 0o777).toBe(0o700);
    expect(await readPassword(databaseHome(data))).toMatch(/^[0-9a-f]{64}$/);
  });
});
