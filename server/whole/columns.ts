/** Whole numbers, one after the other, as many as come. */
export interface Column {
  push(value: number): void;
  /** What was pushed; nothing can be pushed afterwards. */
  done(): Int32Array;
}

const FIRST = 1 << 16;

export function column(): Column {
  let values = new Int32Array(FIRST);
  let count = 0;
  return {
    push(value) {
      if (count === values.length) {
        const longer = new Int32Array(count + (count >> 1));
        longer.set(values);
        values = longer;
      }
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
export function groupedRows(keys: Int32Array, count: number): Grouped {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let key = 0; key < count; key += 1) starts[key + 1] = at(starts, key + 1) + at(starts, key);
  const rows = new Int32Array(keys.length);
  const next = starts.slice();
  for (let row = 0; row < keys.length; row += 1) {
    const place = at(next, at(keys, row));
    rows[place] = row;
    next[at(keys, row)] = place + 1;
  }
  return { starts, rows };
}

/** A value that is known to be there. */
export function at(values: Int32Array | Float64Array | Uint8Array, place: number): number {
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
