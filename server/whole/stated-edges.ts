import type { Interval } from '../ownership/exact/interval';
import type { Regime } from '../ownership/regime';
import { type Amounts, type Edges, edgeColumns, GRAIN, KIND, NO_AMOUNT, wholeOf } from './edges';
import type { Leads } from './leads';
import type { Shape, Shapes } from './shapes';
import { at } from './stored/columns';
import type { Store } from './stored/store';

/** Companies of which the amounts are not all there is to say. */
export interface Doubts {
  /** The compact form says nothing about them. */
  odd: Uint8Array;
  /** More than 100 per cent of them are on file. */
  overfull: Uint8Array;
}

/** A unit finer than this would pass 2^53 in a sum. */
const FINEST = 1_000_000;
const MOST_HOLDERS = 1 << 19;

interface Amount {
  owner: number;
  kind: number;
  /** Null of what has no amount: rights and other control. */
  share: Interval | null;
}

export function edgesOf(
  store: Store,
  { leads, shapes, regime }: { leads: Leads; shapes: Shapes; regime: Regime },
): { edges: Edges; doubts: Doubts } {
  const count = store.nodes.ids.count();
  const columns = edgeColumns();
  const numbers = amountNumbers();
  const [odd, overfull] = [new Uint8Array(count), new Uint8Array(count)];
  const placesOf = placesInto(store, leads);
  const amountsOf = amountsFrom(store, regime);
  for (let party = 0; party < count; party += 1) {
    const places = at(leads.of, party) === party ? placesOf(party) : NO_PLACES;
    const found = shapesAt(places, { party, store, leads, shapes });
    const amounts = (found ?? []).flatMap(([of, shape]) => amountsOf(of, shape));
    const [shares, votes] = [tableOf(amounts, KIND.shares), tableOf(amounts, KIND.votes)];
    if (found === null || !shares.isExact || !votes.isExact) odd[party] = 1;
    if (shares.excess > 0 || votes.excess > 0) overfull[party] = 1;
    columns.next({ shares: shares.unit, votes: votes.unit });
    for (const { owner, kind, share } of amounts) {
      const table = kind === KIND.votes ? votes : shares;
      columns.push({
        owner,
        kind,
        amount: share === null ? NO_AMOUNT : numbers.number(share, table),
      });
    }
  }
  return { edges: columns.done(numbers.done()), doubts: { odd, overfull } };
}

interface Table {
  unit: number;
  /** By how much what is certain of all holders passes 100 per cent. */
  excess: number;
  /** False: a sum of these amounts might not be exact. */
  isExact: boolean;
}

function tableOf(amounts: readonly Amount[], of: number): Table {
  const table = amounts.filter(({ kind }) => kind === of);
  const unit = unitOf(table);
  const isExact = unit !== null && !isTooMuch(table.length, unit);
  return { unit: unit ?? 1, excess: excessOf(table, unit ?? 1), isExact };
}

const NO_PLACES: number[] = [];

function placesInto({ into }: Store, { members }: Leads): (party: number) => Int32Array | number[] {
  const of = (node: number) => into.rows.subarray(at(into.starts, node), at(into.starts, node + 1));
  return (party) => {
    const nodes = members.get(party);
    return nodes === undefined ? of(party) : nodes.flatMap((node) => [...of(node)]);
  };
}

interface Into {
  party: number;
  store: Store;
  leads: Leads;
  shapes: Shapes;
}

/** What each owner has of a party; null where the compact form cannot say. The owner is -1 where the shape names it. */
function shapesAt(
  places: Int32Array | number[],
  { party, store, leads, shapes }: Into,
): [number, Shape][] | null {
  const owners = new Set<number>();
  for (const place of places) owners.add(at(leads.of, at(store.ties.from, place)));
  if (owners.has(party)) return null;
  if (owners.size < places.length) {
    const shape = shapes.ofAll([...places]);
    return shape.odd ? null : [[-1, shape]];
  }
  const found: [number, Shape][] = [];
  for (const place of places) {
    if (!shapes.holdsAt(place)) continue;
    const shape = shapes.ofOne(place);
    if (shape.odd) return null;
    found.push([at(leads.of, at(store.ties.from, place)), shape]);
  }
  return found;
}

function amountsFrom({ nodes }: Store, { control }: Regime) {
  const numberOf = (id: string) => nodes.ids.number(id);
  return (of: number, { holdings, controls }: Shape): Amount[] => [
    ...holdings.map(({ owner, class: kind, share }) => ({
      ...{ owner: of < 0 ? numberOf(owner) : of, kind: KIND[kind], share },
    })),
    ...controls.map(({ owner, kind, certain }) => ({
      owner: of < 0 ? numberOf(owner) : of,
      kind: control.includes(kind)
        ? certain
          ? KIND.right
          : KIND.possibleRight
        : KIND.otherControl,
      share: null,
    })),
  ];
}

/** The least unit in which all amounts are whole; null where it is too fine. */
function unitOf(table: readonly Amount[]): number | null {
  let unit = 1;
  for (const { share } of table) {
    for (const end of share === null ? [] : [share.minimum, share.maximum]) {
      const part = Number(end.denominator);
      if (part > FINEST || end.numerator > 1_000_000_000n) return null;
      unit = (unit / divisorOf(unit, part)) * part;
      if (unit > FINEST) return null;
    }
  }
  return unit;
}

function divisorOf(one: number, other: number): number {
  return other === 0 ? one : divisorOf(other, one % other);
}

/** Sums of so many amounts might not be exact. */
function isTooMuch(holders: number, unit: number): boolean {
  return holders > MOST_HOLDERS || holders * wholeOf(unit) > Number.MAX_SAFE_INTEGER;
}

/** By how much what is certain of all holders passes 100 per cent: each of them may have so much less. */
function excessOf(table: readonly Amount[], unit: number): number {
  const sum = table.reduce(
    (all, { share }) => all + (share === null ? 0 : leastOf(share, unit)),
    0,
  );
  return Math.max(0, sum - wholeOf(unit));
}

function leastOf({ minimum, minimumOpen }: Interval, unit: number): number {
  const units = Number(minimum.numerator) * (unit / Number(minimum.denominator));
  return units * GRAIN + (minimumOpen ? 1 : 0);
}

function mostOf({ maximum, maximumOpen }: Interval, unit: number): number {
  const units = Number(maximum.numerator) * (unit / Number(maximum.denominator));
  return units * GRAIN - (maximumOpen ? 1 : 0);
}

/** Amounts by number, each once. */
function amountNumbers() {
  const [least, most] = [[0], [0]];
  const known = new Map<number, Map<number, number>>();
  return {
    number(share: Interval, { unit, excess }: Table): number {
      const low = Math.max(0, leastOf(share, unit) - excess);
      const high = Math.min(wholeOf(unit), mostOf(share, unit));
      const byMost = known.get(low) ?? new Map<number, number>();
      known.set(low, byMost);
      const number = byMost.get(high) ?? least.length;
      if (number === least.length) {
        byMost.set(high, number);
        least.push(low);
        most.push(high);
      }
      return number;
    },
    done: (): Amounts => ({ least: Float64Array.from(least), most: Float64Array.from(most) }),
  };
}
