import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import { isAscii, seenThrough } from './lookalikes';

/** A Chinese name in Latin letters without tones: `{ spaced: 'lang chao', joined: 'langchao' }`. */
export interface Pinyin {
  spaced: string;
  joined: string;
}

export const HAN = /\p{Script=Han}/u;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const NOT_ASCII = /[^\0-\x7f]/gu;
const LETTER_MARK_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Xi'an, Qa'ida, Bank's: no border of words; nor is a sign that only softens a letter a letter. */
const SILENT = /(?<=\p{L})['’ʼ`´](?=\p{L})|[ьъ]/giu;
const INITIALS = /(?<![a-z0-9.])(?:[a-z]\.)+[a-z](?![a-z0-9])/g;
const HAN_BORDER =
  /(?<=\p{Script=Han})(?=[^\s\p{Script=Han}])|(?<=[^\s\p{Script=Han}])(?=\p{Script=Han})/gu;

/**
 * The form in which names are compared: small Latin letters, digits and Han, single spaces.
 * Other scripts are transliterated; letters that no table knows stay. Idempotent.
 */
export function foldedName(text: string): string {
  if (isAscii(text)) return spaced(text.replace(SILENT, '').toLowerCase());
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(SILENT, '').toLowerCase();
  return spaced(isAscii(plain) ? plain : latinised(plain)).replace(HAN_BORDER, ' ');
}

function spaced(text: string): string {
  return text
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function latinised(text: string): string {
  return seenThrough(text).replace(NOT_ASCII, foldedCharacter).toLowerCase();
}

function foldedCharacter(character: string): string {
  if (!LETTER_MARK_OR_DIGIT.test(character)) return ' ';
  if (HAN.test(character)) return character;
  const latin = anyAscii(character).replace(/[^A-Za-z0-9]/g, '');
  return latin || (LETTER_OR_DIGIT.test(character) ? character : '');
}

/** The folded name with Traditional characters turned Simplified: what is stored and searched for. */
export function comparableName(text: string): string {
  return HAN.test(text) ? foldedName(simplified(text.normalize('NFKC'))) : foldedName(text);
}

/** Null where there is no Han, or none that the dictionary can read. */
export function pinyinOf(text: string): Pinyin | null {
  if (!HAN.test(text)) return null;
  const syllables = romanised(comparableName(text));
  return syllables.length === 0
    ? null
    : { spaced: syllables.join(' '), joined: syllables.join('') };
}

// The two dictionaries take 90 ms to load: a start that reads no Chinese does not pay for them.
const load = createRequire(import.meta.url);
let simplify: ((text: string) => string) | null = null;
let pinyinPro: typeof import('pinyin-pro') | null = null;

function simplified(text: string): string {
  simplify ??= (load('opencc-js/t2cn') as typeof import('opencc-js/t2cn')).Converter({
    from: 't',
    to: 'cn',
  });
  return simplify(text);
}

function romanised(folded: string): string[] {
  pinyinPro ??= load('pinyin-pro') as typeof import('pinyin-pro');
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  const parts = pinyinPro.pinyin(folded, options);
  return foldedName(parts.join(' '))
    .split(' ')
    .filter((part) => part !== '' && !HAN.test(part));
}
