import type { FeatureCode } from '#api/match';
import { compareParts, type NameFeature } from './compare-parts';
import type { NameParts } from './name-parts';
import type { WrittenName } from './written-name';

export interface NamePair {
  score: number;
  features: readonly NameFeature[];
}

const NONE: NamePair = {
  score: 0,
  features: [{ code: 'NAME_UNSEARCHABLE', effect: 0, one: null, other: null }],
};
const SAME = 1;
const FOLDED = 0.99;
/** What it costs to read a name in part, or as it looks. */
const READ = { part: -0.02, outside: -0.04, inside: -0.1, looks: -0.08 };
const LEFT_OUT: ReadonlySet<string> = new Set(['outside', 'inside']);
const HIDDEN = -0.01;
const NOTHING_TOLD = -0.25;
const ACRONYM = -0.1;
const SHORT_WORD = 4;

/** How far two names speak of one party: the best of all ways to read them. Symmetric. */
export function compareNames(one: WrittenName, other: WrittenName): NamePair {
  if (one.readings.length === 0 || other.readings.length === 0) {
    return { ...NONE, features: NONE.features.map((none) => ({ ...none, ...texts(one, other) })) };
  }
  const best =
    one.written === other.written ? same('SAME_NAME', SAME, one, other) : nearest(one, other);
  const seen = [...best.features, ...disguises(one, other)];
  return { score: scoreOf(seen), features: seen };
}

function nearest(one: WrittenName, other: WrittenName): NamePair {
  let best: NamePair | null = null;
  for (const mine of one.readings) {
    for (const theirs of other.readings) {
      // Two names that both left something out agree in what they left.
      if (LEFT_OUT.has(mine.kind) && LEFT_OUT.has(theirs.kind)) continue;
      const features =
        mine.parts.joined === theirs.parts.joined
          ? [...same('SAME_NAME_FOLDED', FOLDED, one, other).features]
          : compareParts(mine.parts, theirs.parts);
      for (const { kind } of [mine, theirs]) {
        if (kind === 'whole') continue;
        const code = kind === 'looks' ? 'LOOKALIKE_CHARACTERS' : 'SHORT_NAME';
        features.push(feature(code, READ[kind], one, other));
      }
      const score = scoreOf(features);
      if (best === null || score > best.score) best = { score, features };
    }
  }
  return best ?? NONE;
}

function same(code: FeatureCode, effect: number, one: WrittenName, other: WrittenName): NamePair {
  const parts = one.readings[0]?.parts;
  const features = [feature(code, effect, one, other)];
  if (parts && tellsNothing(parts))
    features.push(feature('NOTHING_DISTINCTIVE', NOTHING_TOLD, one, other));
  else if (parts && isAcronym(parts)) features.push(feature('SHORT_NAME', ACRONYM, one, other));
  return asPair(features);
}

/** "Technology Co., Ltd." is the same name as itself, and says of nobody who they are. */
function tellsNothing({ distinctive, tokens }: NameParts): boolean {
  return !distinctive && tokens.length < 2;
}

/** "CEC" alone may be anybody. */
function isAcronym({ tokens, forms }: NameParts): boolean {
  const [only, more] = tokens;
  return more === undefined && forms.length === 0 && (only?.weight ?? 0) < SHORT_WORD;
}

function disguises(one: WrittenName, other: WrittenName): NameFeature[] {
  if (one.written === other.written) return [];
  return [
    ...(one.lookalike !== other.lookalike
      ? [feature('LOOKALIKE_CHARACTERS', READ.looks, one, other)]
      : []),
    ...(one.hidden !== other.hidden ? [feature('HIDDEN_CHARACTERS', HIDDEN, one, other)] : []),
  ];
}

function feature(
  code: FeatureCode,
  effect: number,
  one: WrittenName,
  other: WrittenName,
): NameFeature {
  return { code, effect, ...texts(one, other) };
}

function texts(one: WrittenName, other: WrittenName): Pick<NameFeature, 'one' | 'other'> {
  return { one: one.written, other: other.written };
}

function asPair(features: readonly NameFeature[]): NamePair {
  return { score: scoreOf(features), features };
}

function scoreOf(features: readonly NameFeature[]): number {
  return Math.max(
    0,
    features.reduce((sum, { effect }) => sum + effect, 0),
  );
}
