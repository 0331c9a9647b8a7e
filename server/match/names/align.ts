import type { NameParts, Token } from './name-parts';
import { mayBeAlike, wordDistance } from './word-distance';

/** How the words of two names go together. */
export interface Alignment {
  /** What stands in one name only. */
  left: readonly Token[];
  right: readonly Token[];
  /** Weight of the telling words that both have, and of all that either has. */
  shared: number;
  total: number;
  /** Telling words that are not the same, only alike. */
  alike: readonly Alike[];
  /** How many words in Chinese were found by the way they are read. */
  sounds: number;
  /** What of the weight of all words and terms both names have, 0 to 1, and how many of the weighty ones. */
  covered: number;
  weighty: number;
}

export interface Alike {
  one: Token;
  other: Token;
  distance: number;
}

/** Words less alike than this are other words. */
const MOST_DISTANCE = 0.4;
/** An unknown word is a slip of a known one only if it is nearer. */
const MOST_TERM_DISTANCE = 0.26;
/** Other characters that are read the same way. */
const HOMOPHONE_DISTANCE = 0.2;
/** Омский is of Omsk, Муромский of Murom. */
const ADJECTIVE_DISTANCE = 0.1;
/** One slip may leave no pair of letters of a word so short. */
const SHORT = 4;
const LONGEST_RUN = 6;
const LEAST_SOUND = 3;
const LIGHT_WEIGHT = 0.1;
const LIGHT: ReadonlySet<string> = new Set([
  'place CN',
  ...['nation', 'general', 'state owned', 'city', 'new'].map((key) => `trade ${key}`),
  ...['group', 'holding', 'enterprise', 'organization', 'business'].map((key) => `standing ${key}`),
]);

interface Side {
  tokens: readonly Token[];
  used: boolean[];
  open: number;
}

/** `across`: one is in Chinese, the other in Latin letters. */
export function align(one: readonly Token[], other: readonly Token[], across: boolean): Alignment {
  const [left, right] = [sideOf(one), sideOf(other)];
  pairEqual(left, right, isSame);
  if (across) pairEqual(left, right, isTranslation);
  const sounds = pairRuns(left, right) + pairRuns(right, left);
  const alike = pairAlike(left, right);
  return {
    left: left.tokens.filter((_, at) => !left.used[at]),
    right: right.tokens.filter((_, at) => !right.used[at]),
    shared: weightOf(left, true) + weightOf(right, true),
    total: weightOf(left, false) + weightOf(right, false),
    ...{ alike, sounds, ...covering(left, right) },
  };
}

function sideOf(tokens: readonly Token[]): Side {
  return { tokens, used: new Array<boolean>(tokens.length).fill(false), open: tokens.length };
}

function use(side: Side, at: number): void {
  side.used[at] = true;
  side.open -= 1;
}

function weightOf({ tokens, used }: Side, onlyUsed: boolean): number {
  let weight = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.term === null && (!onlyUsed || used[at])) weight += token.weight;
  }
  return weight;
}

/** Words like "national" and "group" come and go in translation. */
function covering(left: Side, right: Side): Pick<Alignment, 'covered' | 'weighty'> {
  let [covered, all, weighty] = [0, 0, 0];
  for (const { tokens, used } of [left, right]) {
    for (let at = 0; at < tokens.length; at++) {
      const weight = LIGHT.has(tokens[at]?.key ?? '') ? LIGHT_WEIGHT : 1;
      all += weight;
      if (!used[at]) continue;
      covered += weight;
      if (weight === 1) weighty += 1;
    }
  }
  return { covered: all === 0 ? 0 : covered / all, weighty: weighty / 2 };
}

function pairEqual(left: Side, right: Side, equal: (one: Token, other: Token) => boolean): void {
  for (let at = 0; at < left.tokens.length; at++) {
    const token = left.tokens[at];
    if (token === undefined || left.used[at]) continue;
    for (let place = 0; place < right.tokens.length; place++) {
      const other = right.tokens[place];
      if (other === undefined || right.used[place] || !equal(token, other)) continue;
      use(left, at);
      use(right, place);
      break;
    }
  }
}

function isSame(one: Token, other: Token): boolean {
  return one.key === other.key;
}

function isTranslation({ term: one }: Token, { term: other }: Token): boolean {
  if (one === null || other === null) return false;
  return (
    one.also.includes(other.key) ||
    other.also.includes(one.key) ||
    one.also.some((key) => other.also.includes(key))
  );
}

