/** A seeded source of chance (mulberry32): the same seed gives the same world on every machine. */
export interface Chance {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number below `count`. */
  below(count: number): number;
  /** A whole number below `count`, small ones far more often: the larger the skew, the heavier the tail. */
  heavy(count: number, skew: number): number;
  pick<T>(from: readonly T[]): T;
}

export function chanceOf(seed: number, part: string): Chance {
  let state = seed ^ [...part].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    heavy: (count, skew) => Math.floor(count * next() ** skew),
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
