/** Ids by number, in the order in which they came. Kept as bytes: as strings in a map, millions take five times the room. */
export interface Ids {
  count(): number;
  /** Gives an id the next number; false: it has one. */
  add(id: string): boolean;
  /** -1: there is none. */
  number(id: string): number;
  id(number: number): string;
}

const FIRST_BYTES = 1 << 16;
/** A power of two: the place of a hash in the table is its last bits. */
const FIRST_PLACES = 1 << 12;
const MOST_FILLED = 0.6;
const MOST_BYTES_OF_A_CHARACTER = 3;

export function idsInBytes(): Ids {
  let bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  let starts: Uint32Array = new Uint32Array(FIRST_PLACES);
  /** One more than the number that has its place there; 0 is nobody. */
  let table = new Int32Array(FIRST_PLACES);
  let count = 0;

  /** Behind all that is kept, where an id that is looked for is written for a moment; its end. */
  function written(id: string): number {
    const from = starts[count] ?? 0;
    const room = from + id.length * MOST_BYTES_OF_A_CHARACTER;
    if (room > bytes.length) bytes = longer(bytes, room);
    return from + bytes.write(id, from);
  }

  function placeOf(from: number, to: number): number {
    for (let place = hashOf(bytes, from, to); ; place += 1) {
      const held = table[place & (table.length - 1)] ?? 0;
      if (held === 0 || isThere(held - 1, from, to)) return place & (table.length - 1);
    }
  }

  function isThere(number: number, from: number, to: number): boolean {
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let place = from; place < to; place += 1) {
      if (bytes[place] !== bytes[start + place - from]) return false;
    }
    return true;
  }

  function spread(): void {
    table = new Int32Array(table.length * 2);
    for (let number = 0; number < count; number += 1) {
      table[placeOf(starts[number] ?? 0, starts[number + 1] ?? 0)] = number + 1;
    }
  }

  return {
    count: () => count,
    add(id) {
      const end = written(id);
      const place = placeOf(starts[count] ?? 0, end);
      if (table[place] !== 0) return false;
      table[place] = count + 1;
      count += 1;
      if (count === starts.length) starts = twice(starts);
      starts[count] = end;
      if (count > table.length * MOST_FILLED) spread();
      return true;
    },
    number: (id) => (table[placeOf(starts[count] ?? 0, written(id))] ?? 0) - 1,
    id: (number) => bytes.toString('utf8', starts[number], starts[number + 1]),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let place = from; place < to; place += 1) {
    hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function longer(bytes: Buffer, room: number): Buffer {
  const all = Buffer.allocUnsafe(Math.max(room, bytes.length + (bytes.length >> 1)));
  bytes.copy(all);
  return all;
}

function twice(numbers: Uint32Array): Uint32Array {
  const all = new Uint32Array(numbers.length * 2);
  all.set(numbers);
  return all;
}
