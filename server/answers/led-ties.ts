import type { AddressBrief, PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { StoredTie } from '../graph/parties';
import { addressesOf } from './briefs';
import { type Identity, joinSame, ledTie } from './identity';
import { endsOf } from './party';
import type { Scope } from './scope';
import { tiesFrom } from './sources';

/** Ties between parties, not nodes: each end under its lead, with the parties and addresses at the ends. */
export async function ledTies(
  scope: Scope,
  identity: Identity,
  stored: readonly StoredTie[],
): Promise<{ ties: Tie[]; parties: PartyBrief[]; addresses: AddressBrief[] }> {
  const read = await tiesFrom(scope, stored);
  await joinSame(scope, identity, [...new Set(read.flatMap(partyEnds))]);
  const ties = read.map((tie) => ledTie(tie, identity));
  const addresses = ties.filter(({ type }) => type === 'LOCATED_AT').map(({ to }) => to);
  return {
    ties,
    parties: await endsOf(scope, ties.flatMap(partyEnds), identity),
    addresses: await addressesOf(scope, addresses),
  };
}

function partyEnds({ type, from, to }: Tie): string[] {
  return type === 'LOCATED_AT' ? [from] : [from, to];
}
