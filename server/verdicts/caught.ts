import type { PartyId } from '#api/values';
import { type Facts, factsOf } from '../ownership/facts';
import { POSSIBLE_SAMENESS } from '../ownership/holdings';
import type { Question } from '../ownership/question';
import { statusOn } from '../ownership/regime';
import { isCaughtByRule } from '../ownership/rule/counted';
import type { Cause } from '../ownership/rule/spread';
import type { Trial } from '../ownership/rule/trials';
import { type Tested, testOf } from '../ownership/tested';

/** A party that is caught because another is designated. */
export interface CaughtParty {
  party: PartyId;
  certainty: 'certain' | 'possible';
  cause: Cause;
  by: 'holdings' | 'control' | 'sameness';
  /** The other catches it without the help of further designated parties. */
  alone: boolean;
}

/**
 * Who of these parties is caught because `holder` is designated: by it alone, or with the others where it would be less
 * certain, or not so, without it. The rule runs three times over all facts; it is asked of each party afterwards.
 */
export function caughtBy(
  question: Question,
  holder: PartyId,
  below: Iterable<PartyId>,
): { caught: CaughtParty[]; designated: 'certain' | 'possible' | null } {
  const all = factsOf(question);
  const person = all.personOf(holder);
  const designated = all.standing.designated.get(person) ?? null;
  const status = statusOn(question.regime, question.asOf);
  if (!all.standing.seeds.has(person) || status === 'not_yet' || status === 'suspended') {
    return { caught: [], designated };
  }
  const only = testOf(
    seeded(all, (seed) => seed === person),
    question,
  );
  const without = testOf(
    seeded(all, (seed) => seed !== person),
    question,
  );
  const whole = testOf(all, question);
  const caught = [...new Set([...below].map(all.personOf))].flatMap((party): CaughtParty[] => {
    if (party === person || isOutOfScope(question, party)) return [];
    const [alone, together, others] = [only, whole, without].map((run) => degreeIn(run, party));
    const counts = (together ?? 0) > (others ?? 0);
    const degree = Math.max(alone ?? 0, counts ? (together ?? 0) : 0);
    const cause = causeIn(alone === degree ? only : whole, party, degree === CERTAIN);
    if (degree === 0 || cause === null) return [];
    const certain = degree === CERTAIN && status === 'in_force';
    const certainty = certain ? 'certain' : 'possible';
    return [{ party, certainty, cause, by: routeOf(cause), alone: alone === degree }];
  });
  return { caught, designated };
}

const POSSIBLE = 1;
const CERTAIN = 2;

/** The facts with some of the designated parties only. */
function seeded(facts: Facts, isKept: (seed: PartyId) => boolean): Facts {
  const seeds = new Map([...facts.standing.seeds].filter(([seed]) => isKept(seed)));
  return { ...facts, standing: { ...facts.standing, seeds } };
}

/** How certainly the rule catches a party: where it is silent on adding up, together is only possibly. */
function degreeIn({ trials, register }: Tested, party: PartyId): number {
  const met = (trial: Trial, run: 'certain' | 'possible') =>
    isCaughtByRule(register, party, { caught: trial[run], run });
  if (trials.settled.some((trial) => met(trial, 'certain'))) return CERTAIN;
  const every = trials.unsettled === null ? trials.settled : [...trials.settled, trials.unsettled];
  return every.some((trial) => met(trial, 'possible')) ? POSSIBLE : 0;
}

function causeIn({ trials }: Tested, party: PartyId, certainly: boolean): Cause | null {
  const every = [...trials.settled, ...(trials.unsettled === null ? [] : [trials.unsettled])];
  const causes = every.flatMap((trial) => {
    const cause = (certainly ? trial.certain : trial.possible).get(party);
    return cause === undefined ? [] : [cause];
  });
  return causes.find(({ by }) => by !== 'designation') ?? causes[0] ?? null;
}

function routeOf(cause: Cause): CaughtParty['by'] {
  if (cause.by !== 'control') return 'holdings';
  return cause.control.kind === POSSIBLE_SAMENESS ? 'sameness' : 'control';
}

function isOutOfScope({ regime, facts }: Question, party: PartyId): boolean {
  const country = facts.get(party)?.country ?? null;
  return country !== null && regime.outOfScope?.countries.includes(country) === true;
}
