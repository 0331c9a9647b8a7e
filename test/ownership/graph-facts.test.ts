import { describe, expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import { explain } from '../../server/ownership/explain';
import type { Coverage, Disclosure, Question } from '../../server/ownership/question';
import { graphQuestion, question } from '../support/cases';

const NO_GAPS: Coverage = {
  listsMissing: [],
  listsPartialOrStale: [],
  limitsHit: [],
  undecidedIdentities: [],
};
const MINORITY = {
  regime: 'OFAC',
  subject: 'A',
  holdings: [
    ['X', 'A', 20],
    ['P', 'A', 60],
  ],
  designated: ['X'],
};

function disclosure(some: Partial<Disclosure>): Disclosure {
  return { companies: new Set(), dispersed: new Set(), unnamed: new Set(), ...some };
}

function changed(written: object, change: Partial<Question['holdings'][number]>, at = 0): Question {
  const one = question(written);
  return {
    ...one,
    holdings: one.holdings.map((row, index) => (index === at ? { ...row, ...change } : row)),
  };
}

const codes = (one: Question) => assess(one).reasons.map(({ code }) => code);

describe('nothing found', () => {
  test('stands where the facts are complete', () => {
    const { verdict, reasons } = assess(graphQuestion(MINORITY, { coverage: NO_GAPS }));
    expect([verdict, reasons]).toEqual(['none_found', []]);
  });

  test.each<[Partial<Coverage>, string, string | null]>([
    [{ listsMissing: ['SDN'] }, 'LIST_MISSING', 'SDN'],
    [{ listsPartialOrStale: ['SDN'] }, 'LIST_PARTIAL_OR_STALE', 'SDN'],
    [{ limitsHit: [{ code: 'TIME_LIMIT', party: null }] }, 'LIMIT_HIT', 'TIME_LIMIT'],
  ])('is never said with a gap in what it rests on: %j', (gap, code, detail) => {
    const one = graphQuestion(MINORITY, { coverage: { ...NO_GAPS, ...gap } });
    expect(assess(one)).toMatchObject({
      verdict: 'cannot_rule_out',
      onDisclosed: 'none_found',
      basis: null,
      flags: [code, 'OFAC_CAUTION_MINORITY_OR_CONTROL'],
      reasons: [{ code, detail }],
    });
    expect(explain(one).settling).toMatchObject([
      { verdict: 'none_found', facts: [{ code: 'COVERAGE' }] },
    ]);
  });

  test('a gap does not weaken what is exposed', () => {
    const holdings = [['X', 'A', 60]];
    const coverage = { ...NO_GAPS, listsMissing: ['SDN'] };
    expect(assess(graphQuestion({ ...MINORITY, holdings }, { coverage }))).toMatchObject({
      verdict: 'exposed',
      reasons: [],
    });
  });
});

describe('an undecided identity', () => {
  const coverage = {
    ...NO_GAPS,
    undecidedIdentities: [{ key: 'same:P:Y', party: 'P', candidate: 'Y', score: 0.9 }],
  };

  test('keeps the question open where it could turn the verdict', () => {
    const one = graphQuestion({ ...MINORITY, designated: ['Y'] }, { coverage });
    expect(assess(one)).toMatchObject({
      verdict: 'cannot_rule_out',
      reasons: [{ code: 'IDENTITY_UNDECIDED', parties: ['Y', 'P'], keys: ['same:P:Y'] }],
    });
    expect(explain(one).settling).toMatchObject([
      { verdict: 'none_found', facts: [{ code: 'IDENTITY', known: 'different' }] },
      { verdict: 'exposed', facts: [{ code: 'IDENTITY', known: 'same' }] },
    ]);
  });

  test('changes nothing where it could not', () => {
    const holdings = [['P', 'A', 20]];
    expect(
      assess(graphQuestion({ ...MINORITY, holdings, designated: ['Y'] }, { coverage })).verdict,
    ).toBe('none_found');
  });

  test('of the subject itself with a designated party is possibly a name on the list', () => {
    const undecidedIdentities = [{ key: 'same', party: 'A', candidate: 'Y', score: 0.9 }];
    const named = { regime: 'NAMED', subject: 'A', designated: ['Y'] };
    const one = graphQuestion(named, { coverage: { ...NO_GAPS, undecidedIdentities } });
    expect(assess(one)).toMatchObject({ verdict: 'cannot_rule_out', basis: 'named' });
  });
});

describe('an indirect interest', () => {
  const chain = {
    regime: 'OFAC',
    subject: 'B',
    holdings: [
      ['X', 'B', 42],
      ['X', 'A', 70],
      ['A', 'B', 40],
    ],
    designated: ['X'],
  };

  test('is never added to its components', () => {
    expect(assess(question(chain)).verdict).toBe('exposed');
    const { verdict, proof, counted } = explain(changed(chain, { direct: false }));
    expect([verdict, counted.maximum]).toEqual(['none_found', '40']);
    expect(proof.at(-1)?.tables[0]?.holdings.at(-1)?.why).toBe('INDIRECT_SUMMARISES_OTHERS');
  });

  test('without its components is possible only, as stated', () => {
    const alone = { ...chain, holdings: [['X', 'B', 60]] };
    const one = changed(alone, { direct: false });
    expect(assess(one)).toMatchObject({
      verdict: 'cannot_rule_out',
      counted: { minimum: '0', maximum: '60' },
      reasons: [{ code: 'TIE_ONLY_POSSIBLE' }],
    });
    const below = { ...chain, holdings: [['X', 'B', 40]] };
    expect(assess(changed(below, { direct: false })).verdict).toBe('none_found');
  });

  test('without its components stands beside a direct one', () => {
    const both = {
      ...chain,
      holdings: [
        ['X', 'B', 30],
        ['X', 'B', 25],
      ],
    };
    const one = changed(both, { direct: false }, 1);
    expect(assess(one).counted).toEqual({ minimum: '30', maximum: '55', open: 'none' });
  });
});

describe('readings of several sources', () => {
  const contested = {
    regime: 'OFAC',
    subject: 'A',
    holdings: [
      ['X', 'A', 36, { source: 'report' }],
      ['X', 'A', 60, { source: 'register' }],
    ],
    designated: ['X'],
  };

  test('that contradict each other show the verdict under each', () => {
    const { verdict, variants, reasons } = explain(question(contested));
    expect(verdict).toBe('cannot_rule_out');
    expect(variants.bySource).toEqual([
      { source: 'register', verdict: 'exposed' },
      { source: 'report', verdict: 'none_found' },
    ]);
    expect(reasons.map(({ code }) => code)).toEqual(['SOURCES_CONTRADICT']);
  });

  test('a claim that is only alleged counts as possible, and the answer says what is without it', () => {
    const one = changed({ ...contested, holdings: [['X', 'A', 60]] }, { certainty: 'possible' });
    const { verdict, variants, reasons } = explain(one);
    expect([verdict, variants.certainOnly]).toEqual(['cannot_rule_out', 'none_found']);
    expect(reasons.map(({ code }) => code)).toEqual(['TIE_ONLY_POSSIBLE']);
  });

  test('a stake of a designated party that nobody states ranks first', () => {
    const holdings = [['X', 'A', 'unknown']];
    const one = graphQuestion(
      { ...contested, holdings },
      { coverage: { ...NO_GAPS, listsMissing: ['SDN'] } },
    );
    expect(codes(one)).toEqual(['DESIGNATED_SHARE_UNKNOWN', 'LIST_MISSING']);
  });
});

describe('what nobody names', () => {
  const held = { regime: 'OFAC', subject: 'A', holdings: [['P', 'A', 40]], designated: ['X'] };

  test('with no owner on file keeps the question open', () => {
    const one = graphQuestion(
      { ...held, holdings: [] },
      { disclosure: disclosure({ companies: new Set(['A']) }) },
    );
    expect(assess(one)).toMatchObject({
      verdict: 'cannot_rule_out',
      onDisclosed: 'none_found',
      withUndisclosed: 'cannot_rule_out',
      reasons: [{ code: 'OWNERS_NOT_ON_FILE', parties: ['A'], detail: '100' }],
    });
  });

  test('that could reach the threshold keeps it open, with its size', () => {
    const one = graphQuestion(held, { disclosure: disclosure({ companies: new Set(['A']) }) });
    expect(assess(one)).toMatchObject({
      verdict: 'cannot_rule_out',
      reasons: [{ code: 'OWNERS_UNDISCLOSED', parties: ['A'], detail: '60' }],
      undisclosed: [
        { company: 'A', minimum: '60', maximum: '60', dispersed: false, wholly: false },
      ],
    });
    expect(explain(one).settling).toMatchObject([
      { verdict: 'none_found', facts: [{ code: 'UNDISCLOSED', known: 'nobodyDesignated' }] },
      { verdict: 'exposed', facts: [{ code: 'UNDISCLOSED', known: 'designated' }] },
    ]);
  });

  test('counts as dispersed where the company has a public listing, and its size is told', () => {
    const companies = new Set(['A']);
    const one = graphQuestion(held, {
      disclosure: disclosure({ companies, dispersed: companies }),
    });
    expect(assess(one)).toMatchObject({
      verdict: 'none_found',
      flags: ['UNDISCLOSED_PART_DISPERSED'],
      withUndisclosed: 'cannot_rule_out',
      undisclosed: [{ company: 'A', maximum: '60', dispersed: true }],
    });
  });

  test('of a listed company without any owner on file is not dispersed', () => {
    const companies = new Set(['A']);
    const one = graphQuestion(
      { ...held, holdings: [] },
      { disclosure: disclosure({ companies, dispersed: companies }) },
    );
    expect(codes(one)).toEqual(['OWNERS_NOT_ON_FILE']);
  });

  test('too little to matter leaves nothing found', () => {
    const one = graphQuestion(
      { ...held, holdings: [['P', 'A', 60]] },
      { disclosure: disclosure({ companies: new Set(['A']) }) },
    );
    expect(assess(one)).toMatchObject({ verdict: 'none_found', undisclosed: [{ maximum: '40' }] });
  });

  test('a holder without a name may be designated', () => {
    const one = graphQuestion(
      {
        ...held,
        holdings: [
          ['two individuals', 'A', 50],
          ['P', 'A', 50],
        ],
      },
      { disclosure: disclosure({ unnamed: new Set(['two individuals']) }) },
    );
    expect(codes(one)).toEqual(['OWNERS_UNDISCLOSED']);
  });
});

test('the basis says what bears the verdict', () => {
  const basis = (holdings: unknown[], designated: string[]) =>
    assess(question({ regime: 'OFAC', subject: 'A', holdings, designated })).basis;
  expect(basis([['X', 'A', 60]], ['X'])).toBe('rule');
  expect(basis([['X', 'A', 27.96]], ['A', 'X'])).toBe('named');
  expect(basis([['X', 'A', 60]], ['A', 'X'])).toBe('both');
  expect(basis([['X', 'A', 20]], ['X'])).toBeNull();
});
