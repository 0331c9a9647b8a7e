import { describe, expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import type { Explanation, ProofStep } from '../../server/ownership/assessment';
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
