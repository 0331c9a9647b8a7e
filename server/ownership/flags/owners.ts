import type { PartyId } from '#api/values';
import type { Decision } from '../decision';
import { ownersOf } from '../rule/register';
import type { Caught } from '../rule/spread';
import { everyTrial } from '../rule/trials';

/** The designated parties whose holdings or rights reach the subject through parties that are possibly caught. */
export function designatedOwners(decision: Decision): Set<PartyId> {
  const { facts, trials } = decision;
  const chain = everyTrial(trials).flatMap(({ possible }) => [...caughtOwners(decision, possible)]);
  return new Set(chain.filter((party) => facts.standing.seeds.has(party)));
}

function caughtOwners({ facts, register }: Decision, caught: Caught): Set<PartyId> {
  const chain = new Set([facts.subject]);
  for (const company of chain) {
    for (const owner of ownersOf(register, company)) if (caught.has(owner)) chain.add(owner);
  }
  chain.delete(facts.subject);
  return chain;
}
