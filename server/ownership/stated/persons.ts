import type { PartyId } from '#api/values';
import type { StatedHolding } from '../question';

/** Who a party is in law: a branch is the same person as its head office. */
export type PersonOf = (party: PartyId) => PartyId;

export function personsOf(holdings: readonly StatedHolding[]): PersonOf {
  const headOffice = new Map<PartyId, PartyId>();
  const personOf = (party: PartyId) => {
    let person = party;
    for (let head = headOffice.get(person); head !== undefined; head = headOffice.get(person)) {
      person = head;
    }
    return person;
  };
  for (const { branch, certainty, owner, owned } of holdings) {
    if (!branch || certainty === 'possible') continue;
    const [head, office] = [personOf(owner), personOf(owned)];
    if (head !== office) headOffice.set(office, head);
  }
  return personOf;
}
