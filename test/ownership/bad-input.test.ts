import { describe, expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import { answerCase } from '../../server/ownership/cases/answer';
import { exactJson } from '../../server/ownership/cases/read';
import { explain } from '../../server/ownership/explain';
import { question, REGIMES } from '../support/cases';

const GOOD = {
  id: 'one',
  regime: 'OFAC',
  subject: 'A',
  holdings: [['X', 'A', 60]],
  designated: ['X'],
};

describe('a case that cannot be read names the place', () => {
  test.each<[string, object, string]>([
    ['a share of 101', { holdings: [['X', 'A', 101]] }, '/holdings/0/2'],
    ['a share below 0', { holdings: [['X', 'A', -1]] }, '/holdings/0/2'],
    ['a share with signs of per cent', { holdings: [['X', 'A', '50%%']] }, '/holdings/0/2'],
    ['a percentage as text', { holdings: [['X', 'A', '50']] }, '/holdings/0/2'],
    ['a fraction of more than the whole', { holdings: [['X', 'A', '7/6']] }, '/holdings/0/2'],
    ['a fraction by nothing', { holdings: [['X', 'A', '1/0']] }, '/holdings/0/2'],
    [
      'a band with its ends swapped',
      { holdings: [['X', 'A', { gte: 60, lte: 40 }]] },
      '/holdings/0/2',
    ],
    ['an empty band', { holdings: [['X', 'A', { gt: 50, lt: 50 }]] }, '/holdings/0/2'],
    ['a band without bounds', { holdings: [['X', 'A', {}]] }, '/holdings/0/2'],
    ['two lower bounds', { holdings: [['X', 'A', { gt: 1, gte: 2 }]] }, '/holdings/0/2'],
    [
      'a step of nothing',
      { holdings: [['X', 'A', { reported: 5, ulp: 0, mode: 'round' }]] },
      '/holdings/0/2/ulp',
    ],
    ['null without a right', { holdings: [['X', 'A', null]] }, '/holdings/0/2'],
    ['a row of two', { holdings: [['X', 'A']] }, '/holdings/0'],
    [
      'an unknown attribute',
      { holdings: [['X', 'A', 5, { colour: 'red' }]] },
      '/holdings/0/3/colour',
    ],
    ['an unknown class', { holdings: [['X', 'A', 5, { class: 'gold' }]] }, '/holdings/0/3/class'],
    ['a day that does not exist', { asOf: '2025-02-30' }, '/asOf'],
    [
      'a holding that ends before it begins',
      { holdings: [['X', 'A', 5, { from: '2025-01-02', to: '2025-01-01' }]] },
      '/holdings/0/3/to',
    ],
    ['no subject', { subject: undefined }, '/subject'],
    ['a regime that does not exist', { regime: 'MARS' }, '/regime'],
    [
      'a list that does not exist',
      { designated: [{ id: 'X', list: 'Elsewhere' }] },
      '/designated/0/list',
    ],
    ['holdings that are no list', { holdings: 'none' }, '/holdings'],
  ])('%s', (_, change, pointer) => {
    const answer = answerCase({ ...GOOD, ...change }, REGIMES);
    expect(answer).toMatchObject({ id: 'one', error: { pointer } });
    expect(JSON.stringify(answer)).not.toContain('Invalid input');
  });

  test.each([null, 5, 'case', [], {}])('%j is no case', (written) => {
    expect(answerCase(written, REGIMES)).toMatchObject({ id: null, error: {} });
  });
});

describe('strange facts are answered', () => {
  test('a subject of whom nothing is known', () => {
    const one = explain(question({ ...GOOD, subject: 'nobody' }));
    expect([one.verdict, one.proof.length]).toEqual(['none_found', 1]);
  });

  test('ten thousand owners, in a moment', () => {
    const designated = Array.from({ length: 10_000 }, (_, at) => `X${at}`);
    const holdings = designated.map((owner) => [owner, 'A', 0.005]);
    const one = question({ ...GOOD, holdings, designated });
    const before = performance.now();
    expect(assess(one)).toMatchObject({
      verdict: 'exposed',
      counted: { minimum: '50', maximum: '50' },
    });
    expect(performance.now() - before).toBeLessThan(2_000);
    const { minimalProof, proof } = explain(one);
    expect([minimalProof?.keys.length, proof.length]).toEqual([10_000, 10_001]);
  }, 60_000);

  test('a cycle of 100 per cent', () => {
    const holdings = [
      ['A', 'B', 100],
      ['B', 'A', 100],
    ];
    expect(explain(question({ ...GOOD, holdings })).verdict).toBe('none_found');
  });

  test('a chain of five thousand companies', () => {
    const holdings = Array.from({ length: 5_000 }, (_, at) => [`C${at}`, `C${at + 1}`, 50]);
    const one = question({ ...GOOD, subject: 'C5000', holdings, designated: ['C0'] });
    expect(assess(one).verdict).toBe('exposed');
  });

  test('a number keeps all its digits', () => {
    const text = JSON.stringify({ ...GOOD, holdings: [] }).replace(
      '"holdings":[]',
      '"holdings":[["X","A",49.999999999999999999]]',
    );
    expect(answerCase(exactJson(text), REGIMES)).toMatchObject({ verdict: 'none_found' });
  });
});
