import { Side } from '#api/sides';
import type { Say } from '../../i18n/use-words';
import { toggled } from '../../scene/chosen';
import { sidesBelow } from '../../scene/outline';
import { readRefs } from '../../scene/refs';
import { another, go, type UrlState } from '../../url-state';
import type { SceneView } from '../use-scene';

export interface Entry {
  key: string;
  label: string;
  act: () => void;
}

/** What can be done with a party, an address, or what stands for others. */
export function menuEntries(id: string, view: SceneView, t: Say, state: UrlState): Entry[] {
  const { shown, stands, rests, scene } = view;
  if (!shown) return [];
  const stand = stands.find((one) => one.id === id);
  if (stand?.kind === 'unnamed') return [];
  if (stand) {
    const act = () => view.expand(stand.party, [stand.side]);
    return [{ key: 'more', label: t('menu.next'), act }];
  }
  const hanging = sidesBelow(shown, id);
  // What was opened here may be drawn under another party that it is tied to as well.
  const from = readRefs(scene.open).filter(({ party }) => party === id);
  const below = Side.options.filter(
    (side) => hanging.includes(side) || from.some((one) => one.side === side),
  );
  const opened = (rests.get(id) ?? []).filter(({ left }) => left > 0);
  // To show what is left of a folded side unfolds it too.
  const folded = readRefs(scene.fold).filter(
    ({ party, side }) => party === id && opened.every((one) => one.side !== side),
  );
  const entries = [
    ...opened.map(({ side, left, ties, exact }) => ({
      key: `open.${side}`,
      label: t(exact ? `menu.open.${side}` : `menu.openAbout.${side}`, { left, ties }),
      act: () => view.expand(id, [side]),
    })),
    ...folded.map(({ side }) => ({
      key: `unfold.${side}`,
      label: t(`menu.unfold.${side}`),
      act: () => view.unfold(id, [side]),
    })),
    ...below.map((side) => ({
      key: `fold.${side}`,
      label: t(`menu.fold.${side}`),
      act: () => view.collapse(id, [side]),
    })),
  ];
  if (below.length > 1)
    entries.push({ key: 'fold', label: t('menu.foldAll'), act: () => view.collapse(id, below) });
  return id === shown.picture.subject ? entries : [...entries, ...ofAnother(id, view, t, state)];
}

function ofAnother(id: string, view: SceneView, t: Say, state: UrlState): Entry[] {
  const hide = { key: 'hide', label: t('menu.hide'), act: () => view.hide(id) };
  const isChosen = view.chosen.includes(id);
  const choose = {
    key: 'choose',
    label: t(isChosen ? 'menu.unchoose' : 'menu.choose'),
    act: () => view.choose(toggled(view.chosen, id)),
  };
  const subject = view.shown?.picture.subject ?? null;
  if (!view.shown?.picture.parties.some((party) => party.id === id)) return [hide];
  return [
    choose,
    hide,
    {
      key: 'paths',
      label: t('menu.paths'),
      act: () => go(another(state, { view: 'paths', id: subject, to: id })),
    },
    {
      key: 'page',
      label: t('menu.page'),
      act: () => go(another(state, { view: 'party', id })),
    },
  ];
}
