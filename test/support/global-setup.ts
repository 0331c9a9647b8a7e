import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../server/neo4j/embedded';
import { readSettings } from '../../server/settings';
import { ended } from './processes';

/** One embedded Neo4j in a folder of its own for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cache } = readSettings({ TRACEHOLD_CACHE: process.env.TRACEHOLD_CACHE });
  const data = await mkdtemp(join(tmpdir(), 'tracehold-test-'));
  const database = await openEmbedded({ data, cache, heapMb: 768, pageCacheMb: 128 }, () => {});
  const { uri, username, password } = database;
  project.provide('graph', { uri, username, password, database: 'neo4j' });
  return async () => {
    const { java } = database.latest();
    database.close();
    await ended(java);
    await rm(data, { recursive: true, force: true });
  };
}
