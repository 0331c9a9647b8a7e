import { getExposure } from '#api/exposure';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** The revision that a citation names, so that it says the same later: that of the address, or the newest on show. */
export function useCitedRevision(): number | null {
  const { view, id, asOf, revision } = useUrlState();
  // The page of a party has asked this already.
  const isParty = view === 'party' && id !== null && revision === null;
  const { data } = useAnswer(
    getExposure,
    isParty ? { params: { id }, query: { asOf: asOf ?? undefined } } : null,
  );
  return revision ?? data?.coverage.revision ?? null;
}
