import type { FeatureCode } from '#api/match';
import type { Term } from '../lexicon/lexicon';
import { type Alignment, type Alike, align, withDropped } from './align';
import { type NameParts, NEUTRAL_FORM, type Token } from './name-parts';

/** What stood on one side: its words are only put together where somebody reads them. */
export type Said = string | readonly Token[] | null;

/** One thing that was compared; `one` and `other` are what stood on either side. */
export interface NameFeature {
  code: FeatureCode;
  effect: number;
  one: Said;
  other: Said;
}

export function saidText(said: Said): string | null {
  if (said === null || typeof said === 'string') return said;
  return said.length === 0 ? null : said.map(({ text }) => text).join(' ');
}

/** What the parts of two names that are not written the same way amount to; the effects add up to the score. */
export function compareParts(one: NameParts, other: NameParts): NameFeature[] {
  // One order for both directions: what is greedy in between cannot depend on who asks.
  if (one.joined <= other.joined) return compareOrdered(one, other);
  return compareOrdered(other, one).map((said) => ({ ...said, one: said.other, other: said.one }));
}

function compareOrdered(one: NameParts, other: NameParts): NameFeature[] {
  if (isInitials(one, other) || isInitials(other, one)) {
    return [{ code: 'SHORT_NAME', effect: INITIALS, one: one.core, other: other.core }];
  }
  const across = one.han !== other.han;
  const byPhrase = compareAligned(one, other, align(one.tokens, other.tokens, across));
  const split = one.words !== one.tokens || other.words !== other.tokens;
  // Phrases are translated as phrases: 科技 is "Science and Technology".
  if (across || !split) return byPhrase;
  const byWord = compareAligned(one, other, align(one.words, other.words, across));
  return effectOf(byPhrase) > effectOf(byWord) ? byPhrase : byWord;
}

function effectOf(features: readonly NameFeature[]): number {
  return features.reduce((sum, { effect }) => sum + effect, 0);
}

function compareAligned(one: NameParts, other: NameParts, found: Alignment): NameFeature[] {
  const aligned = withDropped(found, one, other);
  const words = wordFeatures(one, other, aligned);
  if (one.han !== other.han) {
    const places = only(aligned, 'place').both ? placeFeatures(aligned, false) : [];
    return [translation(one, other, aligned), ...words, ...places, ...numberFeatures(aligned)];
  }
  return [
    base(one, other, aligned),
    ...words,
    ...termFeatures(one, other, aligned),
    ...formFeatures(one, other),
  ];
}

/** "BAAI" may be the Beijing Academy of Artificial Intelligence; two letters may be anybody. */
const INITIALS = 0.74;
const LEAST_INITIALS = 3;

function isInitials({ core, tokens }: NameParts, { initials }: NameParts): boolean {
  return core.length >= LEAST_INITIALS && tokens.length === 1 && core === initials;
}

const BASE = { words: 0.98, alike: 0.88, alikeStep: 0.6, far: 0.68 };
const NEAR = 0.22;

function base(one: NameParts, other: NameParts, aligned: Alignment): NameFeature {
  const { alike, sounds } = aligned;
  if (alike.length > 0) return likeness(aligned);
  const code = sounds > 0 ? 'SAME_PINYIN' : 'SAME_WORDS';
  return { code, effect: BASE.words, one: one.core, other: other.core };
}

function likeness(aligned: Alignment): NameFeature {
  const { alike } = aligned;
  const slip = alike.reduce((most, pair) => Math.max(most, weighedSlip(pair, aligned)), 0);
  const from = slip <= NEAR ? BASE.alike : BASE.far;
  return feature('SIMILAR_NAME', from - BASE.alikeStep * slip, alikeWords(alike));
}

/** What a name in Chinese and one in Latin letters can amount to: read aloud, and word by word of a dictionary. */
const ACROSS = { sound: 0.95, lonelySound: 0.86, dictionary: 0.9, lonelyTerm: 0.84 };
const STEPS = { sound: 0.5, dictionary: 1.4 };

function translation(one: NameParts, other: NameParts, aligned: Alignment): NameFeature {
  const { alike, sounds, covered, weighty } = aligned;
  const lost = 1 - covered;
  if (alike.length > 0) {
    const like = likeness(aligned);
    return { ...like, effect: like.effect - STEPS.sound * lost };
  }
  const texts = { one: one.core, other: other.core };
  if (sounds > 0) {
    const from = weighty > 1 ? ACROSS.sound : ACROSS.lonelySound;
    return { code: 'SAME_PINYIN', effect: from - STEPS.sound * lost, ...texts };
  }
  const from = weighty > 1 ? ACROSS.dictionary : weighty > 0 ? ACROSS.lonelyTerm : 0;
  return { code: 'DICTIONARY', effect: Math.max(0, from - STEPS.dictionary * lost), ...texts };
}

/** A slip in one of several telling words that agree weighs less than in the only one. */
function weighedSlip({ one, other, distance }: Alike, { total }: Alignment): number {
  const share = total === 0 ? 1 : Math.min(1, (one.weight + other.weight) / total);
  return distance * (0.4 + 0.6 * share);
}

function alikeWords(alike: readonly Alike[]): [Token[], Token[]] {
  return [alike.map(({ one }) => one), alike.map(({ other }) => other)];
}

