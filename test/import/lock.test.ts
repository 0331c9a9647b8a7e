import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { lockImport, unlockImport } from '../../server/import/lock';
import type { Row } from '../../server/import/rows';
import { pathsOf } from '../support/exposure';
import { closeTestGraph, emptyTestGraph, openTestGraph } from '../support/graph';
import { refusal } from '../support/refusal';
import { designated, owns, party, world } from '../support/rows';
import { checksum, leftovers, storedRowCount } from '../support/store';

vi.setConfig({ testTimeout: 60_000 });

function version(share: string, name: string): Row[] {
  const parties = [party('parent'), party('unit', { name }), party(`only-in-${share}`)];
  return world(...parties, owns('parent', 'unit', share), designated('parent'));
}
const first = version('60', 'Unit');
const second = version('40', 'Unit renamed');
const third = version('20', 'Unit renamed again');
/** Two records and a tie to write, two statements and a tie to end. */
const BATCHES = 6;

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  await emptyTestGraph(graph);
  await load(graph, first);
});
afterAll(closeTestGraph);

describe('one import at a time:', () => {
  test('a second is refused and told who runs; the first goes on', async () => {
    const refusals: string[] = [];
    const { revision } = await load(graph, second, {
      async onBatch() {
        const { type, message } = await refusal(load(graph, third));
        refusals.push(`${type}: ${message}`);
      },
    });
    expect(refusals.length).toBeGreaterThan(1);
    for (const said of refusals) {
      expect(said).toMatch(
        `import-running: Import attempt ${revision} is running. Wait until it is published; if it was killed, its lock ends in `,
      );
    }
    expect(await pathsOf(graph, 'unit')).toEqual(['owners unit > parent (40)']);
  });

  test('of ten that ask at once one gets the lock, and every attempt has a number of its own', async () => {
    const numbers: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const asked = Array.from({ length: 10 }, () => lockImport(graph));
      const given = (await Promise.allSettled(asked)).flatMap((one) =>
        one.status === 'fulfilled' ? [one.value] : [],
      );
      expect(given).toHaveLength(1);
      for (const attempt of given) await unlockImport(graph, attempt);
      numbers.push(...given.map(({ attempt }) => attempt));
    }
    expect(new Set(numbers).size).toBe(5);
  });

  test('one that waits begins when the lock is given back', async () => {
    const attempt = await lockImport(graph);
    let waiting = () => {};
    const waits = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const loading = load(graph, second, { waitMs: 30_000, onWait: () => waiting() });
    await waits;
    await unlockImport(graph, attempt);
    expect(await loading).toMatchObject({ revision: attempt.attempt + 1 });
  });
});

describe('an importer that stands still after', () => {
  const boundaries = Array.from({ length: BATCHES + 1 }, (_, boundary) => boundary);

  test.each(boundaries)(
    '%i batches loses the lock and can neither write nor publish',
    async (boundary) => {
      const rowsOfFirst = await storedRowCount(graph);
      let taken = 0;
      const paused = load(graph, second, {
        leaseMs: 100,
        batchSize: 1,
        async onBatch(done) {
          if (done !== boundary) return;
          expect(await leftovers(graph)).toBe(boundary + (boundary > 1 ? 1 : 0));
          ({ revision: taken } = await load(graph, third, { waitMs: 30_000 }));
        },
      });
      const { type, message } = await refusal(paused);
      expect(type).toBe('import-superseded');
      expect(message).toContain(`Import attempt ${taken - 1} lost its lock`);
      expect(await pathsOf(graph, 'unit')).toEqual(['owners unit > parent (20)']);
      expect(await graph.reading('', async ({ revision }) => revision)).toBe(taken);
      expect(await leftovers(graph)).toBe(0);
      const disturbed = await checksum(graph, taken);
      expect(await storedRowCount(graph)).toBeGreaterThan(rowsOfFirst);

      await emptyTestGraph(graph);
      const alone = await load(graph, third);
      expect(await checksum(graph, alone.revision)).toBe(disturbed);
    },
  );

  test('its lease still holds the lock as long as it lasts', async () => {
    const attempt = await lockImport(graph, { leaseMs: 60_000 });
    const { message } = await refusal(load(graph, second));
    const [, seconds] = /its lock ends in (\d+) s/.exec(message) ?? [];
    expect(Number(seconds)).toBeGreaterThan(30);
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    await unlockImport(graph, attempt);
    await load(graph, second);
  });
});
