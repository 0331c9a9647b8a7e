import { verdictOn } from '../assess';
import type { Settling, Verdict } from '../assessment';
import type { Decision } from '../decision';
import { isExact } from '../exact/interval';
import { smallest } from '../proof/smallest';
import { upstreamQuestion } from '../proof/upstream';
import type { Question } from '../question';
import type { Alternative } from './alternative';
import { controlAlternatives, holdingAlternatives, wrongHolding } from './holdings';
import { standingAlternatives } from './rule';

const MOST_TRIED = 200;
/** Each try costs the holdings of the question: a dozen microseconds each. */
const MOST_ROWS_TRIED = 30_000;
const MOST_HOLDINGS = 50;
/** To try many facts together, each of them goes through all holdings. */
const MOST_STEPS_TOGETHER = 3_000_000;

/** What would settle a verdict, and how many facts that might were not tried: there are too many holdings. */
export interface Settled {
  settling: Settling[];
  untried: number;
}

/** Which missing facts would settle it: each alone if one is enough, else the fewest together. */
export function settlingOf(decision: Decision): Settled {
  const question = upstreamQuestion(decision);
  const now = verdictOn(question);
  if (now !== 'cannot_rule_out') return { settling: [], untried: 0 };
  const all = hopefulFirst(alternativesOf(decision), question);
  const tries = Math.floor(MOST_ROWS_TRIED / (question.holdings.length + 1));
  const tried = all.slice(0, Math.min(MOST_TRIED, Math.max(1, tries)));
  const untried = all.length - tried.length;
  const alone = new Map<string, Settling>();
  for (const { fact, way, known } of tried) {
    const place = [
      fact.code,
      fact.known,
      way,
      ...fact.keys,
      ...fact.parties,
      ...fact.sources,
    ].join();
    // Of an open end the first value that moves the verdict says enough.
    if (alone.has(place)) continue;
    const verdict = verdictOn(known(question));
    if (verdict !== now) alone.set(place, { facts: [fact], verdict });
  }
  const steps = tried.length ** 2 * question.holdings.length;
  if (alone.size > 0 || steps > MOST_STEPS_TOGETHER)
    return { settling: [...alone.values()], untried };
  const settling = (['none_found', 'exposed'] as const).flatMap((verdict) =>
    together(question, tried, verdict),
  );
  return { settling, untried };
}

/** While a list is missing, or a limit was met, nothing else alone clears a party. */
function hopefulFirst(alternatives: Alternative[], { coverage }: Question): Alternative[] {
  const gaps = [coverage?.listsMissing, coverage?.listsPartialOrStale, coverage?.limitsHit];
  if (!gaps.some((gap) => gap && gap.length > 0)) return alternatives;
  const isHopeful = ({ way, fact }: Alternative) => way === 'catches' || fact.code === 'COVERAGE';
  return [...alternatives.filter(isHopeful), ...alternatives.filter((one) => !isHopeful(one))];
}

function alternativesOf(decision: Decision): Alternative[] {
  const { facts, register } = decision;
  const overfull = register.tables.filter((table) => table.overfull);
  const open = facts.holdings.filter(
    ({ share, certain, readings, nominee }) =>
      !isExact(share) || !certain || readings.length > 1 || nominee !== null,
  );
  return [
    ...standingAlternatives(decision),
    ...facts.controls.flatMap(controlAlternatives),
    ...overfull.flatMap(({ stakes }) =>
      stakes.slice(0, MOST_HOLDINGS).map(({ holding }) => wrongHolding(decision, holding)),
    ),
    ...open.slice(0, MOST_HOLDINGS).flatMap((holding) => holdingAlternatives(decision, holding)),
  ];
}

/** The fewest facts that would settle it together, if all that point one way do. */
function together(
  question: Question,
  alternatives: readonly Alternative[],
  wanted: Verdict,
): Settling[] {
  const way = wanted === 'exposed' ? 'catches' : 'clears';
  // The last of a fact is the one that goes furthest.
  const furthest = new Map(
    alternatives
      .filter((one) => one.way === way)
      .map((one) => [`${one.fact.code} ${one.fact.keys} ${one.fact.parties}`, one]),
  );
  const verdictWith = (some: readonly Alternative[]) =>
    verdictOn(some.reduce((one, { known }) => known(one), question));
  if (verdictWith([...furthest.values()]) !== wanted) return [];
  const facts = smallest([...furthest.values()], (some) => verdictWith(some) === wanted);
  return [{ facts: facts.map(({ fact }) => fact), verdict: wanted }];
}
