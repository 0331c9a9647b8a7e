import type { PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import { tieTone } from '../paths/relations';
import { isUnknown } from '../share';
import type { Scene } from './actions';

/** Any list at all. */
export const ANY_LIST = 'any';

/** Whether a tie passes the filters. A share that is not known passes: it could be any. */
export function passesTie(tie: Tie, { ties, said, least }: Scene): boolean {
  if (ties && !ties.includes(tieTone(tie.type))) return false;
  if (said && !said.includes(tie.status)) return false;
  return least === null || !surelyLess(tie, least);
}

function surelyLess(tie: Tie, least: number): boolean {
  if (tie.type !== 'OWNS' && tie.type !== 'CONTROLS') return false;
  const { share } = tie;
  return share !== null && !isUnknown(share) && share.maximumMillionths < least * 1_000_000;
}

export function asksParties({ country, on }: Scene): boolean {
  return country !== null || on !== null;
}

export function passesParty(party: PartyBrief, { country, on }: Scene): boolean {
  if (country && !country.includes(party.country ?? 'none')) return false;
  if (on === ANY_LIST) return party.designated !== null;
  return on === null || (party.designated !== null && party.designatedOn.includes(on));
}
