import { hash } from 'node:crypto';

/** What is known of a row: nothing; that it is stored; that it stands in the file, new, changed or as it is stored. */
export type Known = 'absent' | 'stored' | 'added' | 'changed' | 'same';

/** What is known of millions of rows by name, in seventeen bytes each: names and contents are 64-bit hashes. */
export interface RowTable {
  /** Notes that a row is stored, with what it says as hexadecimal digits. */
  store(name: string, said: string): void;
  /** Notes that a row stands in the file, and tells what it is; `twice` where it stood there before. */
  see(name: string, said: string): Exclude<Known, 'absent' | 'stored'> | 'twice';
  find(name: string): Known;
  /** How many rows were ever noted. */
  size(): number;
}

const KNOWN = ['absent', 'stored', 'added', 'changed', 'same'] as const;
const STORED = 1;
const ADDED = 2;
const CHANGED = 3;
const SAME = 4;
/** Each part grows by itself, so that growing never needs all memory twice. */
const PARTS = 64;
const FIRST_SLOTS = 64;

interface Part {
  used: number;
  names: Uint32Array;
  said: Uint32Array;
  known: Uint8Array;
}

export function rowTable(): RowTable {
  const parts = Array.from({ length: PARTS }, () => emptyPart(FIRST_SLOTS));
  const place = (name: string): { part: Part; slot: number; words: Words } => {
    const words = wordsOfName(name);
    const at = words.high % PARTS;
    const part = parts[at] ?? emptyPart(0);
    if (part.used * 4 < part.known.length * 3) return { part, slot: slotOf(part, words), words };
    const grown = grownPart(part);
    parts[at] = grown;
    return { part: grown, slot: slotOf(grown, words), words };
  };
  return {
    store(name, said) {
      const { part, slot, words } = place(name);
      if (part.known[slot] === 0) put(part, slot, { words, said: wordsOf(said), known: STORED });
    },
    see(name, said) {
      const { part, slot, words } = place(name);
      const before = part.known[slot] ?? 0;
      if (before > STORED) return 'twice';
      const content = wordsOf(said);
      const same = part.said[2 * slot] === content.high && part.said[2 * slot + 1] === content.low;
      const known = before === 0 ? ADDED : same ? SAME : CHANGED;
      put(part, slot, { words, said: content, known });
      return known === ADDED ? 'added' : known === SAME ? 'same' : 'changed';
    },
    find(name) {
      const { part, slot } = place(name);
      return KNOWN[part.known[slot] ?? 0] ?? 'absent';
    },
    size: () => parts.reduce((sum, { used }) => sum + used, 0),
  };
}

interface Words {
  high: number;
  low: number;
}

let last = { name: '', words: wordsOfHash('') };

/** Several tables are asked for one name after the other: it is hashed once. */
function wordsOfName(name: string): Words {
  if (name !== last.name) last = { name, words: wordsOfHash(name) };
  return last.words;
}

/** Of the bytes of the hash, a character each: to write and read them as digits takes as long as the hash itself. */
function wordsOfHash(name: string): Words {
  const bytes = hash('sha256', name, 'binary');
  return { high: wordAt(bytes, 0), low: wordAt(bytes, 4) };
}

/** Four bytes as a number, the first one the highest. */
function wordAt(bytes: string, at: number): number {
  const [high, low] = [
    (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1),
    (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3),
  ];
  return high * 0x1_00_00 + low;
}

/** The first 64 bits of a hash in hexadecimal digits, as two numbers. */
function wordsOf(digits: string): Words {
  return {
    high: Number.parseInt(digits.slice(0, 8), 16),
    low: Number.parseInt(digits.slice(8, 16), 16),
  };
}

function emptyPart(slots: number): Part {
  return {
    used: 0,
    names: new Uint32Array(2 * slots),
    said: new Uint32Array(2 * slots),
    known: new Uint8Array(slots),
  };
}

/** Where a name stands, or would stand. */
function slotOf({ names, known }: Part, { high, low }: Words): number {
  const last = known.length - 1;
  let slot = low & last;
  while (known[slot] !== 0 && !(names[2 * slot] === high && names[2 * slot + 1] === low)) {
    slot = (slot + 1) & last;
  }
  return slot;
}

function put(
  part: Part,
  slot: number,
  { words, said, known }: { words: Words; said: Words; known: number },
): void {
  if (part.known[slot] === 0) part.used += 1;
  part.names[2 * slot] = words.high;
  part.names[2 * slot + 1] = words.low;
  part.said[2 * slot] = said.high;
  part.said[2 * slot + 1] = said.low;
  part.known[slot] = known;
}

function grownPart(part: Part): Part {
  const grown = emptyPart(part.known.length * 2);
  for (let slot = 0; slot < part.known.length; slot += 1) {
    const known = part.known[slot] ?? 0;
    if (known === 0) continue;
    const words = { high: part.names[2 * slot] ?? 0, low: part.names[2 * slot + 1] ?? 0 };
    const said = { high: part.said[2 * slot] ?? 0, low: part.said[2 * slot + 1] ?? 0 };
    put(grown, slotOf(grown, words), { words, said, known });
  }
  return grown;
}
