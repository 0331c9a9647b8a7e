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

const MOST_LENGTH = 40;
/** Words further apart than this are not measured. */
const MOST_DISTANCE = 0.4;
/** Even in a long word three slips are many. */
const MOST_SLIPS = 2.2;

/** Which pairs of neighbouring letters a word has: a bit for each, several pairs sharing one. */
export type LetterPairs = readonly [number, number];

export function letterPairs(word: string): LetterPairs {
  const bits: [number, number] = [0, 0];
  for (let at = 1; at < word.length; at++) {
    const place = (word.charCodeAt(at - 1) * 31 + word.charCodeAt(at)) & 63;
    if (place < 32) bits[0] |= 1 << place;
    else bits[1] |= 1 << (place - 32);
  }
  return bits;
}

/** False for most words that have nothing to do with each other: a slip leaves some pairs as they are. */
export function mayBeAlike(one: LetterPairs, other: LetterPairs): boolean {
  return (one[0] & other[0]) !== 0 || (one[1] & other[1]) !== 0;
}

/** How many pairs of letters two words have in common. */
export function pairsInCommon(one: LetterPairs, other: LetterPairs): number {
  return bitsIn(one[0] & other[0]) + bitsIn(one[1] & other[1]);
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How much of a word is written otherwise: 0 is the same, from 1 on nothing is. Vowels and doubled letters weigh half. */
export function wordDistance(one: string, other: string): number {
  if (one === other) return 0;
  const longest = Math.max(one.length, other.length);
  const most = MOST_DISTANCE * longest;
  if (longest > MOST_LENGTH || Math.abs(one.length - other.length) * COST.doubled > most) return 1;
  let cost = edits(one, other, PLAIN, most);
  if (cost <= most && isPinyin(one) && isPinyin(other)) cost = edits(one, other, STRICT, most);
  if (cost > most) return 1;
  return Math.min(1, cost / longest + Math.max(0, cost - MOST_SLIPS) / 10);
}

const rows = [0, 1, 2].map(() => new Float64Array(MOST_LENGTH + 1));

/** Weighted edits, neighbours that changed places counting as one; Infinity where they pass the most that is asked for. */
function edits(one: string, other: string, turned: Float64Array, most: number): number {
  let [before, last, row] = rows;
  if (before === undefined || last === undefined || row === undefined) return Infinity;
  last[0] = 0;
  for (let j = 1; j <= other.length; j++) last[j] = (last[j - 1] ?? 0) + left(other, j - 1);
  for (let i = 1; i <= one.length; i++) {
    const letter = placeOf(one, i - 1);
    const leaving = left(one, i - 1);
    row[0] = (last[0] ?? 0) + leaving;
    let least = row[0];
    for (let j = 1; j <= other.length; j++) {
      const facing = placeOf(other, j - 1);
      let best = (last[j - 1] ?? 0) + (turned[letter * WIDTH + facing] ?? 1);
      if (one[i - 1] === other[j - 1]) best = last[j - 1] ?? 0;
      best = Math.min(best, (last[j] ?? 0) + leaving, (row[j - 1] ?? 0) + left(other, j - 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + COST.vowelLeft);
      }
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return Infinity;
    [before, last, row] = [last, row, before];
  }
  return last[other.length] ?? Infinity;
}

/** What it costs to leave out a letter. */
function left(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code === word.charCodeAt(at - 1) || code === word.charCodeAt(at + 1)) return COST.doubled;
  return IS_VOWEL[code - 97] ? COST.vowelLeft : COST.other;
}

function placeOf(word: string, at: number): number {
  const place = word.charCodeAt(at) - 97;
  return place >= 0 && place < OTHER ? place : OTHER;
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
