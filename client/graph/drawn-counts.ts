import { tieTone } from '../paths/relations';
import { isUnknown } from '../share';
import type { Picture } from './picture';

/** How many drawn things look in each of the ways that the legend explains. */
export function drawnCounts({ parties, addresses, ties }: Picture): Map<string, number> {
  const counts = new Map<string, number>([['address', addresses.length]]);
  const add = (look: string) => counts.set(look, (counts.get(look) ?? 0) + 1);
  for (const { kind, designated, publicListing, country } of parties) {
    add(kind);
    if (designated) add(designated === 'certain' ? 'designated' : 'maybe');
    if (publicListing !== null) add('traded');
    if (country !== null) add('country');
  }
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
