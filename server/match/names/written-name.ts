import { hasHidden, hasLookalikes, wholeLookalike } from '../lookalikes';
import { HAN } from '../normal-forms';
import { type NameParts, namePartsOf } from './name-parts';
import { remembered } from './remembered';

/** A name as somebody wrote it, with every way that it can be read. */
export interface WrittenName {
  written: string;
  /** The first is the whole name; none where it has no letter and no digit. */
  readings: readonly Reading[];
  hidden: boolean;
  lookalike: boolean;
}

/** Parts are names of their own; what stands in brackets is hardly one, nor is what is left without it. */
interface Reading {
  parts: NameParts;
  kind: 'whole' | 'part' | 'outside' | 'inside' | 'looks';
}

const LONGEST = 400;
const MOST_KEPT = 50_000;

/** The same names come back with every row of a list: what was taken apart is kept. */
export const writtenName = remembered(MOST_KEPT, takenApart);

const TAIL =
  /[\s,;]+(?:and|&|including|or)\s+(?:any|all|its|their|the)\b[^,;]*?\b(?:successors?|sub-?units?|subsidiar(?:y|ies)|affiliates?|branches)\b.*$/isu;
const HEAD = /^.*\b(?:affiliated|subordinate)\s+entit(?:y|ies)\s*:?\s+/isu;
const ALSO =
  /\s*[,;(]?\s*\b(?:a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?|d\.?b\.?a\.?|d\/b\/a|f\/k\/a|a\/k\/a|t\/a|formerly|also known as)[\s:]+/iu;
const BRACKET = /[([]([^()[\]]{3,})[)\]]/u;
const LAST_BRACKET = /[([][^()[\]]{3,}[)\]]\s*$/u;
const PER_CENT = /(?<=\d)\s*%/gu;
const LEAST_PART = 5;

function takenApart(name: string): WrittenName {
  const text = name
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(TAIL, '')
    .replace(HEAD, '')
    .replace(PER_CENT, ' percent ')
    .trim();
  const readings: Reading[] = [];
  const read = (part: string, kind: Reading['kind']) => {
    const parts = namePartsOf(part);
    if (parts.joined === '' || readings.some((one) => one.parts.joined === parts.joined)) return;
    // A part that tells nothing of whose name it is would fit every other such part.
    if (kind === 'whole' || kind === 'looks' || parts.distinctive) readings.push({ parts, kind });
  };
  read(text, 'whole');
  for (const part of namesIn(text)) read(part, 'part');
  const inside = BRACKET.exec(text)?.[1];
  // A place or a number in brackets belongs to the name: (Sweden), (II).
  if (inside !== undefined && namePartsOf(inside).distinctive) {
    read(text.replace(BRACKET, ' '), 'outside');
    if (LAST_BRACKET.test(text)) read(inside, 'inside');
  }
  const looks = wholeLookalike(text);
  if (looks !== null) read(looks, 'looks');
  return {
    written: name.trim(),
    readings,
    hidden: hasHidden(name),
    lookalike: hasLookalikes(name),
  };
}

/** Names that stand in one: "A a.k.a. B", "A / B", Chinese and English side by side. */
function namesIn(text: string): string[] {
  const also = text.split(ALSO);
  if (also.length > 1) return also.map((part) => part.replace(/[()]+$/u, '').trim());
  const slashed = text.split('/').map((part) => part.trim());
  if (slashed.length > 1 && slashed.every((part) => part.length >= LEAST_PART)) return slashed;
  if (!HAN.test(text) || !/[a-z]{3,}/iu.test(text)) return [];
  return [text.replace(/\p{Script=Han}+/gu, ' '), text.replace(/[^\p{Script=Han}\d]+/gu, ' ')];
}
