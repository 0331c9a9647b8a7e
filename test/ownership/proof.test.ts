import { describe, expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import type { Explanation, ProofStep } from '../../server/ownership/assessment';
import { intervalOf } from '../../server/ownership/exact/interval';
import { explain } from '../../server/ownership/explain';
import type { Question } from '../../server/ownership/question';
import { explained, question } from '../support/cases';
import { randomCase } from '../support/random-cases';

const WORLDS = Array.from({ length: 400 }, (_, at) => question(randomCase(900_000 + at)));

const rowsOf = ({ tables }: ProofStep) => tables.flatMap(({ holdings }) => holdings);

describe('the proof', () => {
  test('tells who is caught in order, with why each holding counts or does not', () => {
    const { proof } = explained({
      regime: 'OFAC',
      asOf: '2025-06-01',
      subject: 'B',
      holdings: [
        ['X', 'A', 60],
        ['A', 'B', 40],
        ['X', 'B', 10],
        ['P', 'B', 20],
        ['X', 'B', 30, { to: '2025-01-01' }],
        ['X', 'B', 90, { class: 'votes' }],
      ],
      designated: [{ id: 'X', list: 'SDN', from: '2020-01-01' }],
    });
    expect(proof.map(({ party, by, certainty }) => [party, by, certainty])).toEqual([
      ['X', 'designation', 'certain'],
      ['A', 'holdings', 'certain'],
      ['B', 'holdings', 'certain'],
    ]);
    expect(proof[0]?.designations).toMatchObject([{ list: 'SDN', from: '2020-01-01' }]);
    const last = proof[2] as ProofStep;
    expect(rowsOf(last).map(({ owner, keys, why, step }) => [owner, keys[0], why, step])).toEqual([
      ['A', '/holdings/1', 'CAUGHT', 2],
      ['P', '/holdings/3', 'OWNER_NOT_CAUGHT', null],
      ['X', '/holdings/2', 'DESIGNATED', 1],
      ['X', '/holdings/4', 'NOT_ON_THAT_DAY', null],
      ['X', '/holdings/5', 'CLASS_NOT_READ', null],
    ]);
    expect(last.tables[0]).toMatchObject({ sum: { minimum: '50', maximum: '50' }, met: 'certain' });
  });

  test('shows the table of the subject also where nothing was found', () => {
    const { proof, verdict } = explained({
      regime: 'OFAC',
      subject: 'A',
      holdings: [['P', 'A', 100]],
    });
    expect(verdict).toBe('none_found');
    expect(proof).toMatchObject([
      { party: 'A', certainty: null, by: null, tables: [{ met: null, sum: { maximum: '0' } }] },
    ]);
  });

  test('each step rests on earlier ones, and the last is the subject', () => {
    for (const one of WORLDS) {
      const { proof } = explain(one);
      expect(proof.at(-1)?.number).toBe(proof.length);
      for (const step of proof) {
        for (const row of [...rowsOf(step), ...step.controls]) {
          if (row.step !== null) expect(row.step).toBeLessThan(step.number);
          if (row.counted !== null && row.why !== 'THROUGH_SUBJECT') {
            expect(proof[(row.step ?? 0) - 1]?.certainty).not.toBeNull();
          }
        }
        const isReason =
          step.by !== 'holdings' || step.tables.some(({ met }) => met === step.certainty);
        expect(isReason).toBe(true);
      }
    }
  });

  test('names a joint partner, a nominee and another person as what they are', () => {
    const joint = explained({
      regime: 'UK',
      subject: 'A',
      holdings: [
        ['X', 'A', 30],
        ['P', 'A', 25],
        ['Y', 'A', 5],
      ],
      designated: ['X', 'Y'],
      joint: [['X', 'P']],
    });
    expect(rowsOf(joint.proof.at(-1) as ProofStep).map(({ why }) => why)).toEqual([
      'JOINT_PARTNER',
      'DESIGNATED',
      'ANOTHER_PERSON',
    ]);
    const titled = { subject: 'A', holdings: [['X', 'A', 60, { nomineeFor: 'P' }]] };
    const nominee = explained({ ...titled, regime: 'OFAC', designated: ['X'] });
    expect(rowsOf(nominee.proof.at(-1) as ProofStep)[0]).toMatchObject({
      owner: 'P',
      nominee: 'X',
      counted: 'possible',
      why: 'NOMINEE',
    });
  });
});

describe('the minimal proof', () => {
  test('forces the verdict, and without any of its facts it does not', () => {
    for (const one of WORLDS) {
      const { minimalProof, verdict } = explain(one);
      if (verdict === 'none_found') {
        expect(minimalProof).toBeNull();
        continue;
      }
      const { keys, designated } = minimalProof ?? { keys: [], designated: [] };
      expect(assess(only(one, keys, designated)).verdict).toBe(verdict);
      for (const id of designated) {
        const others = designated.filter((other) => other !== id);
        expect(assess(only(one, keys, others)).verdict).not.toBe(verdict);
      }
    }
  });

  test('keeps two of three holdings', () => {
    const { minimalProof } = explained({
      regime: 'OFAC',
      subject: 'A',
      holdings: [
        ['X', 'A', 10],
        ['Y', 'A', 30],
        ['Z', 'A', 20],
      ],
      designated: ['X', 'Y', 'Z'],
    });
    expect(minimalProof).toEqual({
      keys: ['/holdings/1', '/holdings/2'],
      designated: ['Y', 'Z'],
      minimal: true,
    });
  });
});

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

describe('the critical threshold', () => {
  const critical = (written: object): Explanation['critical'] => explained(written).critical;

  test('is the weakest link of the strongest chain', () => {
    const chain = {
      regime: 'OFAC',
      subject: 'B',
      holdings: [
        ['X', 'A', 60],
        ['A', 'B', 75],
      ],
      designated: ['X'],
    };
    expect(critical(chain).certain).toEqual({ value: '60', attained: true });
    expect(critical({ ...chain, regime: 'UK' }).certain).toEqual({ value: '60', attained: false });
  });

  test('comes from the least fixpoint: a loop does not raise it', () => {
    const holdings = [
      ['X', 'A', 10],
      ['B', 'A', 40],
      ['A', 'B', 60],
    ];
    const loop = { regime: 'OFAC', subject: 'A', holdings, designated: ['X'] };
    expect(critical(loop).certain).toEqual({ value: '10', attained: true });
  });

  test('is exact, and possible to the upper end', () => {
    const holdings = [
      ['X', 'A', '1/3'],
      ['Y', 'A', { gte: 10, lt: 20 }],
    ];
    const one = critical({ regime: 'OFAC', subject: 'A', holdings, designated: ['X', 'Y'] });
    expect(one).toEqual({
      certain: { value: '13/30', attained: true },
      possible: { value: '8/15', attained: false },
    });
  });

  test('agrees with trying thresholds on random graphs', () => {
    for (const one of WORLDS.slice(0, 150)) {
      const { certain } = explain(one).critical;
      if (certain === null || one.regime.shares === null) continue;
      for (const [value, isCaught] of [[certain.value, certain.attained]] as const) {
        const raised = withThreshold(one, value);
        expect(explain(raised).critical.certain?.attained).toBe(isCaught);
      }
    }
  });
});

function withThreshold(one: Question, value: string): Question {
  const { shares, votes } = one.regime;
  const regime = {
    ...one.regime,
    shares: shares && { ...shares, value },
    votes: votes && { ...votes, value },
  };
  return { ...one, regime };
}

function only(one: Question, keys: readonly string[], designated: readonly string[]): Question {
  return {
    ...one,
    holdings: one.holdings.filter(({ key }) => keys.includes(key)),
    designations: one.designations.filter(({ id }) => designated.includes(id)),
  };
}

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
