import { verdictOn } from '../assess';
import type { MinimalProof } from '../assessment';
import type { Decision } from '../decision';
import { compare, ZERO } from '../exact/fraction';
import type { Question } from '../question';
import { smallest } from './smallest';
import { upstreamQuestion } from './upstream';

const MOST_TRIED = 200;

/** A holding with all that is stated about it, a right, a branch or a designated party: it stays or goes as one. */
interface Part {
  keys: readonly string[];
  designated: string | null;
}

/** Facts that by themselves give the verdict: without any one of them it is another. */
export function minimalProofOf(decision: Decision): MinimalProof | null {
  const question = { ...upstreamQuestion(decision), coverage: null, disclosure: null };
  const wanted = verdictOn(question);
  if (wanted === 'none_found') return null;
  const enough = (parts: readonly Part[]) => verdictOn(only(question, parts)) === wanted;
  const parts = partsOf(decision);
  const prefix = parts.slice(0, leastPrefix(parts, enough));
  // Facts that speak against the verdict may come late: then all are needed to begin with.
  const few = enough(prefix) ? prefix : parts;
  const minimal = few.length <= MOST_TRIED;
  const found = minimal ? smallest(few, enough) : few;
  return {
    keys: found.flatMap(({ keys }) => keys).toSorted(),
    designated: found
      .flatMap(({ designated }) => (designated === null ? [] : [designated]))
      .toSorted(),
    minimal,
  };
}

function only(question: Question, parts: readonly Part[]): Question {
  const keys = new Set(parts.flatMap((part) => part.keys));
  const designated = new Set(parts.map((part) => part.designated));
  return {
    ...question,
    holdings: question.holdings.filter(({ key }) => keys.has(key)),
    designations: question.designations.filter(({ id }) => designated.has(id)),
  };
}

/** Branches and rights first, then the holdings from the greatest down, so that few are needed. */
function partsOf({ question, facts }: Decision): Part[] {
  const ids = new Set(question.designations.map(({ id }) => id));
  const branches = question.holdings.filter(({ branch }) => branch).map(({ key }) => [key]);
  const holdings = facts.holdings
    .toSorted((one, other) => compare(other.share.minimum, one.share.minimum))
    .map(({ keys, share }) => ({ keys, isSome: compare(share.maximum, ZERO) > 0 }))
    .filter(({ isSome }) => isSome);
  const keys = [
    ...branches,
    ...facts.controls.map((one) => one.keys),
    ...holdings.map((h) => h.keys),
  ];
  return [
    ...[...ids].map((designated) => ({ keys: [], designated })),
    ...keys.map((one) => ({ keys: one, designated: null })),
  ];
}

/** How many of the first are enough, by halving. */
function leastPrefix<Part>(parts: readonly Part[], enough: (some: readonly Part[]) => boolean) {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (enough(parts.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}
