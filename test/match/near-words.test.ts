import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearWords } from '../../server/match/near-words';

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

describe('of the words of a graph', () => {
  test('those are near that so many slips make of a word, nearest first', () => {
    fc.assert(
      fc.property(fc.array(word), word, fc.constantFrom(1, 2), (words, asked, most) => {
        const near = nearWords(words).near(asked, most);
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

  test('those that begin so are found in their order', () => {
    fc.assert(
      fc.property(fc.array(word), word, (words, beginning) => {
        const begun = [...new Set(words)].filter((one) => one.startsWith(beginning)).sort();
        expect(nearWords(words).beginning(beginning)).toEqual(begun);
      }),
    );
  });
});
