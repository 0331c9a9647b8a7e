import { describe, expect, test } from 'vitest';
import { explained } from '../support/cases';

/** What one party owns of another by multiplied shares, as the answer tells it. */
function economic(holdings: unknown[], party: string, subject: string) {
  const { economicInterest } = explained({
    regime: 'OFAC',
    subject,
    holdings,
    designated: [party],
  });
  const { minimum, maximum, word } = economicInterest.find((one) => one.party === party) ?? {
    minimum: '0',
    maximum: '0',
    word: null,
  };
  return word ?? (minimum === maximum ? minimum : [minimum, maximum]);
}

function rounded(text: unknown): number {
  const [whole = '', part] = String(text).split('/');
  const percent = part === undefined ? Number(whole) : (100 * Number(whole)) / Number(part);
  return Math.round(percent * 1000) / 1000;
}

describe('the economic interest', () => {
  test('M1: a chain of 70 and 60 is 42', () => {
    expect(
      economic(
        [
          ['A', 'B', 70],
          ['B', 'C', 60],
        ],
        'A',
        'C',
      ),
    ).toBe('42');
  });

  test('M2: two chains add up to 48', () => {
    const holdings = [
      ['A', 'B1', 100],
      ['A', 'B2', 80],
      ['B1', 'C', 20],
      ['B2', 'C', 35],
    ];
    expect(economic(holdings, 'A', 'C')).toBe('48');
  });

  test('M3: in a cycle the outside holders have all of each company', () => {
    const holdings = [
      ['X', 'A', 50],
      ['OA', 'A', 30],
      ['B', 'A', 20],
      ['Y', 'B', 40],
      ['OB', 'B', 30],
      ['A', 'B', 30],
    ];
    const table = ['X', 'Y', 'OA', 'OB'].map((holder) =>
      ['A', 'B'].map((company) => rounded(economic(holdings, holder, company))),
    );
    expect(table).toEqual([
      [53.191, 15.957],
      [8.511, 42.553],
      [31.915, 9.574],
      [6.383, 31.915],
    ]);
  });

  test('M5: the close-link example as published', () => {
    // Its shares in A add up to more than 100, which a question would contradict: without the excess, the pairs that remain.
    const holdings = [
      ['A', 'B', 20],
      ['C', 'D', 60],
      ['D', 'A', 90],
      ['B', 'C', 36],
    ];
    expect(economic(holdings, 'C', 'A')).toBe('54');
    expect(economic(holdings, 'D', 'B')).toBe('18');
  });

  test('M6: each owning 80 of the other is 80, not 222', () => {
    const holdings = [
      ['X', 'A', 20],
      ['Y', 'B', 20],
      ['A', 'B', 80],
      ['B', 'A', 80],
    ];
    expect(economic(holdings, 'A', 'B')).toBe('80');
    expect(rounded(economic(holdings, 'X', 'A'))).toBe(55.556);
    expect(rounded(economic(holdings, 'X', 'B'))).toBe(44.444);
  });

  test('multiplies a chain of 60 and 40, whatever a rule makes of it', () => {
    expect(
      economic(
        [
          ['P', 'A', 60],
          ['A', 'B', 40],
        ],
        'P',
        'B',
      ),
    ).toBe('24');
    expect(
      economic(
        [
          ['P', 'A', 50],
          ['A', 'B', 40],
        ],
        'P',
        'B',
      ),
    ).toBe('20');
  });

  test('M8: a closed loop of the whole has no ultimate owner', () => {
    expect(
      economic(
        [
          ['A', 'B', 100],
          ['B', 'A', 100],
          ['X', 'A', 'unknown'],
        ],
        'X',
        'A',
      ),
    ).toBe('noUltimateOwner');
  });

  test('stays between the ends of what is known', () => {
    expect(
      economic(
        [
          ['X', 'A', { gte: 40, lte: 60 }],
          ['A', 'B', 50],
        ],
        'X',
        'B',
      ),
    ).toEqual(['20', '30']);
    const shared = [
      ['X', 'A', 'unknown'],
      ['P', 'A', 40],
    ];
    expect(economic(shared, 'X', 'A')).toEqual(['0', '60']);
  });

  test('is refused where the cycles are too many to solve exactly', () => {
    const ring = Array.from({ length: 60 }, (_, at) => [`C${at}`, `C${(at + 1) % 60}`, 33]);
    expect(economic([['X', 'C0', 10], ...ring], 'X', 'C7')).toBe('tooLarge');
  });
});

describe('control by majority (M4)', () => {
  const EDGES =
    '1 2 90;2 3 100;3 2 10;3 4 90;4 5 100;5 1 10;1 6 90;6 5 100;5 10 90;10 20 100;20 1 50;1 10 90;19 5 100;10 19 50'
      .split(';')
      .map((edge) => edge.split(' '))
      .map(([owner, owned, share]) => [`c${owner}`, `c${owned}`, Number(share)]);
  const COMPANIES = [1, 2, 3, 4, 5, 6, 10, 19, 20];
  const ALL = [1, 2, 3, 4, 5, 6, 10, 20];

  // Its companies are owned up to 300 per cent, so that the rule is sure of none of it: possible is what is published.
  test.each(COMPANIES)('the companies that %i controls by chains of majorities', (source) => {
    const controlled = COMPANIES.filter((company) => {
      const designated = [`c${source}`];
      const written = { regime: 'UK', subject: `c${company}`, holdings: EDGES, designated };
      return company !== source && explained(written).verdict !== 'none_found';
    });
    const published: Record<number, number[]> = { 10: [20], 20: [] };
    expect(controlled.toSorted((one, other) => one - other)).toEqual(
      published[source] ?? ALL.filter((one) => one !== source),
    );
  });
});
