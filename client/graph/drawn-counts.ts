import type { PartyBrief } from '#api/party';
import { tieTone } from '../paths/relations';
import { isUnknown } from '../share';
import type { Picture } from './picture';

/** How many drawn things look in each of the ways that the legend explains. */
export function drawnCounts(picture: Picture): Map<string, number> {
  const { parties, addresses, ties } = picture;
  const counts = new Map<string, number>([['address', addresses.length]]);
  const add = (look: string) => counts.set(look, (counts.get(look) ?? 0) + 1);
  for (const look of parties.flatMap(looksOf)) add(look);
  for (const tie of ties) {
    add(tieTone(tie.type));
    const isUnknownShare = tie.type === 'OWNS' && isUnknown(tie.share);
    const isIndirect = 'directOrIndirect' in tie && tie.directOrIndirect === 'indirect';
    if (isUnknownShare) add('dotted');
    if (isIndirect) add('indirect');
    if (tie.status === 'stated' && !isUnknownShare && !isIndirect) add('solid');
    if (tie.status !== 'stated') add(tie.status === 'reported' ? 'reported' : 'alleged');
    if (tie.contradicted) add('contradicted');
    if (tie.endDate !== null) add('ended');
  }
  return counts;
}

/** The drawn parties that look so. */
export function partiesThatLook({ parties }: Picture, look: string): string[] {
  return parties.filter((party) => looksOf(party).includes(look)).map(({ id }) => id);
}

function looksOf({ kind, designated, publicListing, country }: PartyBrief): string[] {
  return [
    kind,
    ...(designated ? [designated === 'certain' ? 'designated' : 'maybe'] : []),
    ...(publicListing === null ? [] : ['traded']),
    ...(country === null ? [] : ['country']),
  ];
}
