import { comparableName, HAN, pinyinOf } from './normal-forms';

/** What the full-text indexes hold of a party. */
export interface SearchKeys {
  names: string[];
  /** The names that have Chinese characters. */
  han: string[];
  pinyin: string[];
  identifierKeys: string[];
}

/** Tickers go into both lists; a name of one word with a digit in it counts as an identifier too. */
export function searchKeys(
  names: readonly string[],
  identifiers: readonly string[] = [],
): SearchKeys {
  // The leading name of a party is one of its names as well.
  const written = distinct(names);
  const codes = written.filter((name) => /^\S*\p{N}\S*$/u.test(name));
  const folded = distinct(written.map(comparableName));
  return {
    names: folded,
    han: hanKeys(folded),
    pinyin: distinct(written.flatMap(pinyinKeys)),
    identifierKeys: distinct([...identifiers, ...codes].flatMap(identifierKeys)),
  };
}

/** Of the names under which a party is stored, those that a Chinese text may mean. */
export function hanKeys(folded: readonly string[]): string[] {
  return folded.filter((name) => HAN.test(name));
}

/** Capital letters and digits only, so that `9137-0000 X` is `91370000X`. */
export function identifierKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The key, and for a ticker with its exchange (`000977.SZ`, `SHA:603019`) the bare code after it. */
export function identifierKeys(text: string): string[] {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const ticker = /^(?:[A-Z]{2,6}:\s*)?([A-Z0-9]{1,12})(?:\.[A-Z]{1,3})?$/.exec(code)?.[1];
  const bare = ticker && /\d/.test(ticker) ? [ticker] : [];
  return distinct([identifierKey(text), ...bare]);
}

// Joined runs of two and three syllables, because 中科曙光 is looked for as "shuguang".
function pinyinKeys(name: string): string[] {
  const pinyin = pinyinOf(name);
  if (pinyin === null) return [];
  const syllables = pinyin.spaced.split(' ');
  const runs = [2, 3].flatMap((size) =>
    syllables.slice(size - 1).map((_, start) => syllables.slice(start, start + size).join('')),
  );
  return [pinyin.spaced, pinyin.joined, distinct(runs).join(' ')];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
