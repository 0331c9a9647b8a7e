import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '#api/verdict';
import { getCatches } from '#api/verdicts';
import { postWhatIf } from '#api/what-if';
import type { Graph } from '../../server/graph/open';
import type { Row } from '../../server/import/rows';
import { catchesOf } from '../../server/verdicts/catches';
import { whatIf } from '../../server/verdicts/what-if';
import { closeTestGraph, openTestGraph } from '../support/graph';
import * as made from '../support/rows';
import { DAY, factsOf, HALF, regimeNamed } from '../support/verdicts';

const EACH = regimeNamed('EACH', { aggregation: 'perPerson', control: ['dominant-influence'] });
const SILENT = regimeNamed('SILENT', {
  aggregation: 'silent',
  shares: { value: '50', inclusive: false },
});
const REGIMES = new Map([HALF, EACH, SILENT].map((regime) => [regime.id, regime]));

const place = fc.nat(6);
const sketch = fc.record({
  owns: fc.array(
    fc.record({
      from: place,
      to: place,
      share: fc.constantFrom('10', '25', '30', '50', '51', '100', '40..60', '25..50', null),
      status: fc.constantFrom('stated', 'stated', 'reported', 'alleged'),
    }),
    { minLength: 4, maxLength: 11 },
  ),
  controls: fc.array(fc.record({ from: place, to: place }), { maxLength: 1 }),
  branch: fc.option(fc.record({ from: place, to: place }), { freq: 1 }),
});

/** Seven parties each, of which the first two are designated. */
const worlds = fc.sample(sketch, { numRuns: 40, seed: 20260101 }).map((drawn, number) => {
  const id = (at: number) => `w${number}.${'xyabcde'[at]}`;
  const key = (what: string, at: number) => ({ key: `w${number}.${what}.${at}` });
  const rows: Row[] = [
    ...[0, 1, 2, 3, 4, 5, 6].map((at) => made.party(id(at))),
    ...[0, 1].map((at) => made.designated(id(at))),
    ...drawn.owns.map(({ from, to, share, status }, at) =>
      made.owns(id(from), id(to), share, { ...key('o', at), status: status as 'stated' }),
    ),
    ...drawn.controls.map(({ from, to }, at) => made.controls(id(from), id(to), key('c', at))),
    ...(drawn.branch === null
      ? []
      : [made.branchOf(id(drawn.branch.from), id(drawn.branch.to), key('b', 0))]),
  ];
  const others = [2, 3, 4, 5, 6].map(id);
  return { x: id(0), y: id(1), others, rows, branch: drawn.branch !== null };
});

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await factsOf(
    graph,
    worlds.flatMap(({ rows }) => rows),
  );
}, 60_000);
afterAll(closeTestGraph);

const RANK: Record<Verdict, number> = { none_found: 0, cannot_rule_out: 1, exposed: 2 };

/** What is known of a party on what is disclosed, were these parties not designated. */
async function without(regime: string, id: string, parties: readonly string[]): Promise<number> {
  const remove = parties.map((party) => `designated:${party}:list:test`);
  const body = postWhatIf.body.parse({ regime, asOf: DAY, designations: { remove } });
  const { after } = await whatIf(graph, REGIMES, id, body).catch(() => ({ after: null }));
  return after === null ? Number.NaN : RANK[after.variants.onDisclosed];
}

async function catchesUnder(regime: string, id: string) {
  const query = getCatches.query.parse({ regime, asOf: DAY });
  const { catches } = await catchesOf(graph, REGIMES, id, query);
  return new Map(catches.map((one) => [one.party, one]));
}

describe.each([...REGIMES.keys()])('under %s, what a designated party catches', (regime) => {
  test('is what the verdicts on the parties one by one say', async () => {
    let caught = 0;
    for (const { x, y, others, branch } of worlds) {
      // A branch is its head office: it has no verdict of its own to compare.
      if (branch) continue;
      const found = await catchesUnder(regime, x);
      for (const id of others) {
        // A designation that is not above the party cannot be left out of its verdict, and does not matter.
        const [whole, noX, noY] = [
          await without(regime, id, []),
          await without(regime, id, [x]),
          await without(regime, id, [y]),
        ];
        const alone = Number.isNaN(noX) ? 0 : Number.isNaN(noY) ? whole : noY;
        const degree = Math.max(alone, !Number.isNaN(noX) && whole > noX ? whole : 0);
        const certainty = ['none', 'possible', 'certain'][degree];
        expect([id, found.get(id)?.certainty ?? 'none']).toEqual([id, certainty]);
        if (degree > 0) caught += 1;
        if (degree > 0) expect(found.get(id)?.alone).toBe(alone === degree);
      }
    }
    expect(caught).toBeGreaterThan(10);
  }, 300_000);
});

test('pages follow one another and leave nothing out', async () => {
  const world = worlds.find(({ branch }) => !branch);
  const all: string[] = [];
  const asked = { regime: 'HALF', asOf: DAY, limit: 1 };
  const id = world?.x ?? '';
  for (let after: string | null = ''; after !== null; ) {
    const query = getCatches.query.parse({ ...asked, after });
    const page: Awaited<ReturnType<typeof catchesOf>> = await catchesOf(graph, REGIMES, id, query);
    all.push(...page.catches.map(({ party }) => party));
    after = page.next;
  }
  expect(all).toEqual([...(await catchesUnder('HALF', id)).keys()]);
});
