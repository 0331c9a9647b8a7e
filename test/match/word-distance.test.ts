import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bitsIn,
  mayBeAlike,
  spellingOf,
  wordDistance,
} from '../../server/match/names/word-distance';

const letter = fc.constantFrom(...'aeiynmgqszkch1ж');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 14 });
/** Letters put in the place of others, none of one or several of none. */
const slips = fc.array(
  fc.record({ at: fc.nat(14), gone: fc.nat(2), come: fc.string({ unit: letter, maxLength: 2 }) }),
  { maxLength: 5 },
);
const pair = fc.tuple(word, slips).map(([one, all]) => {
  const other = all.reduce(
    (text, { at, gone, come }) => text.slice(0, at) + come + text.slice(at + gone),
    one,
  );
  return [one, other] as const;
});
const most = fc.constantFrom(0.1, 0.17, 0.26, 0.4, 0.7);

/** Far enough that nothing is given up early. */
const FAR = 100;
const ROUNDING = 1e-9;

describe('how far two words are apart', () => {
  test('giving up early changes nothing: who is near is as near, who is not is another word', () => {
    let near = 0;
    const apart = fc.property(pair, most, ([one, other], enough) => {
      const [a, b] = [spellingOf(one), spellingOf(other)];
      const whole = wordDistance(a, b, FAR);
      const early = wordDistance(a, b, enough);
      const isNear = whole <= enough + ROUNDING;
      if (isNear) near += 1;
      expect(early).toBe(isNear ? whole : 1);
      expect(wordDistance(b, a, enough)).toBe(early);
    });
    fc.assert(apart, { numRuns: 20_000 });
    expect(near).toBeGreaterThan(2_000);
  });

  test('is the same whatever was compared before', () => {
    const [one, other] = [spellingOf('huawei'), spellingOf('huawai')];
    const before = wordDistance(one, other, 0.4);
    wordDistance(one, spellingOf('hua'), 0.4);
    wordDistance(spellingOf('hisilicon'), other, 0.4);
    expect(wordDistance(one, other, 0.4)).toBe(before);
    expect(before).toBeLessThan(0.1);
  });

  test('a slip leaves pairs of letters as they are, another word none', () => {
    expect(mayBeAlike(spellingOf('inspur'), spellingOf('inspir'))).toBe(true);
    expect(mayBeAlike(spellingOf('inspur'), spellingOf('gocek'))).toBe(false);
  });

  test('bits are counted as they are written', () => {
    const bits = (value: number) => (value >>> 0).toString(2).replaceAll('0', '').length;
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(bitsIn(value)).toBe(bits(value));
      }),
    );
  });
});
