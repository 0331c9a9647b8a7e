import type { PartyId } from '#api/values';
import type { Decision } from '../decision';
import { isCaught } from '../rule/trials';

/** Designated and caught parties that hold something directly in the subject, or have a right over it. */
export function directHolders({ facts, trials, question }: Decision): Set<PartyId> {
  const { subject, standing } = facts;
  const reaches = (party: PartyId) =>
    party !== subject && (standing.designated.has(party) || isCaught(trials, party, 'possible'));
  const holders = facts.holdings
    .filter(({ owned }) => owned === subject)
    .flatMap(({ owner, nominee }) =>
      nominee !== null && question.regime.nominees === 'unsettled' ? [owner, nominee] : [owner],
    );
  const controllers = facts.controls
    .filter(({ owned }) => owned === subject)
    .map(({ owner }) => owner);
  return new Set([...holders, ...controllers].filter(reaches));
}
