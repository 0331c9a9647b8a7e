import type { Candidate, Finding, MatchDecision, Outcome, Standing } from '#api/screening';

/** How a supplier ends, by what was found and what people decided. */
export interface Settled {
  outcome: Outcome;
  standing: Standing | null;
  toReview: boolean;
  candidates: Candidate[];
}

/** Worst first. */
const STANDINGS = ['named', 'caught', 'tied', 'open', 'nothing'] as const;

/**
 * A decision counts while it saw what is there now: else a person looks again. A rejected party stays a candidate
 * that is shown as rejected; two parties that both surely fit are for a person to tell apart.
 */
export function settled(
  findings: readonly Finding[],
  decisions: readonly MatchDecision[],
): Settled {
  const told = findings.map((finding) => candidateOf(finding, decisions));
  const candidates = contradicted(told);
  const [sure, accepted, open] = [
    candidates.filter(({ state }) => state === 'sure'),
    candidates.filter(({ state, review }) => state === 'accepted' && review === null),
    candidates.filter(({ state, review }) => isOpen(state) || review !== null),
  ];
  const matched = accepted.length > 0 ? accepted : sure;
  const toReview = candidates.some(({ review }) => review !== null);
  if (matched.length === 1 && !toReview) {
    return {
      outcome: 'matched',
      standing: worst(matched),
      toReview,
      candidates: beside(candidates),
    };
  }
  const asked = [...matched, ...open];
  if (asked.length === 0) return { outcome: 'noMatch', standing: null, toReview, candidates };
  return { outcome: 'candidates', standing: worst(asked), toReview, candidates };
}

/** Of a supplier that is matched, those that nobody has to decide about. */
function beside(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((one) => (one.state === 'toDecide' ? { ...one, state: 'fitsLess' } : one));
}

function isOpen(state: Candidate['state']): boolean {
  return state === 'toDecide' || state === 'unsure';
}

function worst(candidates: readonly Candidate[]): Standing | null {
  return STANDINGS.find((one) => candidates.some(({ standing }) => standing === one)) ?? null;
}

const DECIDED = { accept: 'accepted', reject: 'rejected', unsure: 'unsure' } as const;

function candidateOf(finding: Finding, all: readonly MatchDecision[]): Candidate {
  const { records, digest, comparison } = finding.evidence;
  const decisions = all
    .filter(({ party }) => party === finding.party.id || records.includes(party))
    .toSorted((a, b) => b.decisionNumber - a.decisionNumber);
  const [last] = decisions;
  if (last === undefined) {
    const state = comparison.judged === 'same' ? 'sure' : 'toDecide';
    return { ...finding, state, review: null, decisions };
  }
  const changed = last.decision !== 'unsure' && last.evidence.digest !== digest;
  const review = contradictory(decisions)
    ? 'contradiction'
    : changed
      ? ('evidenceChanged' as const)
      : null;
  return { ...finding, state: DECIDED[last.decision], review, decisions };
}

/** What was said of nodes that turned out to be one party: accepted of the one and rejected of the other. */
function contradictory(decisions: readonly MatchDecision[]): boolean {
  const last = new Map(decisions.toReversed().map((one) => [one.party, one.decision]));
  const said = new Set(last.values());
  return said.has('accept') && said.has('reject');
}

/** A supplier is one party: two that are accepted contradict each other. */
function contradicted(candidates: readonly Candidate[]): Candidate[] {
  const accepted = candidates.filter(({ state }) => state === 'accepted');
  if (accepted.length < 2) return [...candidates];
  return candidates.map((one) =>
    one.state === 'accepted' ? { ...one, review: 'contradiction' } : one,
  );
}

const PER_RANK = 10_000_000;
const LAST = 15;
export const NOT_RUN = 10 * PER_RANK;
export const FAILED = 9 * PER_RANK;

/** Where a supplier stands in the list, worst first: its rank, then its first row. */
export function urgencyOf(
  { outcome, standing, toReview }: Omit<Settled, 'candidates'>,
  place: number,
) {
  return rankOf({ outcome, standing, toReview }) * PER_RANK + place;
}

function rankOf({ outcome, standing, toReview }: Omit<Settled, 'candidates'>): number {
  if (outcome === 'failed') return FAILED / PER_RANK;
  if (outcome === 'notRun') return NOT_RUN / PER_RANK;
  if (outcome === 'noMatch') return LAST;
  const isCandidate = outcome === 'candidates';
  if (standing === 'named') return isCandidate ? 2 : 0;
  if (standing === 'caught') return isCandidate ? 3 : 1;
  if (standing === 'tied') return isCandidate ? 6 : 5;
  if (toReview) return 4;
  if (standing === 'open') return isCandidate ? 8 : 7;
  return isCandidate ? 8 : 14;
}
