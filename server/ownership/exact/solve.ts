import { compare, type Fraction, minus, over, plus, times, ZERO } from './fraction';

/** One unknown as a constant and multiples of other unknowns. */
export interface Row {
  constant: Fraction;
  terms: ReadonlyMap<string, Fraction>;
}

const ONE: Fraction = { numerator: 1n, denominator: 1n };

/**
 * The least solution for one unknown, exactly. Unknowns are put into each other one by one, cheapest first, so that a
 * graph without cycles costs its edges. Where an unknown depends on nothing but itself there is nothing to find: 0.
 */
export function solved(rows: ReadonlyMap<string, Row>, wanted: string): Fraction {
  return solution(rows, wanted).value;
}

/** With it, whether some unknowns on the way depend on each other alone. */
export function solution(
  rows: ReadonlyMap<string, Row>,
  wanted: string,
): { value: Fraction; hasClosedLoop: boolean } {
  let hasClosedLoop = false;
  const alone = (name: string) => {
    const row = open.get(name) ?? NOTHING;
    const least = withoutItself(row, name);
    hasClosedLoop ||= least === NOTHING && row.terms.size > 0;
    return least;
  };
  const open = new Map(reachable(rows, wanted).map((name) => [name, rows.get(name) ?? NOTHING]));
  const users = usersOf(open);
  for (const name of eliminationOrder(open, wanted)) {
    const row = alone(name);
    open.delete(name);
    for (const user of users.get(name) ?? []) {
      const before = open.get(user);
      const part = before?.terms.get(name);
      if (before === undefined || part === undefined) continue;
      open.set(user, putInto(before, { name, part, row }));
      for (const other of row.terms.keys()) users.get(other)?.add(user);
    }
  }
  return { value: alone(wanted).constant, hasClosedLoop };
}

const NOTHING: Row = { constant: ZERO, terms: new Map() };

function reachable(rows: ReadonlyMap<string, Row>, wanted: string): string[] {
  const found = new Set([wanted]);
  for (const name of found) for (const term of rows.get(name)?.terms.keys() ?? []) found.add(term);
  return [...found];
}

function usersOf(rows: ReadonlyMap<string, Row>): Map<string, Set<string>> {
  const users = new Map([...rows.keys()].map((name) => [name, new Set<string>()]));
  for (const [name, { terms }] of rows) for (const term of terms.keys()) users.get(term)?.add(name);
  return users;
}

/** Furthest from the wanted one first: on a graph without cycles each is then known when it is needed. */
function eliminationOrder(rows: ReadonlyMap<string, Row>, wanted: string): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const stack: { name: string; rest: Iterator<string> }[] = [];
  const open = (name: string) => {
    seen.add(name);
    stack.push({ name, rest: (rows.get(name) ?? NOTHING).terms.keys() });
  };
  open(wanted);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.rest.next();
    if (next.done === true) {
      order.push(top.name);
      stack.pop();
    } else if (!seen.has(next.value)) open(next.value);
  }
  return order.filter((name) => name !== wanted);
}

function putInto(
  before: Row,
  { name, part, row }: { name: string; part: Fraction; row: Row },
): Row {
  const terms = new Map(before.terms);
  terms.delete(name);
  for (const [other, factor] of row.terms) {
    terms.set(other, plus(terms.get(other) ?? ZERO, times(part, factor)));
  }
  return { constant: plus(before.constant, times(part, row.constant)), terms };
}

/** `x = c + a x + rest` is `x = (c + rest) / (1 - a)`; a closed loop of the whole has no outside owner. */
function withoutItself({ constant, terms }: Row, name: string): Row {
  const itself = terms.get(name);
  if (itself === undefined) return { constant, terms };
  const rest = new Map(terms);
  rest.delete(name);
  const left = minus(ONE, itself);
  if (compare(left, ZERO) <= 0) return NOTHING;
  return {
    constant: over(constant, left),
    terms: new Map([...rest].map(([other, factor]) => [other, over(factor, left)])),
  };
}
