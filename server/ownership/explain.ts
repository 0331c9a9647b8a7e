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
  return explanationOf(decisionOn(question));
}

function explanationOf(decision: Decision): Explanation {
  return {
    ...assessmentOf(decision),
    critical: criticalOf(decision),
    proof: proofOf(decision),
    minimalProof: minimalProofOf(decision),
    settling: settlingOf(decision),
    variants: variantsOf(decision),
    economicInterest: economicInterestsOf(decision),
  };
}
