import { assessmentOf } from '../assess';
import type { Assessment, ProofStep } from '../assessment';
import { decisionOn } from '../decision';
import { compare } from '../exact/fraction';
import { decimalFraction } from '../exact/text';
import { proofOf } from '../proof/proof';
import type { Fault, Regime } from '../regime';
import { fractionOf } from '../shares';
import { questionOf } from './case';

/** The answer to a case as one line of JSON carries it. */
export interface CaseAnswer extends Pick<Assessment, 'verdict' | 'flags' | 'governs'> {
  id: string;
  counted: { minimum: number | string; maximum: number | string };
  proof: ProofStep[];
}

/** A case that cannot be read: the first place that is wrong. */
export interface CaseRefusal {
  id: string | null;
  error: Fault;
}

export function answerCase(
  written: unknown,
  regimes: ReadonlyMap<string, Regime>,
): CaseAnswer | CaseRefusal {
  const read = questionOf(written, regimes);
  const id = idOf(written);
  if ('faults' in read || id === null) {
    const [error = { pointer: '', detail: 'cannot be read' }] = 'faults' in read ? read.faults : [];
    return { id, error };
  }
  const decision = decisionOn(read.question);
  const { verdict, flags, governs, counted } = assessmentOf(decision);
  return {
    id,
    verdict,
    flags,
    counted: { minimum: caseNumber(counted.minimum), maximum: caseNumber(counted.maximum) },
    governs,
    proof: proofOf(decision),
  };
}

function idOf(written: unknown): string | null {
  if (typeof written !== 'object' || written === null || !('id' in written)) return null;
  return typeof written.id === 'string' ? written.id : null;
}

/** As a case writes a share: a number of per cent where a number is exact, else text. */
function caseNumber(bound: string): number | string {
  if (bound.includes('/')) return bound;
  const number = Number(bound);
  return compare(decimalFraction(number), fractionOf(bound)) === 0 ? number : bound;
}
