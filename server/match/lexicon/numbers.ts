/** Numbers as names spell them: digits, words, ordinals, Roman ones, and Chinese ones. */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TEN_ORDINALS =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ROMAN =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx';

const SMALL = new Map([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...ORDINALS.split(' ').map((word, value) => [word, value] as const),
]);
const TEN = new Map(
  [TENS, TEN_ORDINALS].flatMap((list) => list.split(' ').map((word, at) => [word, 10 * (at + 2)])),
);
const ROMANS = new Map(ROMAN.split(' ').map((word, at) => [word, at + 1]));
/** What may follow the number of a series. */
const LAST = new Set(
  'ltd limited inc llc lp l llp plc corp co company trust fund gmbh ag sa bv'.split(' '),
);
const HAN_DIGITS = '零一二三四五六七八九';

/** The number that these words begin with, and how many words it takes; null where they begin with none. */
export function numberAt(
  words: readonly string[],
  at: number,
): { value: number; length: number } | null {
  const word = words[at] ?? '';
  if (word === 'number' && /^\d/.test(words[at + 1] ?? '')) {
    const found = numberAt(words, at + 1);
    return found && { value: found.value, length: found.length + 1 };
  }
  const digits = /^(\d{1,9})(st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits !== undefined) return { value: Number(digits), length: 1 };
  const small = SMALL.get(word);
  if (small !== undefined) return { value: small, length: 1 };
  const ten = TEN.get(word);
  if (ten !== undefined) {
    const next = words[at + 1] ?? '';
    const unit = SMALL.get(next) ?? (/^\d$/.test(next) ? Number(next) : 0);
    return unit > 0 && unit < 10 ? { value: ten + unit, length: 2 } : { value: ten, length: 1 };
  }
  // A lone "I" or "X" counts only where the name ends, and what begins a name is a name.
  const counts =
    at > 0 && (word.length > 1 || at + 1 >= words.length || LAST.has(words[at + 1] ?? ''));
  const roman = counts ? ROMANS.get(word) : undefined;
  return roman === undefined ? null : { value: roman, length: 1 };
}

/** The number that Chinese text begins with at a place, where it counts institutes or works: 第十三研究所. */
export function hanNumberAt(text: string, at: number): { value: number; length: number } | null {
  const rest = text.slice(at, at + 8);
  const [whole = '', digits = ''] =
    /^第([零一二三四五六七八九十百]+)/u.exec(rest) ??
    /^([零一二三四五六七八九十百]+)(?=研究|所|院|厂|局|航|冶|建|工厂|师|团)/u.exec(rest) ??
    [];
  return digits === '' ? null : { value: hanValue(digits), length: whole.length };
}

function hanValue(digits: string): number {
  if (!/[十百]/u.test(digits)) {
    return Number([...digits].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  }
  let [value, unit] = [0, 0];
  for (const sign of digits) {
    if (sign === '百' || sign === '十') {
      value += Math.max(unit, 1) * (sign === '百' ? 100 : 10);
      unit = 0;
    } else unit = HAN_DIGITS.indexOf(sign);
  }
  return value + unit;
}
