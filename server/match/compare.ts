import type { Comparison, Feature } from '#api/match';
import { type Prepared, placesIn, prepared } from './describe';
import { identifierFeatures, sharedIdentifier } from './identifiers/compare-identifiers';
import { type NameFeature, type Said, saidText } from './names/compare-parts';
import { compareNames, type NamePair } from './names/compare-written';
import { HAN } from './normal-forms';

export type { Comparison };

/** What is known of a party that is compared: of the one asked for, and of one on file. */
export interface Description {
  names: readonly { name: string; type: string }[];
  identifiers: readonly { scheme: string; id: string }[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  places: readonly string[];
  kind: string | null;
}

/** From this score on two parties are taken for one without asking. */
export const SAME_FROM = 0.92;
/** From this score on a person has to look. */
export const POSSIBLE_FROM = 0.7;

const OTHER_COUNTRY = -0.12;
/** Hong Kong, Macau and Taiwan are given as China and the other way round. */
const NEAR_COUNTRY = -0.04;
const GREATER_CHINA = new Set(['CN', 'HK', 'MO', 'TW']);
const OTHER_PLACE = -0.05;
const PLACE_KNOWN = -0.02;
const OTHER_KIND = -0.2;
/** An identifier that both share, and names that have nothing in common: somebody has to look. */
const NAMES_CONTRADICT = -0.1;
const LEAST_ALIKE = 0.5;

/** How far two descriptions speak of one party, feature by feature. Symmetric; the order of names changes nothing. */
export function compare(asked: Description, found: Description): Comparison {
  return told(compared(prepared(asked), prepared(found)));
}

/** The same, null where the score is less: of the most that are looked at nobody reads why they are not the party. */
export function compareFrom(
  least: number,
  asked: Description,
  found: Description,
): Comparison | null {
  const seen = compared(prepared(asked), prepared(found));
  return seen.score < least ? null : told(seen);
}

interface Compared {
  score: number;
  features: readonly NameFeature[];
}

function compared(one: Prepared, other: Prepared): Compared {
  const features = [
    ...grounds(one, other),
    ...identifierFeatures(one.identifiers, other.identifiers),
    ...qualifiers(one, other),
  ];
  const sum = features.reduce((total, { effect }) => total + thousandths(effect), 0);
  return { score: thousandths(Math.min(1, Math.max(0, sum))), features };
}

function told({ score, features }: Compared): Comparison {
  return { score, judged: judgedOf(score), features: features.map(asFeature) };
}

function judgedOf(score: number): Comparison['judged'] {
  if (score >= SAME_FROM) return 'same';
  return score >= POSSIBLE_FROM ? 'possible' : 'different';
}

/** The identifier that both have, unless their names say more; a contradiction between the two is said. */
function grounds(one: Prepared, other: Prepared): readonly NameFeature[] {
  const shared = sharedIdentifier(one.identifiers, other.identifiers);
  const names = nearestNames(one, other);
  if (shared === null) return withPlaces(names.features, one, other);
  if (names.score > shared.effect) return names.features;
  const differs = names.features.find(({ code }) => code === 'DISTINCTIVE_TOKEN_DIFFERS');
  const contradict = differs !== undefined && isHan(differs.one) === isHan(differs.other);
  if (!contradict || names.score >= LEAST_ALIKE) return [shared];
  return [shared, { ...differs, effect: NAMES_CONTRADICT }];
}

/** Of a name in Chinese and one in Latin letters nobody sees whether they contradict each other. */
function isHan(said: Said): boolean {
  return HAN.test(saidText(said) ?? '');
}

function nearestNames(one: Prepared, other: Prepared): NamePair {
  let best: NamePair = { score: 0, features: [] };
  for (const mine of one.names) {
    for (const theirs of other.names) {
      const pair = compareNames(mine, theirs);
      if (best.features.length === 0 || isBefore(pair, best)) best = pair;
    }
  }
  return best;
}

/** Of two pairs that are as near, always the same one counts, whichever came first and whoever asks. */
function isBefore(pair: NamePair, best: NamePair): boolean {
  if (pair.score !== best.score) return pair.score > best.score;
  return textsOf(pair) < textsOf(best);
}

function textsOf({ features: [first] }: NamePair): string {
  const text = (said: Said | undefined) => saidText(said ?? null) ?? '';
  return [text(first?.one), text(first?.other)].sort().join('\n');
}

/** A place that the other's address names is none that tells them apart. */
function withPlaces(
  features: readonly NameFeature[],
  one: Prepared,
  other: Prepared,
): readonly NameFeature[] {
  return features.map((feature) => {
    if (feature.code !== 'PLACE_DIFFERS') return feature;
    const [mine, theirs] = [saidText(feature.one), saidText(feature.other)];
    if (mine !== null && theirs !== null) return feature;
    const around = mine === null ? one.places : other.places;
    if (around.size === 0) return feature;
    const named = placesIn(mine ?? theirs ?? '').some((place) => around.has(place));
    return named ? { ...feature, effect: PLACE_KNOWN } : feature;
  });
}

function qualifiers(one: Prepared, other: Prepared): NameFeature[] {
  const features: NameFeature[] = [];
  if (one.country !== null && other.country !== null && one.country !== other.country) {
    const near = GREATER_CHINA.has(one.country) && GREATER_CHINA.has(other.country);
    const effect = near ? NEAR_COUNTRY : OTHER_COUNTRY;
    features.push({ code: 'COUNTRY_DIFFERS', effect, one: one.country, other: other.country });
  }
  if (
    one.places.size > 0 &&
    other.places.size > 0 &&
    ![...one.places].some((place) => other.places.has(place))
  ) {
    const [mine, theirs] = [one, other].map(({ places }) => [...places].sort().join(', '));
    features.push({
      code: 'PLACE_DIFFERS',
      effect: OTHER_PLACE,
      one: mine ?? null,
      other: theirs ?? null,
    });
  }
  const kinds = [one.kind, other.kind];
  if (
    one.kind !== other.kind &&
    kinds.includes('Person') &&
    !kinds.includes(null) &&
    !kinds.includes('Unknown')
  ) {
    features.push({ code: 'KIND_DIFFERS', effect: OTHER_KIND, one: one.kind, other: other.kind });
  }
  return features;
}

function asFeature({ code, effect, one, other }: NameFeature): Feature {
  return { code, effect: thousandths(effect), asked: saidText(one), found: saidText(other) };
}

function thousandths(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
