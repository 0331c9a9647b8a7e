import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luceneQuery } from '../../server/match/lucene';
import { vocabularyOf } from '../../server/match/vocabulary';

const WORDS = ['hikvision', 'huawei', 'hisilicon', 'langchao', 'sugon', 'technology', '浪', '潮'];
const known = vocabularyOf(WORDS);

/** Letters left out, added, turned, or swapped with a neighbour: by the book, without any short cut. */
function slips(one: string, other: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const ways = [
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
    ];
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    if (swapped) ways.push(at(i - 2, j - 2) + 1);
    return Math.min(...ways);
  };
  return at(one.length, other.length);
}

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'n', 'g', '1'),
  minLength: 1,
  maxLength: 6,
});

describe('the words of a graph', () => {
  test('that are near to a word are all those that so many slips make of it, nearest first', () => {
    fc.assert(
      fc.property(fc.array(word), word, fc.constantFrom(1, 2), (words, asked, most) => {
        const near = vocabularyOf(words).near(asked, most);
        const wanted = [...new Set(words)].filter(
          (one) => one !== asked && slips(asked, one) <= most,
        );
        expect(new Set(near.map((one) => one.word))).toEqual(new Set(wanted));
        for (const one of near) expect(one.slips).toBe(slips(asked, one.word));
        expect(near.map((one) => one.slips)).toEqual(near.map((one) => one.slips).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test('that begin so are found, whichever they are', () => {
    fc.assert(
      fc.property(fc.array(word), word, (words, beginning) => {
        const begins = words.some((one) => one.startsWith(beginning));
        expect(vocabularyOf(words).begins(beginning)).toBe(begins);
      }),
    );
  });
});

describe('where the words of a graph are known, the index is asked', () => {
  test.each([
    ['Hikvison Technology', '+("hikvision"^0.875) "technology"'],
    ['Lang Chao', '+("langchao" langchao*)'],
    // A common word finds nobody by itself.
    ['Quetzal Technology', null],
    ['Technology Co', '"technology" "co"'],
  ])('for %s only for what is there', (text, latin) => {
    expect(luceneQuery(text, known).latin).toBe(latin);
  });

  test.each([
    ['浪潮', '+("浪潮")'],
    ['曙光', null],
    ['浪潮软件', '+("浪潮")'],
  ])('for %s only for characters that are there', (text, cjk) => {
    expect(luceneQuery(text, known).cjk).toBe(cjk);
  });
});
