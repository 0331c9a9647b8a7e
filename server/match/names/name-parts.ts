import { lexicon, type Term } from '../lexicon/lexicon';
import { hanNumberAt, numberAt } from '../lexicon/numbers';
import { russianStem } from '../lexicon/russian-stem';
import { comparableName, HAN, pinyinOf } from '../normal-forms';
import { corrected } from './mistyped-forms';
import { type Spelling, spellingOf } from './word-distance';

/** A word or phrase of a name. Without a term it is what tells this company from others. */
export interface Token {
  text: string;
  /** Equal for what says the same. */
  key: string;
  term: Term | null;
  han: boolean;
  /** In one piece, as it is compared with other Latin words. */
  piece: string;
  /** How it is said in Latin letters, ü as u: of Chinese characters their Pinyin. */
  sound: Spelling;
  /** What it is the Russian adjective of, if it is one: омский of Omsk. */
  noun: string | null;
  weight: number;
}

/** A name taken apart. */
export interface NameParts {
  /** Everything in one piece, folded. */
  joined: string;
  /** The same with spaces, as it is looked for. */
  spaced: string;
  /** Without legal forms and without what tells nothing. */
  core: string;
  tokens: readonly Token[];
  /** The same with every trade word by itself: in one language "Investment Management" is two. */
  words: readonly Token[];
  /** Kinds of legal form that are written; `company` says nothing. */
  forms: readonly string[];
  /** Legal forms and what tells nothing: a slip turns "Farm" into "Firm". */
  dropped: readonly Token[];
  han: boolean;
  /** The first letters of its words, where it is in Latin letters: what it may be called for short. */
  initials: string;
  /** Has a word that tells it from others. */
  distinctive: boolean;
}

const MOST_TOKENS = 40;
const SHORT_FORM = 3;
/** "Company", "Limited": says only that it is one. */
export const NEUTRAL_FORM = 'form company';
/** Short forms that stand before a name. */
const FIRST_FORMS = new Set(
  'pt ao ooo oao zao pao nao jsc llc ip too tov sc ud cv kk gk yk pp dp at pat'.split(' '),
);
const HAN_SUFFIXES = /^[厂所院局部司处署省市县区园]$/u;

export function namePartsOf(name: string): NameParts {
  const folded = comparableName(name);
  const all = tokensOf(folded, true).slice(0, MOST_TOKENS);
  const tokens = telling(all);
  const isPhrase = ({ text, term }: Token) => isTrade(term) && text.includes(' ');
  const apart = () => telling(tokensOf(folded, false)).slice(0, MOST_TOKENS);
  const forms = all.flatMap(({ term }) => (term?.role === 'form' ? term.key : []));
  return {
    joined: folded.replaceAll(' ', ''),
    spaced: folded,
    core: tokens.map(({ piece }) => piece).join(''),
    ...{ tokens, words: tokens.some(isPhrase) ? apart() : tokens },
    forms: [...new Set(forms)],
    dropped: all.filter((token) => !tokens.includes(token)),
    initials: initialsOf(tokens),
    han: tokens.some(({ han }) => han),
    distinctive: tokens.some(({ term }) => term === null),
  };
}

function initialsOf(tokens: readonly Token[]): string {
  const words = tokens.flatMap(({ text, han }) => (han ? [] : text.split(' ')));
  return words
    .filter((word) => word !== 'of')
    .map((word) => word[0] ?? '')
    .join('');
}

function telling(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ term }) => term?.role !== 'form' && term?.role !== 'filler');
}

function isTrade(term: Term | null): boolean {
  return term?.role === 'trade' || term?.role === 'standing';
}

function tokensOf(folded: string, phrases: boolean): Token[] {
  const tokens: Token[] = [];
  const words = folded
    .split(' ')
    .filter((word) => word !== '' && word !== 'and')
    .map((word) => (HAN.test(word) ? word : corrected(word)));
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    if (HAN.test(word)) {
      tokens.push(...hanTokens(word));
      at += 1;
      continue;
    }
    const { token, length } = latinToken(words, at, phrases);
    tokens.push(token);
    at += length;
  }
  return tokens.map((token, at) =>
    isFormInside(tokens, at) ? { ...token, key: token.text, term: null } : token,
  );
}

