import { Side, type SideCount } from '#api/sides';
import type { Picture } from '../graph/picture';
import { neighbours } from './reach';
import { sideRef } from './refs';

/** One side of a party: how many ties stand there, are loaded, and are drawn. */
export interface SideRest {
  side: Side;
  ties: number;
  exact: boolean;
  left: number;
  drawn: number;
}

export type Rests = ReadonlyMap<string, SideRest[]>;

/** What is not yet loaded of every counted party, side by side. Sides without ties are left out. */
export function restsOf(
  counts: ReadonlyMap<string, readonly SideCount[]>,
  loaded: Picture,
  drawn: Picture,
): Rests {
  const here = tally(loaded);
  const shown = drawn.ties.length === loaded.ties.length ? here : tally(drawn);
  return new Map(
    [...counts].map(([party, sides]) => [
      party,
      Side.options.flatMap((side): SideRest[] => {
        const count = sides.find((one) => one.side === side);
        if (!count) return [];
        const ref = sideRef({ party, side });
        const left = Math.max(0, count.ties - (here.get(ref) ?? 0));
        return [{ side, ties: count.ties, exact: count.exact, left, drawn: shown.get(ref) ?? 0 }];
      }),
    ]),
  );
}

function tally({ ties }: Picture): Map<string, number> {
  const counts = new Map<string, number>();
  for (const at of [...neighbours(ties).values()].flat()) {
    counts.set(sideRef(at), (counts.get(sideRef(at)) ?? 0) + 1);
  }
  return counts;
}

export function leftInAll(sides: readonly SideRest[] | undefined): number {
  return (sides ?? []).reduce((sum, { left }) => sum + left, 0);
}

/** Ties to owners that are not drawn, by the reason: not loaded, or hidden by a filter or by hand. */
export function ownersAway(sides: readonly SideRest[] | undefined): {
  notLoaded: number;
  hidden: number;
} {
  const owners = sides?.find(({ side }) => side === 'owners');
  if (owners === undefined) return { notLoaded: 0, hidden: 0 };
  const { ties, left, drawn } = owners;
  return { notLoaded: left, hidden: Math.max(0, ties - left - drawn) };
}
