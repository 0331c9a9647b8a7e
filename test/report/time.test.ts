import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { exposureOf } from '../../server/answers/exposure';
import type { Graph } from '../../server/graph/open';
import { Problem } from '../../server/problems';
import { canonicalText } from '../../server/report/canonical';
import { reportOf } from '../../server/report/make';
import { closeTestGraph } from '../support/graph';
import { REGIMES, reportOn } from '../support/reports';
import { openSeededGraph, type Seeded } from '../support/seeded';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeededGraph();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(closeTestGraph);

/** A machine on which a minute goes by whenever somebody looks at the clock. */
function slowMachine() {
  const begun = Date.now();
  let looks = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => begun + 60_000 * ++looks);
}

test('a report on a slow machine has the same bytes: a limit of time cuts answers, and no report', async () => {
  const before = await reportOn(seeded.graph, 'nettrix');
  slowMachine();
  const query = { depth: 10, budget: 2_000, limit: 60, asOf: '2025-10-15' };
  const { coverage } = await exposureOf(seeded.graph, 'nettrix', query);
  expect(coverage.limits.map(({ code }) => code)).toContain('TIME_LIMIT');
  const slow = await reportOn(seeded.graph, 'nettrix');
  expect(canonicalText(slow)).toBe(canonicalText(before));
});

test('there is no report where the database stops a question of it, and it says so', async () => {
  const { asked } = await reportOn(seeded.graph, 'nettrix');
  let questions = 0;
  const reading: Graph['reading'] = (...given) => {
    questions += 1;
    if (questions === 3) throw new Problem('graph-timeout', 'It took longer than its time limit.');
    return seeded.graph.reading(...given);
  };
  const refused = reportOf({ ...seeded.graph, reading }, REGIMES, asked);
  await expect(refused).rejects.toThrow(/There is no report: .* Try again when the machine/);
  await expect(refused).rejects.toMatchObject({ type: 'graph-timeout' });
});

test('every limit and all that was not looked at is said in the language of the report', async () => {
  const { coverage } = await reportOn(seeded.graph, 'huawei-technologies', { language: 'zh' });
  expect(coverage.notLookedAt.length).toBeGreaterThan(0);
  const said = [...coverage.limits.map(({ detail }) => detail), ...coverage.notLookedAt];
  for (const { zh } of said) expect(zh).toMatch(/\p{Script=Han}/u);
});