function latinToken(
  words: readonly string[],
  at: number,
  phrases: boolean,
): { token: Token; length: number } {
  const { terms, reach } = lexicon();
  const word = words[at] ?? '';
  for (let length = reach.get(word) ?? 0; length > 0; length--) {
    const text = words.slice(at, at + length).join(' ');
    const term = terms.get(text);
    if (length > 1 && !phrases && term && isTrade(term)) continue;
    if (term && at + length <= words.length) return { token: latin(text, term), length };
  }
  const number = numberAt(words, at);
  if (number) {
    const term: Term = { role: 'number', key: `number ${number.value}`, also: [], country: null };
    return { token: latin(`${number.value}`, term), length: number.length };
  }
  const single = singular(word);
  const term = (single === null ? undefined : terms.get(single)) ?? inflected(word);
  if (term && term.role !== 'form') return { token: latin(word, term), length: 1 };
  return { token: latin(word, null), length: 1 };
}

const ADJECTIVE = /sk(?:iy|ii|ij|y|aya|oye|oe|ogo|oy)$/;

/** Приборов is of приборы, Московский of Moscow. */
function inflected(word: string): Term | undefined {
  const { terms, stems } = lexicon();
  const known = stems.get(russianStem(word));
  if (known !== undefined || !ADJECTIVE.test(word)) return known;
  const place = terms.get(word.replace(ADJECTIVE, ''));
  return place?.role === 'place' ? place : undefined;
}

function singular(word: string): string | null {
  if (word.length < 5 || !word.endsWith('s')) return null;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function latin(text: string, term: Term | null): Token {
  const piece = text.replaceAll(' ', '');
  const key = term?.key ?? text;
  const weight = text.length;
  return { text, key, term, han: false, piece, ...heard(sounding(piece)), weight };
}

/** The longest phrases that are known; what stands between them is a name. */
function hanTokens(run: string): Token[] {
  const tokens: Token[] = [];
  let name = '';
  const endName = () => {
    if (name !== '') tokens.push(hanToken(name, null));
    name = '';
  };
  for (let at = 0; at < run.length; ) {
    const found = hanTermAt(run, at, name === '');
    if (found === null) {
      name += run[at] ?? '';
      at += 1;
    } else {
      endName();
      tokens.push(hanToken(run.slice(at, at + found.length), found.term));
      at += found.length;
    }
  }
  endName();
  return tokens;
}

function hanTermAt(
  run: string,
  at: number,
  afterTerm: boolean,
): { term: Term; length: number } | null {
  const number = hanNumberAt(run, at);
  if (number) {
    const key = `number ${number.value}`;
    return { term: { role: 'number', key, also: [], country: null }, length: number.length };
  }
  const { terms, longestHan } = lexicon();
  for (let length = Math.min(longestHan, run.length - at); length > 1; length--) {
    const term = terms.get(run.slice(at, at + length));
    if (term) return { term, length };
  }
  const lone = run[at] ?? '';
  const term = terms.get(lone);
  const last = at + 1 === run.length;
  const counts =
    term?.role === 'filler' ? afterTerm : HAN_SUFFIXES.test(lone) && (afterTerm || last);
  return term && counts ? { term, length: 1 } : null;
}

function hanToken(text: string, term: Term | null): Token {
  const sound = term?.role === 'form' ? '' : sounding(pinyinOf(text)?.joined ?? '');
  const key = term?.key ?? text;
  const weight = 3 * text.length;
  return { text, key, term, han: true, piece: text, ...heard(sound), weight };
}

function heard(word: string): Pick<Token, 'sound' | 'noun'> {
  const noun = ADJECTIVE.test(word) ? word.replace(ADJECTIVE, '') : null;
  return { sound: spellingOf(word), noun };
}

/** ü is written v, u or yu; Pinyin has no ph. */
function sounding(text: string): string {
  return text.replace(/([nl])(?:v|yu)/g, '$1u').replaceAll('ph', 'f');
}

/** "AS" and "SA" between other words are no legal form, nor is "RT" before them. */
function isFormInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.term?.role !== 'form' || token.term.key === NEUTRAL_FORM) return false;
  if (token.text.length > SHORT_FORM || token.han) return false;
  const isTelling = ({ term }: Token) => term === null || term.role === 'trade';
  if (!tokens.slice(at + 1).some(isTelling)) return false;
  return at > 0 ? tokens.slice(0, at).some(isTelling) : !FIRST_FORMS.has(token.text);
}
