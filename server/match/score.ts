import type { HitReason } from '#api/search';
import { closeness, likeness } from './likeness';
import { type NameForms, nameForms } from './name-forms';
import { HAN } from './normal-forms';
import { identifierKey, identifierKeys } from './search-keys';
import { isGeneric } from './words';

/** What of a party is compared with the text that somebody looks for. */
export interface Candidate {
  names: readonly { name: string; type: string }[];
  identifiers: readonly { scheme: string; id: string }[];
}

export interface Hit {
  score: number;
  reason: HitReason;
}

interface Fit {
  score: number;
  code: HitReason['code'];
}

const NO_FIT: Fit = { score: 0, code: 'SIMILAR_NAME' };
const GENERIC_QUERY = 0.4;

/** The best reason to show this party, from 0 (none: leave it out) to 1 (the same name or identifier). */
export function scoreHit(query: string, candidate: Candidate): Hit {
  const asked = nameForms(query);
  const byName = candidate.names.map(({ name, type }) => hit(nameFit(asked, name), name, type));
  const byIdentifier = [
    ...candidate.identifiers.map(({ id }) => ({ id, type: null })),
    ...candidate.names.filter(isTicker).map(({ name, type }) => ({ id: name, type })),
  ].map(({ id, type }) => hit(identifierFit(query, id), id, type));
  const none = hit(NO_FIT, candidate.names[0]?.name ?? '', candidate.names[0]?.type ?? null);
  return [...byName, ...byIdentifier].reduce((a, b) => (compareHits(a, b) <= 0 ? a : b), none);
}

/** Best first; at equal score what fits the primary name stands before what fits another. */
export function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || Number(isPrimary(b)) - Number(isPrimary(a));
}

function nameFit(query: NameForms, written: string): Fit {
  const name = nameForms(written);
  if (query.joined === '' || name.joined === '') return NO_FIT;
  if (query.written === name.written) return { score: 1, code: 'SAME_NAME' };
  if (query.joined === name.joined) return { score: 0.98, code: 'SAME_NAME_FOLDED' };
  const fit = partFit(query, name);
  return isGeneric(query.words) && fit.score < 0.95
    ? { ...fit, score: fit.score * GENERIC_QUERY }
    : fit;
}

function partFit(query: NameForms, name: NameForms): Fit {
  const part = 0.1 * closeness(query, name);
  if (name.joined.startsWith(query.joined)) return { score: 0.8 + part, code: 'NAME_STARTS_WITH' };
  if (containsAll(query, name)) return { score: 0.7 + part, code: 'NAME_CONTAINS' };
  const pinyin = pinyinScore(query, name);
  const similar = 0.75 * likeness(query, name);
  if (pinyin >= similar) return pinyin > 0 ? { score: pinyin, code: 'PINYIN' } : NO_FIT;
  return { score: similar, code: 'SIMILAR_NAME' };
}

/** Every word asked for stands in the name, Han anywhere in it; the last one may be unfinished. */
function containsAll(query: NameForms, name: NameForms): boolean {
  return query.words.every(({ text }, place) => {
    if (HAN.test(text)) return name.joined.includes(text);
    const unfinished = place === query.words.length - 1 && text.length >= 3;
    return name.words.some((word) =>
      unfinished ? word.text.startsWith(text) : word.text === text,
    );
  });
}

/** Pinyin only bridges scripts: of two Chinese names the characters decide. */
function pinyinScore(query: NameForms, name: NameForms): number {
  if (query.han === name.han) return 0;
  const [latin, syllables] = query.han
    ? [name.joined, query.syllables]
    : [query.joined, name.syllables];
  const whole = syllables.join('');
  if (whole.length < 3) return 0;
  if (latin === whole) return 0.95;
  const [part, within] = query.han ? [whole, latin] : [latin, whole];
  if (part.length < 4) return 0;
  const share = (0.1 * part.length) / within.length;
  if (within.startsWith(part)) return 0.8 + share;
  if (query.han) return 0;
  const inside = syllables.some((_, start) =>
    syllables
      .slice(start, start + part.length)
      .join('')
      .startsWith(part),
  );
  return inside ? 0.7 + share : 0;
}

function identifierFit(query: string, id: string): Fit {
  const asked = identifierKey(query);
  if (asked === '') return NO_FIT;
  if (asked === identifierKey(id)) return { score: 1, code: 'IDENTIFIER' };
  const bare =
    identifierKeys(query).includes(identifierKey(id)) || identifierKeys(id).includes(asked);
  return bare ? { score: 0.99, code: 'IDENTIFIER' } : NO_FIT;
}

function hit({ score, code }: Fit, matched: string, nameType: string | null): Hit {
  return { score, reason: { code, matched, nameType } };
}

function isPrimary({ reason }: Hit): boolean {
  return reason.nameType === 'primary';
}

function isTicker({ type }: { type: string }): boolean {
  return type === 'ticker';
}
