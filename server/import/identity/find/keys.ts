import { HAN, pinyinOf } from '../../../match/normal-forms';
import { wordsOf } from '../../../match/words';

const SHORTEST = { han: 2, latin: 4 };

/**
 * What parties are looked for by that may be one: their telling words in any order, the same written together (of
 * Chinese in pinyin), and their first telling word within a country. Names are folded already.
 */
export function blockingKeys(names: readonly string[], country: string | null): Set<string> {
  const keys = new Set<string>();
  for (const name of names) {
    const words = wordsOf(name);
    const telling = words.filter(({ generic }) => !generic).map(({ text }) => text);
    const [first] = telling;
    if (first === undefined) {
      keys.add(`all ${words.map(({ text }) => text).join('')}`);
      continue;
    }
    keys.add(`words ${telling.toSorted().join(' ')}`);
    const joined = telling.join('');
    keys.add(`joined ${pinyinOf(joined)?.joined ?? joined}`);
    const shortest = HAN.test(first) ? SHORTEST.han : SHORTEST.latin;
    if (first.length >= shortest) keys.add(`first ${first} ${country ?? ''}`);
  }
  return keys;
}
