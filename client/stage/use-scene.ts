import { useDeferredValue, useMemo } from 'react';
import type { Side } from '#api/sides';
import { nameIn } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import {
  collapsed,
  expanded,
  hidden,
  type Scene,
  sceneOf,
  shownAll,
  unfolded,
} from '../scene/actions';
import { drawnOf, onlyThese, withoutThese } from '../scene/chosen';
import { standsOf } from '../scene/groups';
import { leftInAll, type Rests, restsOf } from '../scene/rest';
import { type Visible, visible } from '../scene/visible';
import { useSame } from '../ui/use-same';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { type Base, useLoaded } from './loading/use-loaded';
import { useSides } from './loading/use-sides';
import { useSaid } from './use-said';
import { useSteps } from './use-steps';

const NO_RESTS: Rests = new Map();
/** A double click opens so many ties at once; for more somebody has to choose. */
const AT_ONCE = 50;

/** What is drawn of a picture, what is left to open in it, and everything that can be done with it. */
export function useScene(base: Base) {
  const { language } = useWords();
  const state = useUrlState();
  const scene = useSame(sceneOf(state));
  // What is opened is drawn when it is there; a selection draws nothing anew.
  const sifted = useSame({ ...scene, open: null });
  const { loaded, open, isReady, ...coming } = useLoaded(base);
  const shown = useMemo(() => loaded && visible(loaded.picture, sifted), [loaded, sifted]);
  const parties = useMemo(() => loaded?.picture.parties.map(({ id }) => id) ?? [], [loaded]);
  // What came is drawn before what is left of it is counted.
  const counts = useDeferredValue(useSides(parties));
  const rests = useMemo(
    () => (loaded && shown ? restsOf(counts, loaded.picture, shown.picture) : NO_RESTS),
    [counts, loaded, shown],
  );
  const stands = useMemo(
    () => (shown ? standsOf(shown.picture, rests, open) : []),
    [shown, rests, open],
  );
  const said = useSaid(shown, isReady);
  const chosen = useSame(shown ? drawnOf(shown, state.chosen) : []);
  return {
    ...coming,
    ...{ frame: base.frame, scene, loaded, shown, rests, stands, said: said.text },
    ...useActions(scene, said, (id) => (loaded ? nameIn(loaded.picture, id, language) : id)),
    ...useChosen(scene, shown, chosen, said),
    openable: (party: string): Side[] => {
      const left = (rests.get(party) ?? []).filter((side) => side.left > 0);
      return leftInAll(left) > AT_ONCE ? [] : left.map(({ side }) => side);
    },
  };
}
export type SceneView = ReturnType<typeof useScene>;

function useActions(scene: Scene, said: ReturnType<typeof useSaid>, name: (id: string) => string) {
  const { t } = useWords();
  const state = useUrlState();
  const { picture, path, depth, owners, moved } = state;
  const steps = useSteps({ ...scene, picture, path, depth, owners, moved }, (to) =>
    go({ ...state, ...to }),
  );
  const { counting } = said;
  const change = (to: Scene) => go({ ...state, ...to });
  type Sides = readonly Side[];
  return {
    steps: { ...steps, undo: counting(steps.undo), redo: counting(steps.redo) },
    expand(party: string, sides: Sides) {
      const [first] = sides;
      const word = sides.length === 1 && first ? first : 'all';
      said.after(({ came }) => t(`scene.opened.${word}`, { count: came, name: name(party) }));
      change(expanded(scene, party, sides));
    },
    unfold: counting((party: string, sides: Sides) => change(unfolded(scene, party, sides))),
    collapse: counting((party: string, sides: Sides) => change(collapsed(scene, party, sides))),
    hide: counting((party: string) => change(hidden(scene, party))),
    filter: counting((part: Partial<Scene>) => change({ ...scene, ...part })),
    showAll: counting(() => change(shownAll(scene))),
  };
}

/** What can be done with several parties at once. To choose is no step that is undone; what is done with them is, and they stay chosen. */
function useChosen(
  scene: Scene,
  shown: Visible | null,
  chosen: readonly string[],
  { counting }: ReturnType<typeof useSaid>,
) {
  const state = useUrlState();
  const change = (to: Scene) => go({ ...state, ...to });
  return {
    chosen,
    choose: (ids: readonly string[]) =>
      go({ ...state, chosen: ids.length === 0 ? null : [...ids] }, { replace: true }),
    expandAll: counting((parties: readonly string[], side: Side) =>
      change(parties.reduce((to, id) => expanded(to, id, [side]), scene)),
    ),
    hideChosen: counting(() => {
      if (shown) change(withoutThese(scene, shown.picture.subject, chosen));
    }),
    keepChosen: counting(() => {
      if (shown) change(onlyThese(scene, shown, chosen));
    }),
  };
}
