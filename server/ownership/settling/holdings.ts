import type { Decision } from '../decision';
import { compare, type Fraction, HUNDRED, minus, over, plus, ZERO } from '../exact/fraction';
import { exactly, type Interval, isExact, shareText } from '../exact/interval';
import { type Control, type Holding, POSSIBLE_SAMENESS } from '../holdings';
import type { Question, StatedHolding } from '../question';
import { isCaught } from '../rule/trials';
import { type Alternative, missing, withRows, withShare, withTies } from './alternative';

/** How often an open end is approached by halves. */
const HALVINGS = 10;

/** What is not known of a holding: its share, which source is right, whether it is there, whose it is. */
export function holdingAlternatives(decision: Decision, holding: Holding): Alternative[] {
  const isOf = isCaught(decision.trials, holding.owner, 'possible');
  const ways = isOf ? (['clears', 'catches'] as const) : (['catches', 'clears'] as const);
  const [low, high] = [lowEnds(holding.share), highEnds(holding.share)];
  const share = (value: Fraction, way: Alternative['way']) =>
    shareAlternative(holding, exactly(value), way);
  return [
    ...(isExact(holding.share) ? [] : low.map((value) => share(value, ways[0]))),
    ...(isExact(holding.share) ? [] : high.map((value) => share(value, ways[1]))),
    ...readingAlternatives(holding, ways),
    ...(isDoubtful(decision.question, holding) ? tieAlternatives(holding) : []),
    ...nomineeAlternatives(decision, holding),
  ];
}

/** Where what is known of the holders sums to more than the whole: that one of them is wrong. */
export function wrongHolding(decision: Decision, holding: Holding): Alternative {
  const { keys, sources, owner } = holding;
  const about = { parties: partiesOf(holding), keys: [...keys], sources: [...sources] };
  return {
    fact: missing('TIE', { ...about, known: 'refuted' }),
    way: isCaught(decision.trials, owner, 'possible') ? 'clears' : 'catches',
    known: (question) =>
      withRows(question, (row) => (keys.includes(row.key) ? withoutShare(row) : row)),
  };
}

function withoutShare(row: StatedHolding): StatedHolding | null {
  return row.control === null && !row.branch ? null : { ...row, share: null };
}

function partiesOf({ owner, nominee, owned }: Holding) {
  return nominee === null ? [owner, owned] : [owner, owned, nominee];
}

function shareAlternative(holding: Holding, share: Interval, way: Alternative['way']): Alternative {
  const { keys, sources } = holding;
  return {
    fact: missing('SHARE', {
      parties: partiesOf(holding),
      keys: [...keys],
      share: shareText(share),
      sources: [...sources],
    }),
    way,
    known: (question) => withShare(question, keys, share),
  };
}

function readingAlternatives(
  holding: Holding,
  [lower, higher]: readonly ['clears' | 'catches', 'clears' | 'catches'],
): Alternative[] {
  const { readings, keys } = holding;
  if (readings.length < 2) return [];
  const [lowest] = readings.toSorted((one, other) =>
    compare(one.share.minimum, other.share.minimum),
  );
  return readings.map((reading) => {
    const right = new Set(reading.sources);
    const wrong = new Set(keys);
    return {
      fact: missing('READING', {
        parties: partiesOf(holding),
        keys: [...keys],
        share: shareText(reading.share),
        sources: [...reading.sources],
        known: 'right',
      }),
      way: reading === lowest ? lower : higher,
      known: (question) =>
        withRows(question, (row) => (wrong.has(row.key) && !right.has(row.source) ? null : row)),
    };
  });
}

function isDoubtful({ holdings }: Question, { keys }: Holding): boolean {
  const known = new Set(keys);
  return holdings.some(
    ({ key, certainty, direct }) =>
      known.has(key) && (certainty === 'possible' || direct === false),
  );
}

function tieAlternatives({ owner, owned, keys, sources }: Holding | Control): Alternative[] {
  return (['refuted', 'confirmed'] as const).map((known) => ({
    fact: missing('TIE', {
      parties: [owner, owned],
      keys: [...keys],
      sources: [...sources],
      known,
    }),
    way: known === 'refuted' ? 'clears' : 'catches',
    known: (question) => withTies(question, keys, known),
  }));
}

function nomineeAlternatives({ question }: Decision, holding: Holding): Alternative[] {
  const { nominee, keys } = holding;
  if (nominee === null || question.regime.nominees !== 'unsettled') return [];
  const fact = (known: string) =>
    missing('NOMINEE', { parties: partiesOf(holding), keys: [...keys], known });
  const own = new Set(keys);
  return [
    {
      fact: fact('principal'),
      way: 'clears',
      known: (one) => ({ ...one, regime: { ...one.regime, nominees: 'principal' } }),
    },
    {
      fact: fact('nominee'),
      way: 'catches',
      known: (one) =>
        withRows(one, (row) => (own.has(row.key) ? { ...row, nomineeFor: null } : row)),
    },
  ];
}

/** A right that only may be there, or a party that only may be another one. */
export function controlAlternatives(control: Control): Alternative[] {
  if (control.certain) return [];
  if (control.kind !== POSSIBLE_SAMENESS) return tieAlternatives(control);
  const { owner, owned, keys } = control;
  const fact = (known: string) =>
    missing('IDENTITY', { parties: [owner, owned], keys: [...keys], known });
  const decided = (question: Question): Question => ({
    ...question,
    coverage: question.coverage && {
      ...question.coverage,
      undecidedIdentities: question.coverage.undecidedIdentities.filter(
        ({ key }) => !keys.includes(key),
      ),
    },
  });
  return [
    { fact: fact('different'), way: 'clears', known: decided },
    {
      fact: fact('same'),
      way: 'catches',
      known: (question) => {
        const one = decided(question);
        return { ...one, holdings: [...one.holdings, sameness(owner, owned, keys[0] ?? '')] };
      },
    },
  ];
}

function sameness(owner: string, owned: string, key: string): Question['holdings'][number] {
  return {
    ...{ key, owner, owned, class: 'shares', share: null, control: null, branch: true },
    ...{ nomineeFor: null, source: key, certainty: 'certain', direct: null, from: null, to: null },
  };
}

/** The lower end; where it is open, ever nearer to it. */
function lowEnds({ minimum, maximum, minimumOpen }: Interval): Fraction[] {
  return minimumOpen ? halvings(minimum, maximum) : [minimum];
}

function highEnds({ minimum, maximum, maximumOpen }: Interval): Fraction[] {
  return maximumOpen ? halvings(maximum, minimum) : [maximum];
}

function halvings(end: Fraction, from: Fraction): Fraction[] {
  const two = { numerator: 2n, denominator: 1n };
  const values: Fraction[] = [];
  for (let gap = over(minus(from, end), two); values.length < HALVINGS; gap = over(gap, two)) {
    const value = plus(end, gap);
    if (compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0) values.push(value);
    else break;
  }
  return values;
}
