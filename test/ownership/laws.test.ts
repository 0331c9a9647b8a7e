import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import type { Verdict } from '../../server/ownership/assessment';
import { exactly } from '../../server/ownership/exact/interval';
import { explain } from '../../server/ownership/explain';
import type { Question } from '../../server/ownership/question';
import { question } from '../support/cases';
import { randomCase } from '../support/random-cases';

const RANK: Record<Verdict, number> = { none_found: 0, cannot_rule_out: 1, exposed: 2 };
const worlds = fc.integer({ min: 1, max: 1_000_000 }).map((number) => question(randomCase(number)));
const many = { numRuns: 1_500 };

test('the order of facts and of sources changes nothing', () => {
  const shuffled = worlds.chain((one) =>
    fc.record({
      one: fc.constant(one),
      holdings: fc.shuffledSubarray([...one.holdings], { minLength: one.holdings.length }),
      designations: fc.shuffledSubarray([...one.designations], {
        minLength: one.designations.length,
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one, holdings, designations }) => {
      expect(explain({ ...one, holdings, designations })).toEqual(explain(one));
    }),
    many,
  );
});

test('a holding by a designated party never clears anybody', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 9 }), (one, tenth) => {
      const designated = one.designations.find(({ list, optsOut }) => list === null && !optsOut);
      // Person by person, what one holds leaves less room for another.
      fc.pre(designated !== undefined && one.regime.aggregation === 'pooled');
      const added = { ...added10(one, designated?.id ?? ''), share: percent(tenth * 10) };
      const before = RANK[assess(one).verdict];
      const after = assess({ ...one, holdings: [...one.holdings, added] });
      // Over 100 per cent every bound widens: what was sure may then only be possible.
      const least = after.flags.includes('SUM_OVER_100') ? Math.min(before, 1) : before;
      expect(RANK[after.verdict]).toBeGreaterThanOrEqual(least);
    }),
    many,
  );
});

test('another designation never clears anybody', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('P', 'Q', 'A', 'B'), (one, id) => {
      const [first] = one.designations;
      fc.pre(first !== undefined);
      const added = {
        ...first,
        id,
        list: null,
        optsOut: false,
      } as Question['designations'][number];
      const after = assess({ ...one, designations: [...one.designations, added] });
      expect(RANK[after.verdict]).toBeGreaterThanOrEqual(RANK[assess(one).verdict]);
    }),
    many,
  );
});

test('narrowing an interval never turns exposed into nothing found, nor nothing found into exposed', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), fc.boolean(), (one, at, low) => {
      const open = one.holdings.filter(
        ({ share }) => share !== null && !share.minimumOpen && !share.maximumOpen,
      );
      const chosen = open[at % Math.max(1, open.length)];
      fc.pre(chosen?.share != null);
      const share = exactly(low ? chosen.share.minimum : chosen.share.maximum);
      const holdings = one.holdings.map((row) => (row === chosen ? { ...row, share } : row));
      const [before, after] = [assess(one), assess({ ...one, holdings })];
      // Facts that contradict each other are widened: there a narrower one can make the contradiction worse.
      fc.pre(!before.flags.includes('SUM_OVER_100') && !after.flags.includes('SUM_OVER_100'));
      if (before.verdict === 'exposed') expect(after.verdict).toBe('exposed');
      if (before.verdict === 'none_found') expect(after.verdict).toBe('none_found');
    }),
    many,
  );
});

test('a claim that another source repeats changes nothing', () => {
  fc.assert(
    fc.property(worlds, (one) => {
      const again = one.holdings.map((row) => ({ ...row, key: `${row.key} again`, source: 'b' }));
      const after = assess({ ...one, holdings: [...one.holdings, ...again] });
      expect([after.verdict, after.flags, after.counted]).toEqual([
        assess(one).verdict,
        assess(one).flags,
        assess(one).counted,
      ]);
    }),
    many,
  );
});

test('what does not reach the subject changes nothing but the flags about any company', () => {
  fc.assert(
    fc.property(worlds, (one) => {
      const below = { ...added10(one, one.subject), owned: 'below', key: 'below' };
      expect(assess({ ...one, holdings: [...one.holdings, below] })).toEqual(assess(one));
    }),
    many,
  );
});

function percent(value: number) {
  return exactly({ numerator: BigInt(value), denominator: 1n });
}

function added10(one: Question, owner: string): Question['holdings'][number] {
  return {
    ...{ key: 'added', owner, owned: one.subject, class: 'shares', share: percent(10) },
    ...{ control: null, branch: false, nomineeFor: null, source: '', direct: null },
    ...{ certainty: 'certain', from: null, to: null },
  };
}
