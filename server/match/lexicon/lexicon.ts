import { foldedName, pinyinOf } from '../normal-forms';
import { FILLERS, LEGAL_FORMS } from './legal-forms';
import { CITIES, CITIES_ABROAD, PLACES, PROVINCES } from './places';
import { russianStem } from './russian-stem';
import { RUSSIAN_BODIES, RUSSIAN_TRADES } from './russian-trades';
import { ABBREVIATIONS, SERVICES, STANDINGS } from './serving-trades';
import { TRADES } from './trades';

/** What a word or a phrase of a name says, whichever way and in whichever language it is written. */
export interface Term {
  role: 'form' | 'filler' | 'place' | 'trade' | 'standing' | 'number';
  key: string;
  /** What the same words say as well: "communications" is 通信 and 交通. Only between languages does it count. */
  also: readonly string[];
  /** Of a place: the country that it is or lies in, where that is known. */
  country: string | null;
}

export interface Lexicon {
  terms: ReadonlyMap<string, Term>;
  /** The most words of a phrase that begins with this word. */
  reach: ReadonlyMap<string, number>;
  longestHan: number;
  /** What Russian words mean whose endings change, by what does not. */
  stems: ReadonlyMap<string, Term>;
  /** Long words of legal forms: a slip in one of them is not a name. */
  formWords: readonly string[];
  /** The ways to write a term in Chinese characters, and the first in Latin letters. */
  ways: ReadonlyMap<string, { han: readonly string[]; latin: string | null }>;
}

/** Between words it says nothing: "&" is no letter either. */
const AND = / and(?= )/g;
const LEAST_FORM_WORD = 6;
const HAN = /\p{Script=Han}/u;
let built: Lexicon | null = null;

/** Built at its first use: who reads no names does not pay for it. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

function build(): Lexicon {
  const terms = new Map<string, Term>();
  const reach = new Map<string, number>();
  const ways = new Map<string, { han: string[]; latin: string | null }>();
  const formWords = new Set<string>();
  let longestHan = 1;
  const learn = (written: string, term: Term) => {
    const text = foldedName(written).replace(AND, '');
    // A lone letter is an initial, in whatever language it is also a word.
    if (text === '' || /^[a-z]$/.test(text)) return;
    const way = ways.get(term.key) ?? { han: [], latin: null };
    ways.set(term.key, way);
    if (HAN.test(text)) way.han.push(text);
    else way.latin ??= text;
    const known = terms.get(text);
    if (known) {
      const more = term.role === 'trade' && known.role === 'trade' && known.key !== term.key;
      if (more) terms.set(text, { ...known, also: [...known.also, term.key] });
      return;
    }
    terms.set(text, term);
    if (HAN.test(text)) longestHan = Math.max(longestHan, text.length);
    const words = text.split(' ');
    const first = words[0] ?? '';
    reach.set(first, Math.max(reach.get(first) ?? 0, words.length));
    if (term.role !== 'form') return;
    for (const word of words) if (word.length >= LEAST_FORM_WORD) formWords.add(word);
  };
  const learnAll = (entries: readonly Entry[], role: Term['role'], country: Country) => {
    for (const { key, written } of entries) {
      const term: Term = { role, key: `${role} ${key}`, also: [], country: country(key) };
      for (const text of written) learn(text, term);
      // Chinese trades are also written as they are read: Hangkong, Dianzi.
      const read = role === 'trade' || role === 'standing' ? written.filter(isWord) : [];
      for (const text of read) if (!terms.has(readAs(text))) learn(readAs(text), term);
    }
  };
  learnAll(keyed(LEGAL_FORMS), 'form', () => null);
  learnAll(keyed(PLACES), 'place', (key) => (/^[A-Z]{2}$/.test(key) ? key : null));
  learnAll(countries(), 'place', (key) => key);
  learnAll(keyed(PROVINCES), 'place', () => 'CN');
  learnAll(cities(CITIES), 'place', () => 'CN');
  learnAll(cities(CITIES_ABROAD), 'place', () => null);
  learnAll(bilingual(TRADES), 'trade', () => null);
  learnAll(bilingual(SERVICES), 'trade', () => null);
  learnAll(bilingual(STANDINGS), 'standing', () => null);
  learnAll(bilingual(RUSSIAN_BODIES), 'standing', () => null);
  learnAll(bilingual(RUSSIAN_TRADES), 'trade', () => null);
  const stems = new Map<string, Term>();
  for (const { written } of bilingual(RUSSIAN_TRADES)) {
    for (const word of written.slice(1).map(foldedName)) {
      const [stem, term] = [russianStem(word), terms.get(word)];
      if (stem !== '' && term !== undefined && !stems.has(stem)) stems.set(stem, term);
    }
  }
  learnAll([{ key: '', written: listed(FILLERS) }], 'filler', () => null);
  for (const pair of listed(ABBREVIATIONS)) {
    const [short = '', full = ''] = pair.split(' ');
    const term = terms.get(full);
    if (term) learn(short, term);
  }
  return { terms, reach, longestHan, stems, ways, formWords: [...formWords] };
}

function isWord(text: string): boolean {
  return HAN.test(text) && text.length > 1;
}

function readAs(text: string): string {
  return pinyinOf(text)?.joined ?? '';
}

interface Entry {
  key: string;
  written: string[];
}
type Country = (key: string) => string | null;

/** `key: one, another,` over as many lines as it takes. */
function keyed(text: string): Entry[] {
  const lines = text
    .replaceAll(/,\n\s*/g, ', ')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [key = '', ways = ''] = line.split(': ');
    return { key, written: listed(ways) };
  });
}

/** `english, another = 汉语, 汉字`: the first is the key. */
function bilingual(text: string): Entry[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const written = line.split(' = ').flatMap(listed);
      return { key: written[0] ?? '', written };
    });
}

/** `shijiazhuang 石家庄`: what comes last is Chinese, and its Latin name is the key. */
function cities(text: string): Entry[] {
  return listed(text).map((pair) => {
    const gap = pair.lastIndexOf(' ');
    const [key, han] = [pair.slice(0, gap), pair.slice(gap + 1)];
    return { key: han, written: [key, han, `${han}市`] };
  });
}

/** Every country by the names that CLDR has for it in English and Chinese. */
function countries(): Entry[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = ['en', 'zh'].map((locale) => new Intl.DisplayNames([locale], { type: 'region' }));
  return codes.map((key) => {
    const written = names.flatMap((name) => name.of(key) ?? []).filter((name) => name !== key);
    return { key, written };
  });
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((way) => way.trim())
    .filter((way) => way !== '');
}
