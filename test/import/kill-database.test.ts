import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  imported,
  killDatabase,
  openVictim,
  type Victim,
  victimRows,
} from '../support/database-kill';

vi.setConfig({ testTimeout: 240_000 });

const { before, after } = victimRows(400);

const folder = mkdtempSync(join(tmpdir(), 'tracehold-victim-'));
let victim: Victim;
let expected: string;
beforeAll(async () => {
  victim = await openVictim(folder);
  expected = await imported(victim, after);
  await imported(victim, before);
}, 240_000);
afterAll(async () => {
  await victim?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([0, 2, 5])(
  'a database that is killed after %i batches of an import shows nothing of it, and the next import is whole',
  async (atBatch) => {
    expect(await killDatabase(victim, after, atBatch)).toEqual({ late: false, unseen: true });
    expect(await imported(victim, after)).toBe(expected);
    await imported(victim, before);
  },
);
