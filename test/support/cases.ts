import type { Explanation } from '../../server/ownership/assessment';
import { questionOf } from '../../server/ownership/cases/case';
import { explain } from '../../server/ownership/explain';
import type { Question } from '../../server/ownership/question';
import { readRegimes } from '../../server/regimes';

export const REGIMES = readRegimes(null);

/** A case, as a file writes it, as a question; a case that cannot be read fails the test. */
export function question(written: object): Question {
  const read = questionOf({ id: 'case', holdings: [], designated: [], ...written }, REGIMES);
  if ('question' in read) return read.question;
  throw new Error(read.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
}

export function explained(written: object): Explanation {
  return explain(question(written));
}

/** A question of a graph: with what it has beside a case. */
export function graphQuestion(written: object, rest: Partial<Question>): Question {
  return { ...question(written), ...rest };
}