/** A word that is written in pieces over there, or read there in Latin letters: "Hi Silicon", 浪潮 as "Lang Chao". */
function pairRuns(side: Side, across: Side): number {
  let sounds = 0;
  for (let at = 0; at < side.tokens.length; at++) {
    const token = side.tokens[at];
    if (across.open === 0) return sounds;
    if (token === undefined || side.used[at]) continue;
    const run = runOf(token, across);
    if (run === null) continue;
    use(side, at);
    for (let place = run.from; place < run.to; place++) {
      use(across, place);
      if (token.han !== across.tokens[place]?.han) sounds += 1;
    }
  }
  return sounds;
}

function runOf(token: Token, { tokens, used }: Side): { from: number; to: number } | null {
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first === undefined || used[from]) continue;
    const wanted = token.han && first.han ? token.piece : token.sound.word;
    if (token.han !== first.han && wanted.length < LEAST_SOUND) continue;
    let length = 0;
    for (let to = from; to < tokens.length && to < from + LONGEST_RUN; to++) {
      const next = tokens[to];
      if (next === undefined || used[to] || next.han !== first.han) break;
      const text = token.han && next.han ? next.piece : next.sound.word;
      if (text === '' || !wanted.startsWith(text, length)) break;
      length += text.length;
      if (length === wanted.length) return { from, to: to + 1 };
    }
  }
  return null;
}

function pairAlike(left: Side, right: Side): Alike[] {
  const alike: Alike[] = [];
  while (left.open > 0 && right.open > 0) {
    let [at, place, nearest] = [-1, -1, 1];
    for (let i = 0; i < left.tokens.length; i++) {
      const one = left.tokens[i];
      if (one === undefined || left.used[i]) continue;
      for (let j = 0; j < right.tokens.length; j++) {
        const other = right.tokens[j];
        if (other === undefined || right.used[j]) continue;
        const distance = tokenDistance(one, other);
        if (distance < nearest) [at, place, nearest] = [i, j, distance];
      }
    }
    const [one, other] = [left.tokens[at], right.tokens[place]];
    if (one === undefined || other === undefined) break;
    use(left, at);
    use(right, place);
    alike.push({ one, other, distance: nearest });
  }
  return alike;
}

/** A telling word of one name that is a slip of what tells nothing in the other. */
export function withDropped(aligned: Alignment, one: NameParts, other: NameParts): Alignment {
  const [left, right] = [lostIn(aligned.left, one, other), lostIn(aligned.right, other, one)];
  const lost = left ?? right;
  if (lost === null) return aligned;
  const is = (token: Token) => token !== lost.one;
  return {
    ...aligned,
    left: aligned.left.filter(is),
    right: aligned.right.filter(is),
    shared: aligned.shared + lost.one.weight,
    alike: [...aligned.alike, lost],
  };
}

function lostIn(words: readonly Token[], mine: NameParts, theirs: NameParts): Alike | null {
  for (const one of words) {
    if (one.term !== null || one.han || one.sound.word.length < LEAST_SOUND) continue;
    for (const other of theirs.dropped) {
      if (other.han || mine.dropped.some(({ text }) => text === other.text)) continue;
      const distance = wordDistance(one.sound, other.sound, MOST_TERM_DISTANCE);
      if (distance <= MOST_TERM_DISTANCE) return { one, other, distance };
    }
  }
  return null;
}

/** 1 where two words are two words. Two terms are: nobody means "gas" by "oil". */
function tokenDistance(one: Token, other: Token): number {
  if (one.term !== null && other.term !== null) return 1;
  if (one.han && other.han) return hanDistance(one, other);
  if (isAdjectiveOf(one, other) || isAdjectiveOf(other, one)) return ADJECTIVE_DISTANCE;
  const most = one.term === null && other.term === null ? MOST_DISTANCE : MOST_TERM_DISTANCE;
  if (one.sound.word.length > SHORT && !mayBeAlike(one.sound, other.sound)) return 1;
  const distance = wordDistance(one.sound, other.sound, most);
  return distance > most ? 1 : distance;
}

function isAdjectiveOf({ noun }: Token, { sound }: Token): boolean {
  if (noun === null || sound.word.length < LEAST_SOUND) return false;
  return sound.word === noun || sound.word === `${noun}sk`;
}

function hanDistance(one: Token, other: Token): number {
  if (one.sound.word === other.sound.word && one.sound.word.length >= LEAST_SOUND)
    return HOMOPHONE_DISTANCE;
  const [a, b] = [[...one.text], [...other.text]];
  if (a.length !== b.length || a.length < 3) return 1;
  const different = a.filter((sign, at) => sign !== b[at]).length;
  return different / a.length > MOST_DISTANCE ? 1 : different / a.length;
}
