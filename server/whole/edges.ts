import type { Interval } from '../ownership/exact/interval';
import type { Regime } from '../ownership/regime';
import { at, column, type Grouped, groupedRows } from './columns';
import type { Leads } from './leads';
import type { Shape, Shapes } from './shapes';
import type { Store } from './store';

/** What an edge from an owner to a company is. Only shares and votes have amounts. */
export const KIND = {
  shares: 0,
  votes: 1,
  right: 2,
  possibleRight: 3,
  otherControl: 4,
  /** Its owner may be the company: only in a part of the graph, see `partsAbove`. */
  sameness: 5,
} as const;

/**
 * Who holds what of whom on the day, by the company. Amounts are whole numbers of the unit of their company and class;
 * an open end stands one grain inside its value, as in the engine, and all stay below 2^53.
 */
export interface Edges {
  owner: Int32Array;
  company: Int32Array;
  kind: Uint8Array;
  least: Float64Array;
  most: Float64Array;
  into: Grouped;
  outOf: Grouped;
  /** How many units one per cent has. */
  units: { shares: Int32Array; votes: Int32Array };
}

/** Companies of which the amounts are not all there is to say. */
export interface Doubts {
  /** The compact form says nothing about them. */
  odd: Uint8Array;
  /** More than 100 per cent of them are on file. */
  overfull: Uint8Array;
}

export const GRAIN = 2 ** 20;
/** A unit finer than this would pass 2^53 in a sum. */
const FINEST = 1_000_000;
const MOST_HOLDERS = 1 << 19;

interface Amount {
  owner: number;
  kind: number;
  share: Interval | null;
}

export function edgesOf(
  store: Store,
  { leads, shapes, regime }: { leads: Leads; shapes: Shapes; regime: Regime },
): { edges: Edges; doubts: Doubts } {
  const count = store.nodes.ids.count();
  const [owner, company, kind] = [column(), column(), column()] as const;
  const [least, most] = [reals(), reals()];
  const units = { shares: new Int32Array(count).fill(1), votes: new Int32Array(count).fill(1) };
  const [odd, overfull] = [new Uint8Array(count), new Uint8Array(count)];
  const placesOf = placesInto(store, leads);
  const amountsOf = amountsFrom(store, regime);
  for (let party = 0; party < count; party += 1) {
    if (at(leads.of, party) !== party) continue;
    const places = placesOf(party);
    if (places.length === 0) continue;
    const found = shapesAt(places, { party, store, leads, shapes });
    if (found === null) {
      odd[party] = 1;
      continue;
    }
    const amounts = found.flatMap(([of, shape]) => amountsOf(of, shape));
    const excess = { [KIND.shares]: 0, [KIND.votes]: 0 };
    for (const of of ['shares', 'votes'] as const) {
      const table = amounts.filter(({ kind: one }) => one === KIND[of]);
      const unit = unitOf(table);
      if (unit === null || isTooMuch(table.length, unit)) odd[party] = 1;
      units[of][party] = unit ?? 1;
      excess[KIND[of]] = excessOf(table, unit ?? 1);
      if (excess[KIND[of]] > 0) overfull[party] = 1;
    }
    for (const one of amounts) {
      owner.push(one.owner);
      company.push(party);
      kind.push(one.kind);
      const unit = at(one.kind === KIND.votes ? units.votes : units.shares, party);
      const over = one.kind === KIND.votes ? excess[KIND.votes] : excess[KIND.shares];
      least.push(one.share === null ? 0 : Math.max(0, leastOf(one.share, unit) - over));
      most.push(one.share === null ? 0 : Math.min(wholeOf(unit), mostOf(one.share, unit)));
    }
  }
  const [owners, companies] = [owner.done(), company.done()];
  const edges = {
    ...{ owner: owners, company: companies, kind: Uint8Array.from(kind.done()), units },
    ...{ least: least.done(), most: most.done() },
    into: groupedRows(companies, count),
    outOf: groupedRows(owners, count),
  };
  return { edges, doubts: { odd, overfull } };
}

export function wholeOf(unit: number): number {
  return 100 * unit * GRAIN;
}

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

function reals() {
  let values = new Float64Array(1 << 16);
  let count = 0;
  return {
    push(value: number) {
      if (count === values.length) {
        const longer = new Float64Array(count + (count >> 1));
        longer.set(values);
        values = longer;
      }
      values[count] = value;
      count += 1;
    },
    done: () => values.slice(0, count),
  };
}
