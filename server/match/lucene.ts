import { lexicon } from './lexicon/lexicon';
import { comparableName, HAN } from './normal-forms';
import { identifierKeys } from './search-keys';
import type { Vocabulary } from './vocabulary';
import { isGeneric, type Word, wordsOf } from './words';

/**
 * One query for each full-text index over the search keys: names and pinyin, Han (analyzer `cjk`), identifiers
 * (`keyword`). All null: the text has no letter and no digit (`NAME_UNSEARCHABLE`). The index of names and
 * pinyin must be `standard-no-stop-words`: the other standard analyzers lose a company called "IT" or "The Of".
 */
export interface LuceneQuery {
  latin: string | null;
  cjk: string | null;
  identifier: string | null;
}

const MOST_TOKENS = 8;
const MOST_CHARACTERS = 128;

/**
 * No text of a user gets through raw: tokens are letters and digits, and every operator is ours. Where the words of the
 * graph are known, only those are asked for that are there.
 */
export function luceneQuery(text: string, vocabulary: Vocabulary | null = null): LuceneQuery {
  const start = text.slice(0, 4 * MOST_CHARACTERS);
  const folded = [...comparableName(start)].slice(0, MOST_CHARACTERS).join('');
  const tokens = folded.split(' ').filter((token) => token !== '');
  const kept = tokens.slice(0, MOST_TOKENS);
  const words = kept.filter((token) => !HAN.test(token)).flatMap(wordsOf);
  const latin = latinClauses(words, vocabulary);
  const cjk = hanClauses(
    kept.filter((token) => HAN.test(token)),
    vocabulary,
  );
  const telling = latin.tells || cjk.tells;
  return {
    latin: joined(latin, telling),
    cjk: joined(cjk, telling),
    identifier: anyOf(identifierKeys(start.slice(0, MOST_CHARACTERS)).map(quoted)),
  };
}

interface Clauses {
  /** Whether a word of the text tells of whom it speaks, be it known or not. */
  tells: boolean;
  telling: string[];
  generic: string[];
}

/** One telling clause at least must fit; generic ones only help to rank, unless the whole text is generic. */
function joined({ telling, generic }: Clauses, anyTelling: boolean): string | null {
  if (telling.length > 0) return [`+(${telling.join(' ')})`, ...generic].join(' ');
  return anyTelling ? null : anyOf(generic);
}

function latinClauses(words: readonly Word[], vocabulary: Vocabulary | null): Clauses {
  const own = tellingOf(words);
  const isThere = (word: string) =>
    vocabulary === null || !PLAIN.test(word) || vocabulary.has(word);
  const telling = [
    ...own.flatMap((word) => [
      ...(isThere(word) ? [quoted(word)] : []),
      ...mistyped(word, vocabulary),
    ]),
    ...inOnePiece(words, own).filter(isThere).map(quoted),
  ];
  const beginnings = own.length === 0 ? [] : unfinished(words, own);
  const begun = beginnings.filter((beginning) => vocabulary?.begins(beginning) ?? true);
  return {
    tells: own.length > 0,
    telling: [...telling, ...begun.map((beginning) => `${beginning}*`)],
    generic: words.filter(({ text }) => !own.includes(text)).map(({ text }) => quoted(text)),
  };
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

const PLAIN = /^[a-z0-9]+$/;

/** Words that slips may have made of a token: the index tries them all, which takes it longer than all else. */
function mistyped(token: string, vocabulary: Vocabulary | null): string[] {
  if (!/^[a-z]{4,}$/.test(token)) return [];
  const slips = token.length < 8 ? 1 : 2;
  if (vocabulary === null) return [`${token}~${slips}`];
  const near = vocabulary.near(token, slips);
  return near.map(({ word, slips: apart }) => `"${word}"^${1 - apart / token.length}`);
}

/** The last word as a beginning, and a short name written in pieces ("Lang Chao") as one word. */
function unfinished(words: readonly Word[], own: readonly string[]): string[] {
  const whole = words.length <= 3 ? words.map(({ text }) => text).join('') : '';
  const last = words.at(-1)?.text ?? '';
  const beginnings = own.includes(last) ? [last, whole] : [whole];
  return [...new Set(beginnings)].filter((beginning) => /^[a-z0-9]{3,}$/.test(beginning));
}

function hanClauses(runs: readonly string[], vocabulary: Vocabulary | null): Clauses {
  const mayHold = (run: string) => vocabulary?.mayHold(run) ?? true;
  const isTelling = (run: string) => !isGeneric(wordsOf(run));
  return {
    tells: runs.some(isTelling),
    telling: runs.filter(isTelling).flatMap((run) => hanRun(run, mayHold)),
    generic: runs.filter((run) => !isTelling(run) && mayHold(run)).map(quoted),
  };
}

/** The run as a phrase, and its telling words: 浪潮 of 浪潮科技. */
function hanRun(run: string, mayHold: (run: string) => boolean): string[] {
  // The cjk analyzer stores pairs of characters: a lone one is found as the beginning of a pair.
  if ([...run].length === 1) return mayHold(run) ? [quoted(run), `${run}*`] : [];
  const telling = wordsOf(run).filter(({ text, generic }) => !generic && [...text].length > 1);
  return [...new Set([run, ...telling.map(({ text }) => text)])].filter(mayHold).map(quoted);
}

function quoted(token: string): string {
  return `"${token}"`;
}

function anyOf(clauses: readonly string[]): string | null {
  return clauses.length === 0 ? null : clauses.join(' ');
}
