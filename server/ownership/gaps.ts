import type { Reason, ReasonCode, Verdict } from './assessment';
import type { Decision } from './decision';

/** What is missing from the facts, and why that matters. */
export function gapsOf({ question, rest, disclosed }: Decision): Reason[] {
  const { coverage } = question;
  const gaps: Reason[] = [];
  const add = (code: ReasonCode, reason: Partial<Reason>) =>
    gaps.push({ code, parties: [], keys: [], detail: null, ...reason });
  for (const { code, party } of coverage?.limitsHit ?? []) {
    add('LIMIT_HIT', { parties: party === null ? [] : [party], detail: code });
  }
  for (const detail of coverage?.listsMissing ?? []) add('LIST_MISSING', { detail });
  for (const detail of coverage?.listsPartialOrStale ?? []) {
    add('LIST_PARTIAL_OR_STALE', { detail });
  }
  if (rest === null || disclosed === 'exposed' || rest.verdict === 'none_found') return gaps;
  for (const { company, maximum, dispersed, wholly } of rest.parts) {
    if (dispersed) continue;
    const code = wholly ? 'OWNERS_NOT_ON_FILE' : 'OWNERS_UNDISCLOSED';
    add(code, { parties: [company], detail: maximum });
  }
  // Only a holder who is not named is in doubt.
  if (!rest.parts.some(({ dispersed }) => !dispersed) && disclosed === 'none_found') {
    add('OWNERS_UNDISCLOSED', { parties: [...(question.disclosure?.unnamed ?? [])] });
  }
  return gaps;
}

/** The one place where a verdict becomes final: nothing is found only where nothing is missing. */
export function finalVerdict(disclosed: Verdict, gaps: readonly Reason[]): Verdict {
  return disclosed === 'none_found' && gaps.length > 0 ? 'cannot_rule_out' : disclosed;
}
