import type { Side } from '#api/sides';
import type { Tie } from '#api/ties';
import type { Stand } from './groups';
import { neighbours } from './reach';
import { sideRef } from './refs';
import type { Visible } from './visible';

/** A line of the outline: a party or address under the one that leads to it, or what stands for others. */
export interface OutlineRow {
  id: string;
  level: number;
  /** On which side of the row above it stands; null where the outline starts. */
  side: Side | null;
  /** The ties with the row above it. */
  ties: Tie[];
  /** Its ties with rows elsewhere in the outline that come before it. */
  further: Tie[];
  stand: Stand | null;
  place: { at: number; of: number };
  hasRows: boolean;
}

/** Exactly what is drawn, as a tree: every party once, every tie once, nearest to the subject first. */
export function outlineOf({ picture, ways }: Visible, stands: readonly Stand[]): OutlineRow[] {
  const children = new Map<string, string[]>();
  const drawn = new Set([...picture.parties, ...picture.addresses].map(({ id }) => id));
  for (const { from, to } of picture.ties) drawn.add(from).add(to);
  const roots: string[] = [];
  for (const [id, way] of ways) {
    if (!drawn.has(id)) continue;
    if (way === null) roots.push(id);
    else children.set(way.party, [...(children.get(way.party) ?? []), id]);
  }
  const ties = neighbours(picture.ties);
  const before = new Set<string>();
  const rows: OutlineRow[] = [];
  const write = (id: string, above: string | null, level: number, place: OutlineRow['place']) => {
    before.add(id);
    const own = ties.get(id) ?? [];
    const below = children.get(id) ?? [];
    const standing = stands.filter(({ party }) => party === id);
    const of = below.length + standing.length;
    rows.push({
      ...{ id, level, place, stand: null, hasRows: of > 0 },
      side: ways.get(id)?.side ?? null,
      ties: own.filter(({ other }) => other === above).map(({ tie }) => tie),
      further: own
        .filter(({ other }) => other !== above && before.has(other))
        .map(({ tie }) => tie),
    });
    bySide(below, ways).forEach((child, at) => {
      write(child, id, level + 1, { at: at + 1, of });
    });
    standing.forEach((stand, at) => {
      rows.push({
        ...{ id: stand.id, level: level + 1, stand, ties: [], further: [], hasRows: false },
        side: stand.kind === 'more' ? stand.side : 'owners',
        place: { at: below.length + at + 1, of },
      });
    });
  };
  roots.forEach((root, at) => {
    write(root, null, 1, { at: at + 1, of: roots.length });
  });
  return rows;
}

const ORDER: readonly Side[] = ['owners', 'holdings', 'suppliers', 'customers', 'others'];

function bySide(ids: readonly string[], ways: Visible['ways']): string[] {
  const place = (id: string) => ORDER.indexOf(ways.get(id)?.side ?? 'others');
  return [...ids].sort((one, other) => place(one) - place(other));
}

/** The sides of a party on which something is drawn that hangs on it. */
export function sidesBelow({ ways }: Visible, party: string): Side[] {
  const found = new Set<string>();
  for (const way of ways.values()) if (way?.party === party) found.add(sideRef(way));
  return ORDER.filter((side) => found.has(sideRef({ party, side })));
}
