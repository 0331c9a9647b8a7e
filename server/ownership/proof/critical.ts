import type { PartyId } from '#api/values';
import type { CriticalShare, Explanation } from '../assessment';
import type { Decision } from '../decision';
import { compare, type Fraction, HUNDRED, reduced, ZERO } from '../exact/fraction';
import { percentText } from '../exact/text';
import type { Regime, Threshold } from '../regime';
import { percentOf } from '../rule/amounts';
import { atMost, type Run, type Tally } from '../rule/criterion';
import { type Register, registerOf } from '../rule/register';
import { spread } from '../rule/spread';
import type { Stake, Table } from '../rule/table';
import { everyTrial, type Trial } from '../rule/trials';
import { heapOf } from './heap';

/** "Would still be caught at 60 per cent": the greatest threshold, at every level alike, that catches the subject. */
export function criticalOf(decision: Decision): Explanation['critical'] {
  const { trials } = decision;
  return {
    certain: criticalIn(decision, trials.settled, 'certain'),
    possible: criticalIn(decision, everyTrial(trials), 'possible'),
  };
}

function criticalIn(decision: Decision, trials: readonly Trial[], run: Run): CriticalShare | null {
  const { facts, register, question } = decision;
  const seedsOf = ({ seeds }: Trial) =>
    seeds.filter((seed) => run === 'possible' || facts.standing.seeds.get(seed) === 'certain');
  let greatest: Fraction | null = null;
  for (const trial of trials) {
    const value = widest(register, { seeds: seedsOf(trial), subject: facts.subject, run });
    if (value !== null && (greatest === null || compare(value, greatest) > 0)) greatest = value;
  }
  if (greatest === null || compare(greatest, ZERO) <= 0) return null;
  const value = percentText(greatest);
  const strict = registerOf(facts, withThreshold(question.regime, value));
  const attained = trials.some((trial) => spread(strict, seedsOf(trial), run).has(facts.subject));
  return { value, attained };
}

function withThreshold(regime: Regime, value: string): Regime {
  const raised = (threshold: Threshold | null) => threshold && { ...threshold, value };
  return { ...regime, shares: raised(regime.shares), votes: raised(regime.votes) };
}

interface Search {
  seeds: readonly PartyId[];
  subject: PartyId;
  run: Run;
}

/**
 * Parties enter by the greatest threshold at which they are caught, the greatest first: the least fixpoint of every
 * threshold in one walk. Null where no holding is needed, or none is enough.
 */
function widest(register: Register, { seeds, subject, run }: Search): Fraction | null {
  const entered = new Set<PartyId>();
  const tallies = new Map<Table, Tally>();
  const counted = new Set<Stake>();
  const waiting = heapOf<{ party: PartyId; at: Fraction | null }>((one, other) =>
    rank(one.at, other.at),
  );
  const offer = (table: Table, tally: Tally) => {
    const criterion = register.criteria[table.class];
    if (criterion === null || entered.has(table.company)) return;
    waiting.push({ party: table.company, at: ratio(table, tally, criterion.ownDeducted, run) });
  };
  const count = (stake: Stake) => {
    if (counted.has(stake)) return;
    counted.add(stake);
    const before = tallies.get(stake.table) ?? nothing(stake.table);
    const tally = {
      least: before.least + stake.least,
      most: before.most + stake.most,
      othersLeast: before.othersLeast - stake.least,
    };
    tallies.set(stake.table, tally);
    offer(stake.table, tally);
  };
  if (run === 'possible') {
    for (const table of register.tables) if (table.undisclosed) offer(table, nothing(table));
  }
  for (const party of seeds) if (party !== subject) waiting.push({ party, at: null });
  let lowest: Fraction | null = null;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { party, at } = next;
    if (entered.has(party)) continue;
    entered.add(party);
    if (at !== null && (lowest === null || compare(at, lowest) < 0)) lowest = at;
    if (party === subject) return lowest;
    for (const holder of [party, ...(register.partnersOf.get(party) ?? [])]) {
      for (const stake of register.stakesOf.get(holder) ?? []) count(stake);
      if (run === 'possible') for (const stake of register.titlesOf.get(holder) ?? []) count(stake);
    }
    for (const { owned, certain } of register.rightsOf.get(party) ?? []) {
      if (run === 'possible' || certain) waiting.push({ party: owned, at: null });
    }
  }
  return null;
}

/** Rights and designations need no share at all: they come before every share. */
function rank(one: Fraction | null, other: Fraction | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(one, other);
}

function ratio(table: Table, tally: Tally, ownDeducted: boolean, run: Run): Fraction {
  const ownLeast = ownDeducted ? (table.own?.least ?? 0n) : 0n;
  const { counted, own } =
    run === 'certain' ? { counted: tally.least, own: ownLeast } : atMost(table, tally);
  const share = percentOf(counted, table.unit);
  const left = percentOf(table.whole - own, table.unit);
  if (left.numerator <= 0n) return ZERO;
  return reduced({
    numerator: share.numerator * left.denominator * HUNDRED.numerator,
    denominator: share.denominator * left.numerator,
  });
}

function nothing({ certain }: Table): Tally {
  return { least: 0n, most: 0n, othersLeast: certain };
}
