import type { Assessment, Verdict } from './assessment';
import { countedShare } from './counted-share';
import { type Decision, decisionOn } from './decision';
import { minus } from './exact/fraction';
import { type Interval, shareText } from './exact/interval';
import { percentText } from './exact/text';
import { flagsOf } from './flags/flags';
import { finalVerdict, gapsOf } from './gaps';
import { governingParty } from './governs';
import type { Question } from './question';
import { reasonsOf } from './reasons';
import type { Threshold } from './regime';
import { fractionOf } from './shares';

/** The answer to an ownership question, without its proof: it costs the parties and holdings above the subject. */
export function assess(question: Question): Assessment {
  return assessmentOf(decisionOn(question));
}

export function assessmentOf(decision: Decision): Assessment {
  const { question, disclosed, rest, basis, status } = decision;
  const gaps = gapsOf(decision);
  const verdict = finalVerdict(disclosed, gaps);
  const counted = countedShare(decision);
  return {
    regime: question.regime.id,
    asOf: question.asOf,
    subject: question.subject,
    verdict,
    basis,
    flags: flagsOf(decision),
    status,
    threshold: question.regime.shares,
    counted: shareText(counted),
    margin: marginOf(counted, question.regime.shares),
    governs: governingParty(decision),
    reasons: verdict === 'cannot_rule_out' ? reasonsOf(decision, gaps) : [],
    onDisclosed: disclosed,
    withUndisclosed: rest?.withDispersed ?? disclosed,
    undisclosed: rest?.parts ?? [],
  };
}

/** The verdict alone, for trying out other facts. */
export function verdictOn(question: Question): Verdict {
  const decision = decisionOn(question);
  return finalVerdict(decision.disclosed, gapsOf(decision));
}

function marginOf(counted: Interval, threshold: Threshold | null): Assessment['margin'] {
  if (threshold === null) return null;
  const needed = fractionOf(threshold.value);
  return {
    minimum: percentText(minus(counted.minimum, needed)),
    maximum: percentText(minus(counted.maximum, needed)),
  };
}
