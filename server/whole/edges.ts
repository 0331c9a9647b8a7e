import { at, column, type Grouped, groupedRows, type Numbers, startsOf } from './stored/columns';

/** What an edge from an owner to a company is. Only shares and votes have amounts. */
export const KIND = {
  shares: 0,
  votes: 1,
  right: 2,
  possibleRight: 3,
  otherControl: 4,
  /** Its owner may be the company: only in a part of the graph, see `aboveIn`. */
  sameness: 5,
} as const;

/** Who holds what of whom on the day. Edges stand in the order of their companies. */
export interface Edges {
  owner: Numbers;
  company: Numbers;
  kind: Numbers;
  /** The number of an amount: few are said again and again. */
  amount: Numbers;
  amounts: Amounts;
  /** Edges into a company begin at `into[company]` and end before `into[company + 1]`. */
  into: Int32Array;
  outOf: Grouped;
  /** How many units one per cent has. */
  units: { shares: Numbers; votes: Numbers };
}

/** The number of what has no amount. */
export const NO_AMOUNT = 0;

/**
 * By the number of an amount. Amounts are whole numbers of the unit of their company and class;
 * an open end stands one grain inside its value, as in the engine, and all stay below 2^53.
 */
export interface Amounts {
  least: Float64Array;
  most: Float64Array;
}

export const GRAIN = 2 ** 20;

export function wholeOf(unit: number): number {
  return 100 * unit * GRAIN;
}

/** What an edge says for certain, in units of its company and class. */
export function leastAt({ amount, amounts }: Edges, edge: number): number {
  return at(amounts.least, at(amount, edge));
}

/** And at most. */
export function mostAt({ amount, amounts }: Edges, edge: number): number {
  return at(amounts.most, at(amount, edge));
}

interface Edge {
  owner: number;
  kind: number;
  amount: number;
}

/** Takes the edges into one company after the other, each with its units. */
export function edgeColumns() {
  const [owner, company, kind, amount] = [column(), column(), column(), column()] as const;
  const [shares, votes] = [column(), column()];
  let count = 0;
  return {
    /** Begins the next company. */
    next(units: { shares: number; votes: number }): void {
      shares.push(units.shares);
      votes.push(units.votes);
      count += 1;
    },
    /** Into the company that was begun last. */
    push(edge: Edge): void {
      company.push(count - 1);
      owner.push(edge.owner);
      kind.push(edge.kind);
      amount.push(edge.amount);
    },
    done(amounts: Amounts): Edges {
      const [owners, companies] = [owner.done(), company.done()];
      return {
        ...{ owner: owners, company: companies, kind: kind.done(), amount: amount.done(), amounts },
        ...{ into: startsOf(companies, count), outOf: groupedRows(owners, count) },
        units: { shares: shares.done(), votes: votes.done() },
      };
    },
  };
}
