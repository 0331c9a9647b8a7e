import { bitsIn } from './names/word-distance';

/** Words among which slips and beginnings are looked up. */
export interface NearWords {
  /** The words that begin so, in their order. */
  beginning(text: string): readonly string[];
  /** The words that so many slips at most make of this one, nearest first; not the word itself. */
  near(word: string, slips: number): readonly Near[];
}

interface Near {
  word: string;
  slips: number;
}

interface Entry {
  word: string;
  letters: number;
}

/** As many as the full-text index of the database would try. */
const MOST_NEAR = 50;
const MOST_BEGUN = 200;
const MOST_KEPT = 100_000;

/** Of these words those of Latin letters and digits. */
export function nearWords(words: Iterable<string>): NearWords {
  const sorted = [...new Set(words)].filter((word) => /^[a-z0-9]+$/.test(word)).sort();
  const byLength: Entry[][] = [];
  for (const word of sorted) {
    const entry = { word, letters: lettersOf(word) };
    const same = byLength[word.length];
    if (same === undefined) byLength[word.length] = [entry];
    else same.push(entry);
  }
  const known = new Map<string, readonly Near[]>();
  return {
    beginning(text) {
      const from = placeOf(sorted, text);
      const begun = sorted.slice(from, from + MOST_BEGUN);
      const end = begun.findIndex((word) => !word.startsWith(text));
      return end === -1 ? begun : begun.slice(0, end);
    },
    near(word, slips) {
      const there = known.get(word);
      if (there !== undefined) return there;
      if (known.size >= MOST_KEPT) known.clear();
      const found = nearIn(byLength, word, slips);
      known.set(word, found);
      return found;
    },
  };
}

function nearIn(byLength: readonly (Entry[] | undefined)[], word: string, slips: number): Near[] {
  const letters = lettersOf(word);
  const found: Near[] = [];
  for (let length = word.length - slips; length <= word.length + slips; length++) {
    for (const entry of byLength[length] ?? []) {
      // A slip changes two letters at most: one goes, another comes.
      if (bitsIn(entry.letters ^ letters) > 2 * slips || entry.word === word) continue;
      const apart = slipsBetween(word, entry.word, slips);
      if (apart <= slips) found.push({ word: entry.word, slips: apart });
    }
  }
  return found.sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1)).slice(0, MOST_NEAR);
}

/** Which letters a word has, a bit for each; digits share the last. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++)
    letters |= 1 << Math.min(31, Math.max(0, word.charCodeAt(at) - 96));
  return letters;
}

const MOST_LENGTH = 128;
const rows = [0, 1, 2].map(() => new Uint8Array(MOST_LENGTH + 2));

/**
 * Letters that are left out, added, turned into others or swapped with their neighbours; more than `most` are not counted.
 * Who stands further from the diagonal than that has more: it is not looked at. Both words are of lengths at most
 * `most` apart, or a place is read that an earlier pair wrote.
 */
function slipsBetween(one: string, other: string, most: number): number {
  let [before, last, row] = rows;
  if (before === undefined || last === undefined || row === undefined) return most + 1;
  const [length, width] = [one.length, other.length];
  if (length > MOST_LENGTH || width > MOST_LENGTH) return most + 1;
  for (let j = 0; j <= Math.min(width, most); j++) last[j] = j;
  last[most + 1] = most + 1;
  for (let i = 1; i <= length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(width, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1] ?? 0;
    const letter = one.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const facing = other.charCodeAt(j - 1);
      let best = (last[j - 1] ?? 0) + (letter === facing ? 0 : 1);
      best = Math.min(best, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swaps = i > 1 && j > 1 && letter === other.charCodeAt(j - 2);
      if (swaps && one.charCodeAt(i - 2) === facing)
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    row[to + 1] = most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[width] ?? most + 1;
}

/** The place of the first word that is not before this text. */
function placeOf(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
