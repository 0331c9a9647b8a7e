import type { PartyId } from '#api/values';
import type { StatedHolding } from '../question';
import type { PersonOf } from './persons';

/** The indirect interests whose components are on file: a chain of other holdings leads from the owner to the company. */
export function summariesIn(
  current: readonly StatedHolding[],
  personOf: PersonOf,
): Set<StatedHolding> {
  const indirect = current.filter(({ direct, share }) => direct === false && share !== null);
  if (indirect.length === 0) return new Set();
  const above = new Map<PartyId, Set<PartyId>>();
  for (const { direct, branch, owner, nomineeFor, owned } of current) {
    if (direct === false || branch) continue;
    const owners = above.get(personOf(owned)) ?? new Set();
    above.set(personOf(owned), owners.add(personOf(nomineeFor ?? owner)));
  }
  const chains = new Map<PartyId, Set<PartyId>>();
  const beyond = (company: PartyId) => {
    const known = chains.get(company) ?? ownersBeyond(company, above);
    chains.set(company, known);
    return known;
  };
  return new Set(
    indirect.filter(({ owner, nomineeFor, owned }) =>
      beyond(personOf(owned)).has(personOf(nomineeFor ?? owner)),
    ),
  );
}

/** Everybody who holds something in the company through somebody else. */
function ownersBeyond(
  company: PartyId,
  above: ReadonlyMap<PartyId, ReadonlySet<PartyId>>,
): Set<PartyId> {
  const through = new Set([...(above.get(company) ?? [])].filter((owner) => owner !== company));
  const beyond = new Set<PartyId>();
  for (const owner of through) {
    for (const next of above.get(owner) ?? []) {
      if (next === company) continue;
      beyond.add(next);
      through.add(next);
    }
  }
  return beyond;
}
