import type { Candidate, Screened } from '#api/screening';

export interface Pair {
  supplier: string;
  party: string;
}

/** What waits for a person about a supplier: first what nobody decided, or what must be looked at again. */
export function openCandidates({ candidates }: Screened): Candidate[] {
  return candidates.filter(
    ({ state, review }) =>
      review !== null || state === 'toDecide' || state === 'unsure' || state === 'sure',
  );
}

/** The supplier and the candidate that a bulk decision is about: its best. */
export function pairOf(screened: Screened): Pair | null {
  const [best] = [...openCandidates(screened), ...screened.candidates];
  return best === undefined ? null : { supplier: screened.key, party: best.party.id };
}
