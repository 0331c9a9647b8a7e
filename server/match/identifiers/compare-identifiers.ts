import type { NameFeature } from '../names/compare-parts';
import { identifierKeys } from '../search-keys';
import { leiOf, usccOf } from './check-digits';
import { nameOf, SINGLE_VALUED, type Strong, strongIdentifiers } from './strong';

interface Written {
  scheme: string;
  id: string;
}

/** The identifiers of a party as they are compared. */
export interface Identifiers {
  strong: readonly (Strong & { written: string })[];
  /** Codes that prove nothing by themselves: no register, no exchange, no known scheme. */
  weak: readonly { keys: readonly string[]; written: string }[];
  /** Codes whose check digit is wrong. */
  invalid: readonly Written[];
}

const CHECKED = new Map([
  ['lei', leiOf],
  ['unifiedSocialCreditCode', usccOf],
]);
const LEAST_WEAK = 6;

export function identifiersOf(written: readonly Written[]): Identifiers {
  const strong: (Strong & { written: string })[] = [];
  const weak: { keys: string[]; written: string }[] = [];
  const invalid: Written[] = [];
  for (const { scheme, id } of written) {
    const [found] = strongIdentifiers([schemeOf(scheme, id)], [id]);
    if (found) strong.push({ ...found, written: id });
    else if (CHECKED.has(scheme)) invalid.push({ scheme, id });
    const keys = identifierKeys(id).filter((key) => key.length >= LEAST_WEAK && /\d/.test(key));
    if (keys.length > 0) weak.push({ keys, written: id });
  }
  return { strong, weak, invalid };
}

/** A code without a scheme says by its check digit or its exchange what it is. */
function schemeOf(scheme: string, id: string): string {
  if (CHECKED.has(scheme) || scheme.includes(':')) return scheme;
  if (leiOf(id) !== null) return 'lei';
  if (usccOf(id) !== null) return 'unifiedSocialCreditCode';
  return scheme;
}

/** A strong identifier that both have; else a weaker one. */
export function sharedIdentifier(one: Identifiers, other: Identifiers): NameFeature | null {
  for (const mine of one.strong) {
    const theirs = other.strong.find((strong) => nameOf(strong) === nameOf(mine));
    if (theirs) return feature('SAME_IDENTIFIER', 0.98, mine.written, theirs.written);
  }
  for (const mine of one.weak) {
    const theirs = other.weak.find(({ keys }) => keys.some((key) => mine.keys.includes(key)));
    if (theirs) return feature('SAME_IDENTIFIER', 0.85, mine.written, theirs.written);
  }
  return null;
}

/** Two values where a party has one, and codes that cannot be right. */
export function identifierFeatures(one: Identifiers, other: Identifiers): NameFeature[] {
  const features: NameFeature[] = [];
  for (const scheme of SINGLE_VALUED) {
    const mine = one.strong.find((strong) => strong.scheme === scheme);
    const theirs = other.strong.find((strong) => strong.scheme === scheme);
    if (mine === undefined || theirs === undefined || mine.key === theirs.key) continue;
    features.push(feature('DIFFERENT_IDENTIFIER', -0.25, mine.written, theirs.written));
  }
  for (const { id } of one.invalid) features.push(feature('INVALID_IDENTIFIER', 0, id, null));
  for (const { id } of other.invalid) features.push(feature('INVALID_IDENTIFIER', 0, null, id));
  return features;
}

function feature(
  code: NameFeature['code'],
  effect: number,
  one: string | null,
  other: string | null,
): NameFeature {
  return { code, effect, one, other };
}
