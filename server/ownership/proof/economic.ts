import type { PartyId } from '#api/values';
import type { EconomicInterest } from '../assessment';
import type { Decision } from '../decision';
import { compare, type Fraction, HUNDRED, over, plus, times, ZERO } from '../exact/fraction';
import { type Row, solution } from '../exact/solve';
import { percentText } from '../exact/text';
import { partiesIn } from '../facts';
import { lesser, percentOf } from '../rule/amounts';
import type { Table } from '../rule/table';
import { companiesInCycles } from './cycles';

const MOST_PARTIES = 50;
const MOST_STAKES = 5_000;
const MOST_IN_CYCLES = 40;
const MOST_INEXACT_COMPANIES = 100;
const MOST_ROUNDS = 30;
const MOST_DIGITS = 24;

/**
 * What each designated party owns of the subject by multiplied shares, cycles solved: y = a + y' a without going through
 * the party again, which is diag((I - A)^-1)^-1 A (I - A)^-1. For information; no rule here decides by it.
 */
export function economicInterestsOf(decision: Decision): EconomicInterest[] {
  const { facts, register } = decision;
  const tables = register.tables.filter((table) => table.class === 'shares');
  const parties = [...partiesIn(facts)]
    .filter((party) => party !== facts.subject && facts.standing.designated.has(party))
    .toSorted()
    .slice(0, MOST_PARTIES);
  const stakes = tables.reduce((sum, table) => sum + table.stakes.length, 0);
  const isTooLarge = stakes > MOST_STAKES || companiesInCycles(tables) > MOST_IN_CYCLES;
  return parties.map((party) =>
    isTooLarge
      ? { party, minimum: null, maximum: null, word: 'tooLarge' }
      : interestOf(party, facts.subject, tables),
  );
}

function interestOf(party: PartyId, subject: PartyId, tables: readonly Table[]): EconomicInterest {
  const least = new Map(tables.map((table) => [table.company, rowOf(table, party, leastParts)]));
  const { value, hasClosedLoop } = solution(least, subject);
  if (hasClosedLoop) return { party, minimum: null, maximum: null, word: 'noUltimateOwner' };
  const minimum = outward(value, 'down');
  const inexact = tables.some((table) => table.stakes.some((one) => one.least !== one.most));
  if (!inexact)
    return { party, minimum: minimum.text, maximum: outward(value, 'up').text, ...minimum.word };
  if (tables.length > MOST_INEXACT_COMPANIES) {
    return { party, minimum: minimum.text, maximum: null, word: 'tooLarge' };
  }
  const most = greatest(party, subject, tables);
  if (most === null) return { party, minimum: minimum.text, maximum: null, word: 'inexact' };
  const maximum = outward(most, 'up');
  return {
    party,
    minimum: minimum.text,
    maximum: maximum.text,
    word: minimum.word.word ?? maximum.word.word,
  };
}

type Part = { owner: PartyId; amount: bigint };

function rowOf(table: Table, party: PartyId, parts: (table: Table) => Part[]): Row {
  let constant = ZERO;
  const terms = new Map<PartyId, Fraction>();
  for (const { owner, amount } of parts(table)) {
    const part = over(percentOf(amount, table.unit), HUNDRED);
    if (part.numerator === 0n) continue;
    if (owner === party) constant = plus(constant, part);
    else terms.set(owner, plus(terms.get(owner) ?? ZERO, part));
  }
  return { constant, terms };
}

function leastParts({ company, stakes, own }: Table): Part[] {
  const held = stakes.map(({ holding, least }) => ({ owner: holding.owner, amount: least }));
  return own === null ? held : [...held, { owner: company, amount: own.least }];
}

/** The shares are put where they are worth most until nothing is worth more: null where that does not end. */
function greatest(party: PartyId, subject: PartyId, tables: readonly Table[]): Fraction | null {
  let worth = new Map<PartyId, Fraction>([[party, ONE]]);
  let before = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parts = new Map(tables.map((table) => [table, dearest(table, worth)]));
    const rows = new Map(
      tables.map((table) => [table.company, rowOf(table, party, () => parts.get(table) ?? [])]),
    );
    const solved = [...rows.keys()].map((name) => ({ name, ...solution(rows, name) }));
    if (solved.some(({ hasClosedLoop }) => hasClosedLoop)) return null;
    worth = new Map([...solved.map(({ name, value }) => [name, value] as const), [party, ONE]]);
    const now = solved.map(({ value }) => percentText(value)).join(' ');
    if (now === before) return worth.get(subject) ?? ZERO;
    before = now;
  }
  return null;
}

const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** What each holder has if the shares that are free go to those of whom the party owns most. */
function dearest(table: Table, worth: ReadonlyMap<PartyId, Fraction>): Part[] {
  const { company, stakes, own, whole } = table;
  const holders = stakes.map(({ holding, least, most }) => ({ owner: holding.owner, least, most }));
  if (own !== null) holders.push({ owner: company, ...own });
  let free = whole - holders.reduce((sum, { least }) => sum + least, 0n);
  return holders
    .toSorted((one, other) => compare(worth.get(other.owner) ?? ZERO, worth.get(one.owner) ?? ZERO))
    .map(({ owner, least, most }) => {
      const more = worth.has(owner) ? lesser(most - least, free) : 0n;
      free -= more;
      return { owner, amount: least + more };
    });
}

/** A fraction of the whole in per cent; where its digits do not end soon, rounded away from what is known. */
function outward(value: Fraction, to: 'down' | 'up') {
  const percent = times(value, HUNDRED);
  const exact = percentText(percent);
  if (exact.length <= MOST_DIGITS) return { text: exact, word: { word: null } };
  const scaled = percent.numerator * 10n ** 9n;
  const floor = scaled / percent.denominator;
  const numerator = to === 'up' ? floor + 1n : floor;
  const rounded = percentText({ numerator, denominator: 10n ** 9n });
  return { text: rounded, word: { word: 'inexact' as const } };
}
