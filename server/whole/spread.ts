import type { Regime, Threshold } from '../ownership/regime';
import type { Run } from '../ownership/rule/criterion';
import { fractionOf } from '../ownership/shares';
import { type Edges, GRAIN, KIND, leastAt, mostAt, wholeOf } from './edges';
import type { Numbers } from './stored/columns';
import { at } from './stored/columns';

/** What of a company, by its unit, is enough; null where the class does not count. */
export type Needed = Readonly<Record<'shares' | 'votes', ((unit: number) => number) | null>>;

export function neededBy({ shares, votes }: Regime): Needed {
  return { shares: neededFor(shares), votes: neededFor(votes) };
}

function neededFor(threshold: Threshold | null): ((unit: number) => number) | null {
  if (threshold === null) return null;
  const { numerator, denominator } = fractionOf(threshold.value);
  const known = new Map<number, number>();
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const scaled = numerator * BigInt(unit) * BigInt(GRAIN);
    const floor = scaled / denominator;
    const isExact = floor * denominator === scaled;
    const least = Number(threshold.inclusive && isExact ? floor : floor + 1n);
    known.set(unit, least);
    return least;
  };
}

/** The tables of one class: of each company what is certain of all holders, and what counts so far. */
interface Tables {
  kind: number;
  needed: (unit: number) => number;
  units: Numbers;
  certain: Float64Array;
  least: Float64Array;
  most: Float64Array;
  /** Companies of which somebody holds this class. */
  held: Uint8Array;
}

/** The least fixpoint of the rule over the whole graph, beginning with some parties: who is caught. */
export type Spread = (
  seeds: Iterable<number>,
  options: { run: Run; undisclosed: Uint8Array | null },
) => Uint8Array;

/** Amounts are counted into the same memory in each run. */
export function spreadOver(edges: Edges, needed: Needed): Spread {
  const tables = (['shares', 'votes'] as const).flatMap((of) => {
    const enough = needed[of];
    const isRead = of === 'shares' || edges.kind.includes(KIND[of]);
    return enough === null || !isRead ? [] : tablesOf(edges, of, enough);
  });
  const { outOf, company, kind } = edges;
  const count = outOf.starts.length - 1;
  const queue = new Int32Array(count);
  return (seeds, { run, undisclosed }) => {
    const caught = new Uint8Array(count);
    if (tables.length === 0) return caught;
    let waiting = 0;
    const enter = (party: number) => {
      if (caught[party] === 1) return;
      caught[party] = 1;
      queue[waiting] = party;
      waiting += 1;
    };
    for (const seed of seeds) enter(seed);
    if (undisclosed !== null && run === 'possible') {
      for (const table of tables) {
        for (let party = 0; party < count; party += 1) {
          const isOpen =
            undisclosed[party] === 1 && (table.kind === KIND.shares || table.held[party] === 1);
          if (isOpen && isMet(table, party, { run, undisclosed })) enter(party);
        }
      }
    }
    const eachEdge = (take: (edge: number) => void) => {
      for (let next = 0; next < waiting; next += 1) {
        const party = at(queue, next);
        for (let place = at(outOf.starts, party); place < at(outOf.starts, party + 1); place += 1) {
          take(at(outOf.rows, place));
        }
      }
    };
    eachEdge((edge) => {
      const owned = at(company, edge);
      const of = at(kind, edge);
      if (isRight(of, run)) enter(owned);
      for (const table of tables) {
        if (table.kind !== of) continue;
        table.least[owned] = at(table.least, owned) + leastAt(edges, edge);
        table.most[owned] = at(table.most, owned) + mostAt(edges, edge);
        if (caught[owned] === 0 && isMet(table, owned, { run, undisclosed })) enter(owned);
      }
    });
    // Most runs reach few companies: only what they counted is set back.
    eachEdge((edge) => {
      for (const table of tables) {
        table.least[at(company, edge)] = 0;
        table.most[at(company, edge)] = 0;
      }
    });
    return caught;
  };
}

/** Whether an edge alone meets the rule. */
export function isRight(kind: number, run: Run): boolean {
  if (kind === KIND.right) return true;
  if (run === 'certain') return false;
  return kind === KIND.possibleRight || kind === KIND.sameness;
}

function tablesOf(edges: Edges, of: 'shares' | 'votes', needed: Tables['needed']): Tables {
  const { company, kind } = edges;
  const units = edges.units[of];
  const count = units.length;
  const certain = new Float64Array(count);
  const held = new Uint8Array(count);
  for (let edge = 0; edge < kind.length; edge += 1) {
    if (at(kind, edge) !== KIND[of]) continue;
    const party = at(company, edge);
    certain[party] = at(certain, party) + leastAt(edges, edge);
    held[party] = 1;
  }
  return {
    ...{ kind: KIND[of], needed, units, certain, held },
    ...{ least: new Float64Array(count), most: new Float64Array(count) },
  };
}

interface Testing {
  run: Run;
  undisclosed: Uint8Array | null;
}

function isMet(table: Tables, party: number, { run, undisclosed }: Testing): boolean {
  const unit = at(table.units, party);
  const least = at(table.least, party);
  const tally = { least, most: at(table.most, party), certain: at(table.certain, party) };
  const counted =
    run === 'certain' ? least : mostCounted(tally, wholeOf(unit), undisclosed?.[party] === 1);
  return counted > 0 && counted >= table.needed(unit);
}

/** As `atMost` of the engine, for companies that hold nothing of themselves. */
export function mostCounted(
  { least, most, certain }: { least: number; most: number; certain: number },
  whole: number,
  isUndisclosed: boolean,
): number {
  const free = whole - (certain - least);
  return isUndisclosed ? free : Math.min(most, free);
}
