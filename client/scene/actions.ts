import type { UrlState } from '../url-state';
import { openRef, type PartySide, readRefs, sideRef } from './refs';

const PARTS = ['open', 'fold', 'hide', 'ties', 'said', 'country', 'least', 'on'] as const;

/** What was done to a picture: opened, folded away, hidden, filtered. All of it stands in the address bar. */
export type Scene = Pick<UrlState, (typeof PARTS)[number]>;

export const UNTOUCHED: Scene = {
  ...{ open: null, fold: null, hide: null },
  ...{ ties: null, said: null, country: null, least: null, on: null },
};

/** Another picture starts without what was opened or hidden in the last one; filters stay. */
export const FRESH = { open: null, fold: null, hide: null, moved: null, chosen: null } as const;

export function sceneOf(state: UrlState): Scene {
  const { open, fold, hide, ties, said, country, least, on } = state;
  return { open, fold, hide, ties, said, country, least, on };
}

/** Opens the next page of these sides of a party. */
export function expanded(scene: Scene, party: string, sides: readonly PartySide['side'][]): Scene {
  const asked = new Set(sides);
  const open = readRefs(scene.open);
  const isAsked = (at: PartySide) => at.party === party && asked.has(at.side);
  const further = open.map((at) => (isAsked(at) ? { ...at, pages: at.pages + 1 } : at));
  const known = new Set(open.filter(isAsked).map(({ side }) => side));
  const fresh = sides.filter((side) => !known.has(side)).map((side) => ({ party, side, pages: 1 }));
  return {
    ...scene,
    open: orNull([...further, ...fresh].map(openRef)),
    fold: without(
      scene.fold,
      sides.map((side) => sideRef({ party, side })),
    ),
    hide: without(scene.hide, [party]),
  };
}

/** Folds sides of a party away, with everything that hangs on them alone. */
export function collapsed(scene: Scene, party: string, sides: readonly PartySide['side'][]): Scene {
  const folded = sides.map((side) => sideRef({ party, side }));
  const open = readRefs(scene.open).filter((at) => !folded.includes(sideRef(at)));
  return {
    ...scene,
    open: orNull(open.map(openRef)),
    fold: orNull([...(without(scene.fold, folded) ?? []), ...folded]),
  };
}

export function unfolded(scene: Scene, party: string, sides: readonly PartySide['side'][]): Scene {
  return {
    ...scene,
    fold: without(
      scene.fold,
      sides.map((side) => sideRef({ party, side })),
    ),
  };
}

export function hidden(scene: Scene, party: string): Scene {
  return { ...scene, hide: [...(without(scene.hide, [party]) ?? []), party] };
}

/** Everything that is loaded, whatever was folded, hidden or filtered. */
export function shownAll({ open }: Scene): Scene {
  return { ...UNTOUCHED, open };
}

function orNull(names: readonly string[]): string[] | null {
  return names.length === 0 ? null : [...names];
}

function without(names: readonly string[] | null, gone: readonly string[]): string[] | null {
  return orNull((names ?? []).filter((name) => !gone.includes(name)));
}
