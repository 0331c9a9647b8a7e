import { ratio } from 'fuzzball/ultra_lite';
import type { NameForms } from './name-forms';
import { HAN } from './normal-forms';
import { isGeneric, type Word } from './words';

const GENERIC_WEIGHT = 0.1;
const LEAST_LIKENESS = 0.75;

/** How far two names speak of the same, 0 to 1, by their words in any order; 0 if no telling word is shared. */
export function likeness(query: NameForms, name: NameForms): number {
  const asked = covered(query.words, name.words);
  return asked === 0 ? 0 : 0.7 * asked + 0.3 * covered(name.words, query.words);
}

/** How much of the name the query makes up, 0 to 1: what is left are telling words, or hardly anything. */
export function closeness(query: NameForms, name: NameForms): number {
  return Math.min(1, weightOf(query.words) / Math.max(weightOf(name.words), 1));
}

function covered(words: readonly Word[], others: readonly Word[]): number {
  const allGeneric = isGeneric(words);
  let weight = 0;
  let found = 0;
  let telling = false;
  for (const word of words) {
    const best = Math.max(0, ...others.map((other) => wordLikeness(word, other)));
    weight += weightOf([word]);
    found += weightOf([word]) * best;
    telling ||= best > 0 && (allGeneric || !word.generic);
  }
  return telling ? found / weight : 0;
}

function wordLikeness(word: Word, other: Word): number {
  if (word.text === other.text) return 1;
  if (word.generic || other.generic) return 0;
  const [short, long] = [word.text.length, other.text.length].sort((a, b) => a - b);
  if (short === undefined || long === undefined) return 0;
  if (HAN.test(word.text)) return hanLikeness(word.text, other.text);
  if (short < 4 || (2 * short) / (short + long) < LEAST_LIKENESS) return 0;
  const value = ratio(word.text, other.text, { full_process: false }) / 100;
  return value < LEAST_LIKENESS ? 0 : value;
}

function hanLikeness(word: string, other: string): number {
  const part = word.length < other.length ? word : other;
  const whole = part === word ? other : word;
  return part.length > 1 && whole.includes(part) ? part.length / whole.length : 0;
}

function weightOf(words: readonly Word[]): number {
  let weight = 0;
  for (const { text, generic } of words) weight += text.length * (generic ? GENERIC_WEIGHT : 1);
  return weight;
}
