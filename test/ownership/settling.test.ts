import { describe, expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import type { Explanation } from '../../server/ownership/assessment';
import { intervalOf } from '../../server/ownership/exact/interval';
import { explain } from '../../server/ownership/explain';
import type { Question } from '../../server/ownership/question';
import { explained, question } from '../support/cases';
import { randomCase } from '../support/random-cases';

const WORLDS = Array.from({ length: 400 }, (_, at) => question(randomCase(900_000 + at)));

describe('what would settle it', () => {
  test('each fact, were it known so, moves the verdict there', () => {
    const open = WORLDS.map((one) => ({ one, ...explain(one) })).filter(
      ({ verdict }) => verdict === 'cannot_rule_out',
    );
    expect(open.length).toBeGreaterThan(40);
    for (const { one, settling, regime } of open) {
      for (const { facts, verdict } of settling) {
        if (facts.length !== 1 || facts[0]?.code !== 'SHARE') continue;
        expect(assess(withShare(one, facts[0])).verdict, regime).toBe(verdict);
        expect(verdict).not.toBe('cannot_rule_out');
      }
    }
    // Of a law that names no threshold any tie keeps the question open.
    const settled = open.filter(({ settling }) => settling.length > 0);
    const closed = open.filter(({ one }) => one.regime.id !== 'AU');
    expect(settled.length).toBeGreaterThanOrEqual(closed.length * 0.95);
  });

  test('two facts together, where neither alone is enough', () => {
    const { settling } = explained({
      regime: 'OFAC',
      subject: 'C',
      holdings: [
        ['X', 'A', { gte: 40, lte: 60 }],
        ['A', 'C', { gte: 40, lte: 50 }],
        ['X', 'B', { gte: 40, lte: 60 }],
        ['B', 'C', { gte: 40, lte: 50 }],
      ],
      designated: ['X'],
    });
    expect(settling.map(({ verdict, facts }) => [verdict, facts.length])).toEqual([
      ['none_found', 2],
      ['exposed', 2],
    ]);
  });

  test('with thousands of holdings above, not every fact is tried, and the answer says how many were not', () => {
    const banded = (count: number) =>
      explained({
        regime: 'OFAC',
        subject: 'C',
        holdings: [
          ['X', 'C', { gte: 40, lte: 60 }],
          ...Array.from({ length: count }, (_, at) => [`P${at}`, 'X', { gte: 0, lte: 0.01 }]),
        ],
        designated: ['X'],
      });
    expect(banded(10)).toMatchObject({
      untried: 0,
      settling: [{ facts: [{ code: 'SHARE' }] }, {}],
    });
    const large = banded(4_000);
    expect(large.verdict).toBe('cannot_rule_out');
    expect(large.untried).toBeGreaterThan(0);
  });

  test('the status of the rule, the programme and the aggregation are facts too', () => {
    const codes = (written: object) =>
      explained(written).settling.map(({ facts, verdict }) => [
        facts[0]?.code,
        facts[0]?.known,
        verdict,
      ]);
    const holdings = [['L', 'A', 60]];
    const bis = { regime: 'BIS', subject: 'A', holdings };
    expect(
      codes({ ...bis, asOf: '2026-11-21', designated: [{ id: 'L', list: 'EntityList' }] }),
    ).toEqual([
      ['RULE_STATUS', 'suspended', 'none_found'],
      ['RULE_STATUS', 'in_force', 'exposed'],
    ]);
    expect(codes({ ...bis, asOf: '2025-10-15', designated: [{ id: 'L', list: 'SDN' }] })).toEqual([
      ['DESIGNATION', 'refuted', 'none_found'],
      ['DESIGNATION', 'confirmed', 'exposed'],
    ]);
    const two = [
      ['X', 'A', 25],
      ['Y', 'A', 25],
    ];
    expect(
      codes({ regime: 'CA', subject: 'A', holdings: two, designated: ['X', 'Y'] }),
    ).toContainEqual(['AGGREGATION', 'pooled', 'exposed']);
    const own = [
      ['X', 'A', 45],
      ['A', 'A', 10],
    ];
    expect(codes({ regime: 'OFAC', subject: 'A', holdings: own, designated: ['X'] })).toEqual(
      expect.arrayContaining([
        ['OWN_SHARES', 'issued', 'none_found'],
        ['OWN_SHARES', 'outstanding', 'exposed'],
      ]),
    );
  });
});

function withShare(
  one: Question,
  { keys, share }: Explanation['settling'][number]['facts'][number],
): Question {
  const [first, ...others] = keys;
  return {
    ...one,
    holdings: one.holdings.flatMap((row) => {
      if (others.includes(row.key)) return row.control === null ? [] : [{ ...row, share: null }];
      if (row.key !== first) return [row];
      return [{ ...row, share: share && intervalOf(share) }];
    }),
  };
}
