import { assessmentOf } from './assess';
import type { Explanation } from './assessment';
import { type Decision, decisionOn } from './decision';
import { criticalOf } from './proof/critical';
import { economicInterestsOf } from './proof/economic';
import { minimalProofOf } from './proof/minimal';
import { proofOf } from './proof/proof';
import { variantsOf } from './proof/variants';
import type { Question } from './question';
import { settlingOf } from './settling/settling';

/** The whole answer: the verdict with its proof, and what would change it. Many times the cost of `assess`. */
export function explain(question: Question): Explanation {
  return explanationOf(decisionOn(inOrder(question)));
}

/** Of several proofs that are equally good one is told: the same one, in whatever order the facts came. */
function inOrder(question: Question): Question {
  return {
    ...question,
    holdings: question.holdings.toSorted(byTexts(({ owned, owner, key }) => [owned, owner, key])),
    designations: question.designations.toSorted(
      byTexts(({ id, list, program, from, to }) => [id, list, program, from, to]),
    ),
  };
}

function byTexts<Fact>(textsOf: (fact: Fact) => (string | null)[]) {
  return (one: Fact, other: Fact): number => {
    const theirs = textsOf(other);
    const place = textsOf(one).findIndex((text, at) => text !== theirs[at]);
    if (place === -1) return 0;
    return (textsOf(one)[place] ?? '') < (theirs[place] ?? '') ? -1 : 1;
  };
}

function explanationOf(decision: Decision): Explanation {
  return {
    ...assessmentOf(decision),
    critical: criticalOf(decision),
    proof: proofOf(decision),
    minimalProof: minimalProofOf(decision),
    ...settlingOf(decision),
    variants: variantsOf(decision),
    economicInterest: economicInterestsOf(decision),
  };
}
