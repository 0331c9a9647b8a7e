import type { MissingFact } from '../assessment';
import type { Interval } from '../exact/interval';
import { isNothing } from '../exact/interval';
import type { Question, StatedHolding } from '../question';

/** A question in which one fact is known that is not known now. */
export interface Alternative {
  fact: MissingFact;
  /** What the verdict would move to, if it moves: away from a party or towards it. */
  way: 'clears' | 'catches';
  known(question: Question): Question;
}

export function missing(code: MissingFact['code'], about: Partial<MissingFact>): MissingFact {
  return { code, parties: [], keys: [], share: null, sources: [], known: null, ...about };
}

/** All rows of a holding say this share together, and it is certain. */
export function withShare(question: Question, keys: readonly string[], share: Interval): Question {
  const wanted = new Set(keys);
  let isStated = isNothing(share);
  return withRows(question, (row) => {
    if (!wanted.has(row.key) || row.share === null) return row;
    const stated = isStated ? null : { ...row, share, certainty: 'certain' as const, direct: null };
    isStated = true;
    return stated ?? (row.control === null && !row.branch ? null : { ...row, share: null });
  });
}

/** Ties that are only possible: confirmed, or refuted. */
export function withTies(
  question: Question,
  keys: readonly string[],
  known: 'confirmed' | 'refuted',
): Question {
  const wanted = new Set(keys);
  return withRows(question, (row) => {
    if (!wanted.has(row.key) || (row.certainty === 'certain' && row.direct !== false)) return row;
    return known === 'refuted' ? null : { ...row, certainty: 'certain', direct: null };
  });
}

export function withRows(
  question: Question,
  change: (row: StatedHolding) => StatedHolding | null,
): Question {
  const holdings = question.holdings.flatMap((row) => {
    const changed = change(row);
    return changed === null ? [] : [changed];
  });
  return { ...question, holdings };
}
