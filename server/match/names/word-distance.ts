import { isPinyin } from './pinyin-syllables';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWELS = 'aeiouy';
/** Consonants that are written for each other. */
const SIMILAR = 'cs ck sz kq vw gj fv bp dt iy sx cz hx ks mn lr'.split(' ');
const COST = { vowel: 0.5, similar: 0.6, other: 1, syllable: 2, doubled: 0.5, vowelLeft: 0.8 };
/** Letters by their place in the alphabet; digits and what no table knows come last. */
const OTHER = LETTERS.length;
const WIDTH = OTHER + 1;
const PLAIN = turnedCosts(COST.other);
/** Another consonant in Chinese syllables is another name, not a slip: Zhongke, Zhonghe. */
const STRICT = turnedCosts(COST.syllable);
const IS_VOWEL = [...LETTERS].map((letter) => VOWELS.includes(letter));
const LETTER_BITS = [...LETTERS].map((_, place) => 1 << place);
const VOWEL_BITS = bitsOf(VOWELS);
const SIMILAR_BITS = [...LETTERS].map((letter) =>
  bitsOf(
    SIMILAR.filter((pair) => pair.includes(letter))
      .join('')
      .replaceAll(letter, ''),
  ),
);

const MOST_LENGTH = 40;
/** Even in a long word three slips are many. */
const MOST_SLIPS = 2.2;
const ROUNDING = 1e-9;

/** A word with what says at a glance that another is not like it. */
export interface Spelling {
  word: string;
  /** Which pairs of neighbouring letters it has: a bit for each, several pairs sharing one. */
  pairs: readonly [number, number];
  /** Which letters it has, a bit for each, and which are written for one of them. */
  letters: number;
  similar: number;
}

export function spellingOf(word: string): Spelling {
  const pairs: [number, number] = [0, 0];
  let [letters, similar] = [0, 0];
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    letters |= LETTER_BITS[code - 97] ?? 0;
    similar |= SIMILAR_BITS[code - 97] ?? 0;
    if (at === 0) continue;
    const place = (word.charCodeAt(at - 1) * 31 + code) & 63;
    if (place < 32) pairs[0] |= 1 << place;
    else pairs[1] |= 1 << (place - 32);
  }
  return { word, pairs, letters, similar };
}

/** False for most words that have nothing to do with each other: a slip leaves some pairs as they are. */
export function mayBeAlike({ pairs: one }: Spelling, { pairs: other }: Spelling): boolean {
  return (one[0] & other[0]) !== 0 || (one[1] & other[1]) !== 0;
}

/** How many pairs of letters two words have in common. */
export function pairsInCommon({ pairs: one }: Spelling, { pairs: other }: Spelling): number {
  return bitsIn(one[0] & other[0]) + bitsIn(one[1] & other[1]);
}

/** All 32 at once: pairs of bits, then fours, then bytes are added up. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How much of a word is written otherwise: 0 is the same, 1 is another word. Vowels and doubled letters weigh half. From
 * `most` on nobody asks how far they are apart: then it is 1.
 */
export function wordDistance(one: Spelling, other: Spelling, most: number): number {
  if (one.word === other.word) return 0;
  const longest = Math.max(one.word.length, other.word.length);
  const mostCost = costOf(most, longest);
  if (longest > MOST_LENGTH) return 1;
  if (leastCost(one, other) > mostCost || leastCost(other, one) > mostCost) return 1;
  take(left, one.word);
  take(right, other.word);
  let cost = edits(PLAIN, mostCost);
  if (cost <= mostCost && isPinyin(one.word) && isPinyin(other.word))
    cost = edits(STRICT, mostCost);
  return cost > mostCost ? 1 : Math.min(1, distanceOf(cost, longest));
}

/** What it costs at least to be rid of the letters that the other has not: no edit takes two of them away. */
function leastCost({ word, letters }: Spelling, other: Spelling): number {
  const gone = letters & ~other.letters;
  const consonants = gone & ~VOWEL_BITS;
  const edited =
    COST.vowel * bitsIn(gone & VOWEL_BITS) +
    COST.similar * bitsIn(consonants & other.similar) +
    COST.other * bitsIn(consonants & ~other.similar);
  return Math.max(edited, COST.doubled * (word.length - other.word.length));
}

