import type { Decision } from '../decision';
import { partiesIn } from '../facts';
import type { Question } from '../question';

/** The question without what cannot touch its verdict: what is tried many times should be small. */
export function upstreamQuestion({ question, facts }: Decision): Question {
  const above = partiesIn(facts);
  const { personOf } = facts;
  return {
    ...question,
    holdings: question.holdings.filter(({ owned, branch }) => branch || above.has(personOf(owned))),
    designations: question.designations.filter(({ id }) => above.has(personOf(id))),
  };
}
