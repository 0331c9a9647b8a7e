import type { Certainty, PartyId } from '#api/values';
import { type Facts, partiesIn } from '../facts';
import type { Regime } from '../regime';
import type { Register } from './register';
import { type Caught, spread } from './spread';

/** The rule run for certain and for possible, beginning with one set of designated parties. */
export interface Trial {
  seeds: readonly PartyId[];
  certain: Caught;
  possible: Caught;
}

export interface Trials {
  /** One for all together, or one for each designated party. */
  settled: readonly Trial[];
  /** All together, where the rule does not say whether holdings add up. */
  unsettled: Trial | null;
  /** Who is caught in any of them: one for all together counts for what is possible only. */
  anywhere: Readonly<Record<Certainty, { has(party: PartyId): boolean }>>;
}

export function trialsOf(facts: Facts, regime: Regime, register: Register): Trials {
  const { seeds } = facts.standing;
  const pooled = () => trialOf(register, seeds, regime);
  if (regime.aggregation === 'pooled') return together([pooled()], null);
  const parties = partiesIn(facts);
  const settled = [...seeds]
    .filter(([seed]) => parties.has(seed))
    .map((seed) => trialOf(register, new Map([seed]), regime));
  // Somebody whom nobody names may hold what nobody names.
  if (facts.undisclosed.size > 0) settled.push(trialOf(register, new Map(), regime));
  return together(settled, regime.aggregation === 'silent' ? pooled() : null);
}

function together(settled: readonly Trial[], unsettled: Trial | null): Trials {
  const [only] = settled;
  if (only !== undefined && settled.length === 1 && unsettled === null) {
    return { settled, unsettled, anywhere: only };
  }
  const certain = new Set<PartyId>();
  const possible = new Set<PartyId>(unsettled?.possible.keys());
  for (const trial of settled) {
    for (const party of trial.certain.keys()) certain.add(party);
    for (const party of trial.possible.keys()) possible.add(party);
  }
  return { settled, unsettled, anywhere: { certain, possible } };
}

export function everyTrial({ settled, unsettled }: Trials): readonly Trial[] {
  return unsettled === null ? settled : [...settled, unsettled];
}

/** Caught in one of the runs, certainly or possibly. */
export function isCaught(trials: Trials, party: PartyId, run: Certainty): boolean {
  return trials.anywhere[run].has(party);
}

function trialOf(register: Register, seeds: ReadonlyMap<PartyId, Certainty>, regime: Regime) {
  const possible = regime.shares === null && regime.votes === null ? [] : [...seeds.keys()];
  const certain = possible.filter((seed) => seeds.get(seed) === 'certain');
  return {
    seeds: possible,
    certain: spread(register, certain, 'certain'),
    possible: spread(register, possible, 'possible'),
  };
}
