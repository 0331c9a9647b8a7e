import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importRows } from '../bench/import-rows';
import { imported, killDatabase, openVictim, type Victim } from '../support/database-kill';

vi.setConfig({ testTimeout: 240_000 });

const all = [...importRows('killed', 400)];
const before = all.filter((_, place) => place < 202 || place % 10 !== 2);
const after = all.map((row) =>
  'key' in row && row.type === 'OWNS' ? { ...row, note: 'restated' } : row,
);

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
