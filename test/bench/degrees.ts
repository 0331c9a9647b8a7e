import type { Drawn } from './ties';
import { partyId, type World } from './world';

/** Counts the ties of every party while they are drawn, so that the generator can state them. */
export interface Degrees {
  count(tie: Drawn): void;
  /** Ties by type, the spread of all degrees, and the parties and addresses with the most. */
  stated(): Stated;
}

export interface Stated {
  ties: { [type: string]: number };
  all: { p50: number; p90: number; p99: number; largest: number };
  largest: { what: string; id: string; count: number }[];
}

export function degreesOf(world: World): Degrees {
  const ties: { [type: string]: number } = {};
  const all = new Int32Array(world.parties);
  const held = new Int32Array(world.parties);
  const owners = new Int32Array(world.parties);
  const customers = new Int32Array(world.parties);
  const houses = new Int32Array(world.addresses);
  const add = (counts: Int32Array, at: number) => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  return {
    count({ type, from, to }) {
      ties[type] = (ties[type] ?? 0) + 1;
      add(all, from);
      if (type === 'LOCATED_AT') add(houses, to);
      else if (type !== 'DESIGNATED') add(all, to);
      if (type === 'OWNS') add(held, from);
      if (type === 'OWNS') add(owners, to);
      if (type === 'SUPPLIES') add(customers, to);
    },
    stated: () => ({
      ties,
      all: spread(all),
      largest: [
        ...most('ties', all, partyId),
        ...most('holdings', held, partyId),
        ...most('owners', owners, partyId),
        ...most('suppliers', customers, partyId),
        ...most('companies at one address', houses, (n) => `bench:a${n}`),
      ],
    }),
  };
}

function spread(counts: Int32Array): Stated['all'] {
  const sorted = counts.slice().sort();
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), largest: at(1) };
}

function most(what: string, counts: Int32Array, id: (n: number) => string): Stated['largest'] {
  const bound = counts.slice().sort().at(-3) ?? 0;
  const found: Stated['largest'] = [];
  counts.forEach((count, n) => {
    if (count >= bound && count > 0) found.push({ what, id: id(n), count });
  });
  return found.sort((a, b) => b.count - a.count).slice(0, 3);
}
