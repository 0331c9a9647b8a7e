import type { Coverage } from '#api/coverage';
import type { PartyBrief } from '#api/party';
import type { RegimeBrief } from '#api/regimes';
import type { PartyId, Words } from '#api/values';
import { unknownParty } from '../answers/briefs';
import type { Scope } from '../answers/scope';
import { holdingsOn } from './holdings';
import { copiedLater } from './lists';
import type { Facts } from './question';
import { notFollowed, type World } from './world';

/** The party itself; refused where there is none of that id. */
export function subjectOf(world: World, id: string): PartyBrief {
  const subject = world.parties.get(world.identity.lead(id));
  if (subject === undefined) throw unknownParty(id);
  return subject;
}

/** The facts of a day, for all regimes. */
export function factsOn(world: World, scope: Scope, asOf = scope.asOf): Facts {
  const { limits } = scope.coverage();
  return { world, asOf, stored: scope.stored, limits, holdings: holdingsOn(world, asOf) };
}

export function nameIn({ parties }: World): (party: PartyId) => Words {
  return (id) => {
    const party = parties.get(id);
    return { en: party?.name ?? id, zh: party?.nameZh ?? party?.name ?? id };
  };
}

/** What the answer rests on, with what these lists and this world leave open. */
export function coverageOf(scope: Scope, world: World, read: RegimeBrief['lists']): Coverage {
  const coverage = scope.coverage();
  const also = [...copiedLater(read, scope.asOf), ...notFollowed(world)];
  return { ...coverage, notLookedAt: [...coverage.notLookedAt, ...also] };
}
