import { lexicon } from './lexicon/lexicon';
import type { NameParts, Token } from './names/name-parts';
import { writtenName } from './names/written-name';
import { comparableName } from './normal-forms';

const MOST_TEXTS = 4;
const MOST_WAYS = 2;
const LEAST_TERMS = 2;

/** What to look for to find a name: as it is written, in its parts, as it looks, and word by word in the other language. */
export function searchTexts(name: string): string[] {
  const { readings } = writtenName(name);
  const folded = comparableName(name);
  const texts = readings.flatMap(({ parts }) => (parts.spaced === folded ? [] : parts.spaced));
  const [whole] = readings;
  const translated = whole === undefined ? '' : translation(whole.parts);
  const all = [name, ...texts, translated].filter((text) => text !== '');
  return [...new Set(all)].slice(0, MOST_TEXTS);
}

/** Empty where too little of the name stands in the dictionary for the other language to help. */
function translation({ tokens, han, distinctive }: NameParts): string {
  const terms = tokens.filter(({ term }) => term !== null && term.role !== 'number');
  const isChinese = tokens.some(({ term }) => term?.country === 'CN');
  if (han) return tokens.map(inLatin).join(' ').trim();
  if (terms.length < LEAST_TERMS || (distinctive && !isChinese)) return '';
  return terms.flatMap(inHan).join(' ');
}

function inHan({ key, term }: Token): string[] {
  const keys = [key, ...(term?.also ?? [])];
  return keys.flatMap((one) => lexicon().ways.get(one)?.han.slice(0, MOST_WAYS) ?? []);
}

function inLatin({ key, term, sound }: Token): string {
  return term === null ? sound.word : (lexicon().ways.get(key)?.latin ?? '');
}