function wordFeatures(one: NameParts, other: NameParts, aligned: Alignment): NameFeature[] {
  const [left, right] = [words(aligned.left), words(aligned.right)];
  if (left.length === 0 && right.length === 0) return [];
  const texts: [Said, Said] = [left, right];
  const share = aligned.total === 0 ? 0 : aligned.shared / aligned.total;
  if (left.length > 0 && right.length > 0) {
    return [feature('DISTINCTIVE_TOKEN_DIFFERS', -(0.75 - 0.4 * share), texts)];
  }
  const poorer = left.length > 0 ? other : one;
  if (!poorer.distinctive) return [feature('NOTHING_DISTINCTIVE', -0.6, texts)];
  return [feature('SHORT_NAME', -(0.3 + 0.4 * (1 - share)), texts)];
}

function termFeatures(one: NameParts, other: NameParts, aligned: Alignment): NameFeature[] {
  const bare = !one.distinctive && !other.distinctive;
  const short = isShort(one) || isShort(other);
  if (!bare && isAbridged(one, other, aligned)) {
    const { left, right } = aligned;
    return [
      feature('SHORT_NAME', -0.25 - 0.01 * Math.min(2, left.length + right.length), [left, right]),
    ];
  }
  return [
    ...placeFeatures(aligned, bare),
    ...tradeFeatures(aligned, { bare, short }),
    ...standingFeatures(aligned),
    ...numberFeatures(aligned, bare),
  ];
}

/** "Inspur Information": a name without a legal form that leaves out only what does not tell companies apart. */
function isAbridged(one: NameParts, other: NameParts, { left, right, alike }: Alignment): boolean {
  if (alike.length > 0 || (left.length > 0 && right.length > 0)) return false;
  if (left.some(isFinancial) || right.some(isFinancial)) return false;
  return isLess(one, left, right) || isLess(other, right, left);
}

function isLess({ forms }: NameParts, mine: readonly Token[], theirs: readonly Token[]): boolean {
  return (
    forms.length === 0 &&
    mine.length === 0 &&
    theirs.some(({ term }) => term?.role === 'trade') &&
    theirs.every(({ term }) => term !== null && term.role !== 'number')
  );
}

/** Who adds "Bank" or "Leasing" to a name names another company of the group. */
const FINANCIAL: ReadonlySet<string> = new Set(
  ['bank', 'trust', 'leasing', 'insurance', 'securities', 'finance', 'fund'].map(
    (key) => `trade ${key}`,
  ),
);

function isFinancial({ key }: Token): boolean {
  return FINANCIAL.has(key);
}

function placeFeatures(aligned: Alignment, bare: boolean): NameFeature[] {
  const { left, right, both } = only(aligned, 'place');
  if (left.length + right.length === 0) return [];
  return [feature('PLACE_DIFFERS', both ? -0.45 : bare ? -0.25 : -0.1, [left, right])];
}

function tradeFeatures(
  aligned: Alignment,
  { bare, short }: { bare: boolean; short: boolean },
): NameFeature[] {
  const { left, right, both } = only(aligned, 'trade');
  const count = left.length + right.length;
  if (count === 0) return [];
  if (both) return [feature('TRADE_DIFFERS', bare ? -0.6 : -0.42, [left, right])];
  if (short && !bare && ![...left, ...right].some(isFinancial))
    return [feature('SHORT_NAME', -0.25 - 0.01 * count, [left, right])];
  return [feature('TRADE_DIFFERS', (bare ? -0.42 : -0.29) - 0.03 * count, [left, right])];
}

function standingFeatures(aligned: Alignment): NameFeature[] {
  const { left, right } = only(aligned, 'standing');
  const count = left.length + right.length;
  return count === 0 ? [] : [feature('TRADE_DIFFERS', -0.06 - 0.03 * count, [left, right])];
}

function numberFeatures(aligned: Alignment, bare = false): NameFeature[] {
  const { left, right, both } = only(aligned, 'number');
  if (left.length + right.length === 0) return [];
  const first = [...left, ...right].every(({ text }) => text === '1');
  return [
    feature('NUMBER_DIFFERS', bare && both ? -0.45 : both || first ? -0.22 : -0.31, [left, right]),
  ];
}

function formFeatures(one: NameParts, other: NameParts): NameFeature[] {
  const [left, right] = [strong(one), strong(other)];
  if (left.length === 0 || right.length === 0 || left.some((form) => right.includes(form)))
    return [];
  return [feature('LEGAL_FORM_DIFFERS', -0.2, [kind(left), kind(right)])];
}

function strong({ forms }: NameParts): string[] {
  return forms.filter((form) => form !== NEUTRAL_FORM);
}

function kind(forms: readonly string[]): string {
  return forms.map((form) => form.replace('form ', '')).join(', ');
}

/** "Huawei": a name without trade, place and form is how people call a company, not its name. */
function isShort({ tokens, forms }: NameParts): boolean {
  return forms.length === 0 && tokens.every(({ term }) => term === null);
}

/** What of one kind stands in one name only; `both` where each has something that the other has not. */
function only({ left, right }: Alignment, role: Term['role']) {
  const [mine, theirs] = [ofRole(left, role), ofRole(right, role)];
  return { left: mine, right: theirs, both: mine.length > 0 && theirs.length > 0 };
}

function ofRole(tokens: readonly Token[], role: Term['role']): Token[] {
  return tokens.filter(({ term }) => term?.role === role);
}

function words(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ term }) => term === null);
}

function feature(code: FeatureCode, effect: number, [one, other]: [Said, Said]): NameFeature {
  return { code, effect, one, other };
}