function distanceOf(cost: number, longest: number): number {
  return cost / longest + Math.max(0, cost - MOST_SLIPS) / 10;
}

/** What makes up this distance in words so long. */
function costOf(distance: number, longest: number): number {
  const few = distance * longest;
  if (few <= MOST_SLIPS) return few + ROUNDING;
  return (distance + MOST_SLIPS / 10) / (1 / longest + 1 / 10) + ROUNDING;
}

/** A word letter by letter, and what it costs to leave each of them out. */
interface Letters {
  word: string;
  length: number;
  codes: Uint16Array;
  places: Uint8Array;
  leaving: Float64Array;
}

const [left, right] = [lettersFor(MOST_LENGTH), lettersFor(MOST_LENGTH)];
const rows = [0, 1, 2].map(() => new Float64Array(MOST_LENGTH + 1));

function lettersFor(most: number): Letters {
  const [codes, places] = [new Uint16Array(most), new Uint8Array(most)];
  return { word: '', length: 0, codes, places, leaving: new Float64Array(most) };
}

function take(letters: Letters, word: string): void {
  // One word is often compared with many.
  if (letters.word === word) return;
  letters.word = word;
  letters.length = word.length;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const place = code - 97;
    letters.codes[at] = code;
    letters.places[at] = place >= 0 && place < OTHER ? place : OTHER;
    const isDoubled = code === word.charCodeAt(at - 1) || code === word.charCodeAt(at + 1);
    letters.leaving[at] = isDoubled ? COST.doubled : IS_VOWEL[place] ? COST.vowelLeft : COST.other;
  }
}

/** Weighted edits, neighbours that changed places counting as one; Infinity where they pass the most that is asked for. */
function edits(turned: Float64Array, most: number): number {
  const { codes, places, leaving, length } = right;
  let [before, last, row] = rows;
  if (before === undefined || last === undefined || row === undefined) return Infinity;
  last[0] = 0;
  for (let j = 1; j <= length; j++) last[j] = (last[j - 1] ?? 0) + (leaving[j - 1] ?? 0);
  for (let i = 1; i <= left.length; i++) {
    const code = left.codes[i - 1];
    const previous = i > 1 ? left.codes[i - 2] : 0;
    const turning = (left.places[i - 1] ?? 0) * WIDTH;
    const gone = left.leaving[i - 1] ?? 0;
    let least = (last[0] ?? 0) + gone;
    row[0] = least;
    for (let j = 1; j <= length; j++) {
      const facing = codes[j - 1];
      const turn = code === facing ? 0 : (turned[turning + (places[j - 1] ?? 0)] ?? 1);
      let best = (last[j - 1] ?? 0) + turn;
      const leftOut = (last[j] ?? 0) + gone;
      if (leftOut < best) best = leftOut;
      const added = (row[j - 1] ?? 0) + (leaving[j - 1] ?? 0);
      if (added < best) best = added;
      if (j > 1 && code === codes[j - 2] && previous === facing) {
        const swapped = (before[j - 2] ?? 0) + COST.vowelLeft;
        if (swapped < best) best = swapped;
      }
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return Infinity;
    [before, last, row] = [last, row, before];
  }
  return last[length] ?? Infinity;
}

function bitsOf(letters: string): number {
  return [...letters].reduce((bits, letter) => bits | (1 << LETTERS.indexOf(letter)), 0);
}

/** What it costs that one letter stands for another, for every two. */
function turnedCosts(other: number): Float64Array {
  const costs = new Float64Array(WIDTH * WIDTH).fill(other);
  const set = (one: string, two: string, cost: number) => {
    costs[LETTERS.indexOf(one) * WIDTH + LETTERS.indexOf(two)] = cost;
    costs[LETTERS.indexOf(two) * WIDTH + LETTERS.indexOf(one)] = cost;
  };
  for (const pair of SIMILAR) set(pair[0] ?? '', pair[1] ?? '', COST.similar);
  for (const one of VOWELS) for (const two of VOWELS) set(one, two, COST.vowel);
  return costs;
}
