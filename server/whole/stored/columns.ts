/** Whole numbers from 0, each in as few bytes as the largest of them needs. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

/** Such numbers, one after the other, as many as come. */
export interface Column {
  push(value: number): void;
  /** What was pushed; nothing can be pushed afterwards. */
  done(): Numbers;
}

const FIRST = 1 << 10;
/** From the narrowest to the widest, each with the largest number that it takes. */
const WIDTHS = [
  { most: 0xff, array: Uint8Array },
  { most: 0xffff, array: Uint16Array },
  { most: 0x7fffffff, array: Int32Array },
] as const;

export function column(): Column {
  let values: Numbers = new Uint8Array(FIRST);
  let count = 0;
  let most: number = WIDTHS[0].most;
  const move = (length: number, value: number) => {
    const width = WIDTHS.find((one) => value <= one.most) ?? WIDTHS[2];
    const moved = new width.array(length);
    moved.set(values);
    [values, most] = [moved, width.most];
  };
  return {
    push(value) {
      if (value > most) move(values.length, value);
      if (count === values.length) move(count + (count >> 1), most);
      values[count] = value;
      count += 1;
    },
    done: () => values.slice(0, count),
  };
}

/** Rows by whom they belong to: those of `of` stand in `rows` from `starts[of]` to before `starts[of + 1]`. */
export interface Grouped {
  starts: Int32Array;
  rows: Int32Array;
}

/** `keys[row]` says to whom a row belongs; there are `count` of those. */
export function groupedRows(keys: Numbers, count: number): Grouped {
  const starts = startsOf(keys, count);
  const rows = new Int32Array(keys.length);
  const next = starts.slice();
  for (let row = 0; row < keys.length; row += 1) {
    const place = at(next, at(keys, row));
    rows[place] = row;
    next[at(keys, row)] = place + 1;
  }
  return { starts, rows };
}

/** Where the rows of each key begin, once they stand in the order of their keys. */
export function startsOf(keys: Numbers, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < count; key += 1) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  return starts;
}

/** A value that is known to be there. */
export function at(values: Numbers | Float64Array, place: number): number {
  return values[place] ?? 0;
}

/** Texts as numbers, the same text the same number; null is 0. */
export interface Texts {
  number(text: string | null): number;
  text(number: number): string | null;
}

export function texts(): Texts {
  const known: (string | null)[] = [null];
  const numbers = new Map<string | null, number>([[null, 0]]);
  return {
    number(text) {
      const found = numbers.get(text);
      if (found !== undefined) return found;
      numbers.set(text, known.length);
      known.push(text);
      return known.length - 1;
    },
    text: (number) => known[number] ?? null,
  };
}
