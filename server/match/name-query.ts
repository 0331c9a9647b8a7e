import { lexicon } from './lexicon/lexicon';
import { comparableName, HAN } from './normal-forms';
import { identifierKeys } from './search-keys';
import { isGeneric, type Word, wordsOf } from './words';

/** How a word is looked for: as it is, as so many slips may have left it, or as the beginning of another. */
export interface Term {
  text: string;
  how: 'is' | 'near' | 'begins';
  slips: number;
}

/** One telling term at least must fit; generic ones only help to rank, unless the whole text is generic. */
export interface Clauses {
  telling: readonly Term[];
  generic: readonly string[];
}

/**
 * What each index of names is asked for a text: names and pinyin in Latin letters, Han, identifiers. All null: the text
 * has no letter and no digit (`NAME_UNSEARCHABLE`).
 */
export interface NameQuery {
  latin: Clauses | null;
  cjk: Clauses | null;
  identifier: Clauses | null;
}

export const NO_QUERY: NameQuery = { latin: null, cjk: null, identifier: null };

const MOST_TOKENS = 8;
const MOST_CHARACTERS = 128;

/** No text of a user gets through raw: the words are letters and digits. */
export function nameQuery(text: string): NameQuery {
  const start = text.slice(0, 4 * MOST_CHARACTERS);
  const folded = beginning(comparableName(start));
  const tokens = folded.split(' ').filter((token) => token !== '');
  const kept = tokens.slice(0, MOST_TOKENS);
  const latin = latinClauses(kept.filter((token) => !HAN.test(token)).flatMap(wordsOf));
  const cjk = hanClauses(kept.filter((token) => HAN.test(token)));
  const isTelling = latin.telling.length + cjk.telling.length > 0;
  const ofUse = (clauses: Clauses) =>
    clauses.telling.length > 0 || (!isTelling && clauses.generic.length > 0) ? clauses : null;
  return { latin: ofUse(latin), cjk: ofUse(cjk), identifier: identifierQuery(start) };
}

/** No character is cut in two. */
function beginning(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : [...text].slice(0, MOST_CHARACTERS).join('');
}

/** The same for an identifier alone. */
export function identifierQuery(text: string): Clauses | null {
  const codes = identifierKeys(text.slice(0, MOST_CHARACTERS));
  return codes.length === 0 ? null : { telling: [], generic: codes };
}

function latinClauses(words: readonly Word[]): Clauses {
  const own = tellingOf(words);
  return {
    telling: [
      ...own.flatMap((word) => [is(word), ...mistyped(word)]),
      ...inOnePiece(words, own).map(is),
      ...(own.length === 0 ? [] : unfinished(words, own)).map(begins),
    ],
    generic: words.filter(({ text }) => !own.includes(text)).map(({ text }) => text),
  };
}

function is(text: string): Term {
  return { text, how: 'is', slips: 0 };
}

function begins(text: string): Term {
  return { text, how: 'begins', slips: 0 };
}

/** The words that are no trade, place or form; where there are none, those that are no common one. */
function tellingOf(words: readonly Word[]): string[] {
  const known = words.filter(({ generic }) => !generic).map(({ text }) => text);
  const { terms } = lexicon();
  const own = known.filter((text) => !terms.has(text) && !terms.has(text.replace(/s$/, '')));
  return own.length > 0 ? own : known;
}

/** Neighbours as one word: "Hi Silicon", "Lang Chao". */
function inOnePiece(words: readonly Word[], own: readonly string[]): string[] {
  const pairs = words.slice(1).map(({ text }, at) => [words[at]?.text ?? '', text]);
  return pairs
    .filter(
      (pair) => pair.some((text) => own.includes(text)) && pair.every((text) => text.length > 1),
    )
    .map((pair) => pair.join(''));
}

/** Words that slips may have made of a token. */
function mistyped(token: string): Term[] {
  if (!/^[a-z]{4,}$/.test(token)) return [];
  return [{ text: token, how: 'near', slips: token.length < 8 ? 1 : 2 }];
}

/** The last word as a beginning, and a short name written in pieces ("Lang Chao") as one word. */
function unfinished(words: readonly Word[], own: readonly string[]): string[] {
  const whole = words.length <= 3 ? words.map(({ text }) => text).join('') : '';
  const last = words.at(-1)?.text ?? '';
  const beginnings = own.includes(last) ? [last, whole] : [whole];
  return [...new Set(beginnings)].filter((beginning) => /^[a-z0-9]{3,}$/.test(beginning));
}

function hanClauses(runs: readonly string[]): Clauses {
  const isTelling = (run: string) => !isGeneric(wordsOf(run));
  return {
    telling: runs.filter(isTelling).flatMap(hanRun),
    generic: runs.filter((run) => !isTelling(run)),
  };
}

/** The run as a phrase, and its telling words: 浪潮 of 浪潮科技. */
function hanRun(run: string): Term[] {
  // The index holds pairs of characters: a lone one is found as the beginning of a pair.
  if ([...run].length === 1) return [is(run), begins(run)];
  const telling = wordsOf(run).filter(({ text, generic }) => !generic && [...text].length > 1);
  return [...new Set([run, ...telling.map(({ text }) => text)])].map(is);
}
