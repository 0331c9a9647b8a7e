import type { Certainty } from '#api/values';
import type { Basis, Verdict } from './assessment';
import { type Facts, factsOf, upstreamOf } from './facts';
import { POSSIBLE_SAMENESS } from './holdings';
import type { Question } from './question';
import { type RuleStatus, statusOn } from './regime';
import { type Tested, testOf, worst } from './tested';
import { type Rest, restOf } from './undisclosed';

/** A verdict with all that went into it; the flags, the reasons and the proof read it. */
export interface Decision extends Tested {
  question: Question;
  /** All facts of the question; `facts` are those about the subject and everybody above it. */
  all: Facts;
  /** How the subject, or the head office that it is a branch of, stands on the lists. */
  named: Certainty | null;
  inScope: boolean;
  status: RuleStatus;
  /** The verdict on what is disclosed. */
  disclosed: Verdict;
  basis: Basis | null;
  /** What nobody names, possibly a designated party's; null where it is not asked about. */
  rest: Rest | null;
}

export function decisionOn(question: Question): Decision {
  const { regime, asOf } = question;
  const all = factsOf(question);
  const tested = testOf(upstreamOf(all), question);
  const standing = {
    named: namedOf(tested.facts),
    inScope: isInScope(question, tested.facts),
    status: statusOn(regime, asOf),
  };
  const verdictFrom = (one: Tested) => verdictOf(one, standing, regime.anyTieKeepsOpen);
  const disclosed = verdictFrom(tested);
  const rest = restOf(question, tested, verdictFrom);
  const basis = basisOf(disclosed, byName(standing.named), byRule(tested, standing));
  return { question, all, ...tested, ...standing, disclosed, basis, rest };
}

export type Standing = Pick<Decision, 'named' | 'inScope' | 'status'>;

/** A listing binds whatever the state of the rule; the rule only where and when it reaches the subject. */
export function verdictOf(
  tested: Pick<Tested, 'test' | 'tied'>,
  standing: Standing,
  anyTieKeepsOpen: boolean,
): Verdict {
  const byTie = anyTieKeepsOpen && tested.tied ? 'cannot_rule_out' : 'none_found';
  return worst([byName(standing.named), byRule(tested, standing), byTie]);
}

export function byName(named: Certainty | null): Verdict {
  return named === null ? 'none_found' : VERDICT_OF[named];
}

const VERDICT_OF = { certain: 'exposed', possible: 'cannot_rule_out' } as const;

export function byRule({ test }: Pick<Tested, 'test'>, { inScope, status }: Standing): Verdict {
  if (!inScope || status === 'not_yet' || status === 'suspended') return 'none_found';
  return status === 'unverified' && test === 'exposed' ? 'cannot_rule_out' : test;
}

export function basisOf(verdict: Verdict, name: Verdict, rule: Verdict): Basis | null {
  if (verdict === 'none_found') return null;
  if (rule === verdict) return name === verdict ? 'both' : 'rule';
  return name === verdict ? 'named' : null;
}

/** Named also possibly: as the candidate that the subject may be. */
function namedOf({ subject, standing, controls }: Facts): Certainty | null {
  const own = standing.designated.get(subject);
  if (own !== undefined) return own;
  const maybe = controls.some(
    ({ owner, owned, kind }) =>
      kind === POSSIBLE_SAMENESS && owned === subject && standing.designated.has(owner),
  );
  return maybe ? 'possible' : null;
}

function isInScope({ regime, facts, subject }: Question, { personOf }: Facts): boolean {
  const country = (facts.get(subject) ?? facts.get(personOf(subject)))?.country ?? null;
  return country === null || regime.outOfScope?.countries.includes(country) !== true;
}
