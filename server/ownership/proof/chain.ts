import type { PartyId } from '#api/values';
import type { Register } from '../rule/register';
import type { Caught, Cause } from '../rule/spread';

/** The caught parties that the subject's being caught rests on, itself included, in the order in which they were caught. */
export function chainTo(register: Register, subject: PartyId, caught: Caught): Map<PartyId, Cause> {
  const needed = new Set<PartyId>(caught.has(subject) ? [subject] : []);
  for (const party of needed) {
    for (const owner of ownersIn(register, caught.get(party))) {
      if (caught.has(owner)) needed.add(owner);
    }
  }
  return new Map([...caught].filter(([party]) => needed.has(party)));
}

function ownersIn({ partnersOf, titlesOf }: Register, cause: Cause | undefined): PartyId[] {
  if (cause === undefined || cause.by === 'designation') return [];
  if (cause.by === 'control') return [cause.control.owner];
  const holders = cause.counted.flatMap(({ holding: { owner, nominee } }) =>
    nominee !== null && titlesOf.has(nominee) ? [owner, nominee] : [owner],
  );
  return holders.flatMap((holder) => [holder, ...(partnersOf.get(holder) ?? [])]);
}
