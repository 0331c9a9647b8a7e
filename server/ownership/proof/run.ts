import type { PartyId } from '#api/values';
import type { Decision } from '../decision';
import type { Facts } from '../facts';
import type { Control, Holding } from '../holdings';
import type { Question, StatedHolding } from '../question';
import { tallyOf } from '../rule/counted';
import { grouped, type Register } from '../rule/register';
import { type Caught, type Cause, spread } from '../rule/spread';
import type { Table } from '../rule/table';
import type { Trial } from '../rule/trials';

/** One run of the rule, told in the order in which parties are caught; the subject comes last. */
export interface ProofRun {
  question: Question;
  facts: Facts;
  register: Register;
  subject: PartyId;
  certain: Caught;
  possible: Caught;
  /** Everybody who is caught, in an order in which each rests only on earlier ones. */
  order: ReadonlyMap<PartyId, number>;
  /** Who is caught when the subject's own holdings count too, and who in any run. */
  whole: Trial;
  others: { has(party: PartyId): boolean };
  stated: Stated;
  tablesOver: ReadonlyMap<PartyId, readonly Table[]>;
}

/** What is stated, by where it is looked for. */
interface Stated {
  rows: ReadonlyMap<string, readonly StatedHolding[]>;
  rowsOver: ReadonlyMap<PartyId, readonly StatedHolding[]>;
  controlsOver: ReadonlyMap<PartyId, readonly Control[]>;
  ownOf: ReadonlyMap<PartyId, readonly Holding[]>;
}

export function proofRunOf(decision: Decision): ProofRun {
  const { question, facts, trials } = decision;
  const { subject } = facts;
  const trial = decidingTrial(decision);
  const register = withoutHoldingsOf(decision.register, subject);
  const surely = trial.seeds.filter((seed) => facts.standing.seeds.get(seed) === 'certain');
  const certain = spread(register, surely, 'certain');
  const possible = spread(register, trial.seeds, 'possible');
  const others = trials.anywhere.possible;
  return {
    ...{ question, facts, register, subject, certain, possible, whole: trial, others },
    order: orderOf(certain, possible, subject),
    stated: statedIn(question, facts),
    tablesOver: grouped(register.tables, ({ company }) => company),
  };
}

function statedIn({ holdings }: Question, facts: Facts): Stated {
  const own = facts.holdings.filter(({ owner, owned }) => owner === owned);
  return {
    rows: grouped(holdings, ({ key }) => key),
    rowsOver: grouped(holdings, ({ owned }) => facts.personOf(owned)),
    controlsOver: grouped(facts.controls, ({ owned }) => owned),
    ownOf: grouped(own, ({ owned }) => owned),
  };
}

/** What made a party caught: certainly if that is so. */
export function causeOf({ certain, possible }: ProofRun, party: PartyId): Cause | undefined {
  return certain.get(party) ?? possible.get(party);
}

function orderOf(certain: Caught, possible: Caught, last: PartyId): Map<PartyId, number> {
  const parties = new Set([...certain.keys(), ...possible.keys()]);
  parties.delete(last);
  return new Map([...parties, last].map((party, index) => [party, index]));
}

/** The run that catches the subject, certainly if one does; else the one that comes nearest. */
function decidingTrial({ trials, facts, register }: Decision): Trial {
  const { subject } = facts;
  const all = [...trials.settled, ...(trials.unsettled === null ? [] : [trials.unsettled])];
  const catching =
    trials.settled.find(({ certain }) => certain.has(subject)) ??
    all.find(({ possible }) => possible.has(subject));
  if (catching !== undefined) return catching;
  const nearness = ({ possible }: Trial) =>
    (register.tablesOf.get(subject) ?? []).reduce((most, table) => {
      const counted = table.stakes.filter(({ holding }) => possible.has(holding.owner));
      const share = Number(tallyOf(table, counted).most) / Number(table.whole);
      return Math.max(most, share);
    }, 0);
  const [nearest] = trials.settled.toSorted((one, other) => nearness(other) - nearness(one));
  return nearest ?? { seeds: [], certain: new Map(), possible: new Map() };
}

/** With the subject as the end of every chain, no owner of it is caught through itself. */
function withoutHoldingsOf(register: Register, subject: PartyId): Register {
  const { stakesOf, titlesOf, rightsOf, partnersOf } = register;
  return {
    ...register,
    stakesOf: without(stakesOf, subject),
    titlesOf: without(titlesOf, subject),
    rightsOf: without(rightsOf, subject),
    partnersOf: without(partnersOf, subject),
  };
}

function without<Value>(map: ReadonlyMap<PartyId, Value>, key: PartyId): Map<PartyId, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
