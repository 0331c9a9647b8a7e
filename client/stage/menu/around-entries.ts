import { nameIn } from '../../graph/picture';
import type { Say } from '../../i18n/use-words';
import { another, go, type Language, type UrlState } from '../../url-state';
import type { SceneView } from '../use-scene';
import type { Entry } from './menu-entries';

/** The words, the language of names, and where we are. */
export interface Told {
  t: Say;
  language: Language;
  state: UrlState;
}

/** What can be done with a tie. */
export function tieEntries(key: string, view: SceneView, { t, language, state }: Told): Entry[] {
  const tie = view.shown?.picture.ties.find((one) => one.key === key);
  if (!tie || !view.shown) return [];
  const { picture } = view.shown;
  const { from, to } = tie;
  const ends = [...new Set([from, to])].filter((id) => id !== picture.subject);
  const isBetweenParties = [from, to].every((id) => picture.parties.some((one) => one.id === id));
  return [
    {
      key: 'evidence',
      label: t('menu.evidence'),
      act: () => go({ ...state, select: key }, { replace: true }),
    },
    ...ends.map((id) => ({
      key: `hide.${id}`,
      label: t('menu.hideEnd', { name: nameIn(picture, id, language) }),
      act: () => view.hide(id),
    })),
    ...(isBetweenParties && from !== to
      ? [
          {
            key: 'paths',
            label: t('menu.paths'),
            act: () => go(another(state, { view: 'paths', id: from, to })),
          },
        ]
      : []),
  ];
}

/** What can be done with the picture as a whole. */
export function pictureEntries({ shown, steps, showAll }: SceneView, { t, state }: Told): Entry[] {
  const shape = state.shape === 'network' ? 'layers' : 'network';
  const isHiding = shown !== null && shown.hiddenParties + shown.hiddenTies > 0;
  return [
    ...(steps.canUndo ? [{ key: 'undo', label: t('scene.undo'), act: steps.undo }] : []),
    ...(steps.canRedo ? [{ key: 'redo', label: t('scene.redo'), act: steps.redo }] : []),
    ...(isHiding ? [{ key: 'all', label: t('scene.showAll'), act: showAll }] : []),
    {
      key: 'shape',
      label: t(`menu.as.${shape}`),
      act: () => go({ ...state, shape }, { replace: true }),
    },
  ];
}
