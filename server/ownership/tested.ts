import type { PartyId } from '#api/values';
import type { Verdict } from './assessment';
import { type Facts, partiesIn } from './facts';
import type { Question } from './question';
import { isCaughtByRule } from './rule/counted';
import { type Register, registerOf } from './rule/register';
import { type Trial, type Trials, trialsOf } from './rule/trials';

/** What the test of the rule says of some facts, before scope and status of the rule. */
export interface Tested {
  facts: Facts;
  register: Register;
  trials: Trials;
  test: Verdict;
  /** Adding up the holdings of several parties gives a worse answer than any one alone. */
  aggregationMatters: boolean;
  /** A designated party has a tie to the subject, direct or through others. */
  tied: boolean;
}

export function testOf(facts: Facts, question: Question): Tested {
  const register = registerOf(facts, question.regime);
  const trials = trialsOf(facts, question.regime, register);
  const alone = worst(trials.settled.map((trial) => verdictIn(trial, register, facts.subject)));
  const pooled =
    trials.unsettled === null ? alone : verdictIn(trials.unsettled, register, facts.subject);
  const aggregationMatters = RANK[pooled] > RANK[alone];
  const test = aggregationMatters ? 'cannot_rule_out' : alone;
  return { facts, register, trials, test, aggregationMatters, tied: isTied(facts, register) };
}

const RANK = { none_found: 0, cannot_rule_out: 1, exposed: 2 } as const;

export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((one, other) => (RANK[other] > RANK[one] ? other : one), 'none_found');
}

function verdictIn({ certain, possible }: Trial, register: Register, subject: PartyId): Verdict {
  if (isCaughtByRule(register, subject, { caught: certain, run: 'certain' })) return 'exposed';
  const maybe = isCaughtByRule(register, subject, { caught: possible, run: 'possible' });
  return maybe ? 'cannot_rule_out' : 'none_found';
}

function isTied(facts: Facts, { tables }: Register): boolean {
  const { subject, standing } = facts;
  const tied = [...partiesIn(facts)].some(
    (party) => party !== subject && standing.designated.has(party),
  );
  return (
    tied ||
    tables.some(
      ({ undisclosed, certain, own, whole }) => undisclosed && certain + (own?.least ?? 0n) < whole,
    )
  );
}
