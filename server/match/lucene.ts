import { comparableName, HAN } from './normal-forms';
import { identifierKeys } from './search-keys';
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

/** No text of a user gets through raw: tokens are letters and digits, and every operator is ours. */
export function luceneQuery(text: string): LuceneQuery {
  const start = text.slice(0, 4 * MOST_CHARACTERS);
  const folded = [...comparableName(start)].slice(0, MOST_CHARACTERS).join('');
  const tokens = folded.split(' ').filter((token) => token !== '');
  const kept = tokens.slice(0, MOST_TOKENS);
  const latin = latinClauses(kept.filter((token) => !HAN.test(token)).flatMap(wordsOf));
  const cjk = hanClauses(kept.filter((token) => HAN.test(token)));
  const telling = latin.telling.length + cjk.telling.length > 0;
  return {
    latin: joined(latin, telling),
    cjk: joined(cjk, telling),
    identifier: anyOf(identifierKeys(start.slice(0, MOST_CHARACTERS)).map(quoted)),
  };
}

interface Clauses {
  telling: string[];
  generic: string[];
}

/** One telling clause at least must fit; generic ones only help to rank, unless the whole text is generic. */
function joined({ telling, generic }: Clauses, anyTelling: boolean): string | null {
  if (telling.length > 0) return [`+(${telling.join(' ')})`, ...generic].join(' ');
  return anyTelling ? null : anyOf(generic);
}

function latinClauses(words: readonly Word[]): Clauses {
  const telling = words
    .filter(({ generic }) => !generic)
    .flatMap(({ text }) => [quoted(text), ...mistyped(text)]);
  return {
    telling: telling.length === 0 ? [] : [...telling, ...unfinished(words)],
    generic: words.filter(({ generic }) => generic).map(({ text }) => quoted(text)),
  };
}

function mistyped(token: string): string[] {
  if (!/^[a-z]{4,}$/.test(token)) return [];
  return [`${token}~${token.length < 8 ? 1 : 2}`];
}

/** The last word as a beginning, and a short name written in pieces ("Lang Chao") as one word. */
function unfinished(words: readonly Word[]): string[] {
  const whole = words.length <= 3 ? words.map(({ text }) => text).join('') : '';
  const last = words.at(-1);
  const beginnings = last?.generic ? [whole] : [last?.text ?? '', whole];
  return [...new Set(beginnings)]
    .filter((beginning) => /^[a-z0-9]{3,}$/.test(beginning))
    .map((beginning) => `${beginning}*`);
}

function hanClauses(runs: readonly string[]): Clauses {
  const isTelling = (run: string) => !isGeneric(wordsOf(run));
  return {
    telling: runs.filter(isTelling).flatMap(hanRun),
    generic: runs.filter((run) => !isTelling(run)).map(quoted),
  };
}

/** The run as a phrase, and its telling words: 浪潮 of 浪潮科技. */
function hanRun(run: string): string[] {
  // The cjk analyzer stores pairs of characters: a lone one is found as the beginning of a pair.
  if ([...run].length === 1) return [quoted(run), `${run}*`];
  const telling = wordsOf(run).filter(({ text, generic }) => !generic && [...text].length > 1);
  return [...new Set([run, ...telling.map(({ text }) => text)])].map(quoted);
}

function quoted(token: string): string {
  return `"${token}"`;
}

function anyOf(clauses: readonly string[]): string | null {
  return clauses.length === 0 ? null : clauses.join(' ');
}
