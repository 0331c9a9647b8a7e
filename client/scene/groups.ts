import type { Side } from '#api/sides';
import type { Picture } from '../graph/picture';
import { type Opening, sideRef } from './refs';
import type { Rests } from './rest';

/** What stands for parties that are not drawn: one node for a side that has more, or for owners nobody names. */
export type Stand =
  | { kind: 'more'; id: string; party: string; side: Side; left: number; exact: boolean }
  | { kind: 'unnamed'; id: string; party: string };

/** A side with so many ties that are not loaded is drawn as one node before anybody opens it. */
const CROWD = 50;

export function standsOf(
  { subject, parties }: Picture,
  rests: Rests,
  open: readonly Opening[],
): Stand[] {
  const opened = new Set(open.map(sideRef));
  return parties.flatMap(({ id, kind }): Stand[] => {
    const sides = rests.get(id);
    if (!sides) return [];
    const more = sides
      .filter(({ side, left }) => {
        const isOpen = opened.has(sideRef({ party: id, side }));
        return left > 0 && (isOpen || (id === subject && left >= CROWD));
      })
      .map(({ side, left, exact }): Stand => {
        const ref = sideRef({ party: id, side });
        return { kind: 'more', id: `more:${ref}`, party: id, side, left, exact };
      });
    const isUnnamed =
      id === subject &&
      (kind === 'Company' || kind === 'Arrangement') &&
      sides.every(({ side }) => side !== 'owners');
    return isUnnamed ? [...more, { kind: 'unnamed', id: `unnamed:${id}`, party: id }] : more;
  });
}
