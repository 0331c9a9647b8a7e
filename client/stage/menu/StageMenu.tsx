import { nameIn } from '../../graph/picture';
import { useWords } from '../../i18n/use-words';
import { useUrlState } from '../../use-url-state';
import type { SceneView } from '../use-scene';
import { menuEntries } from './menu-entries';
import { PartyMenu } from './PartyMenu';

export interface MenuAt {
  id: string;
  at: { x: number; y: number };
}

export function StageMenu(props: { view: SceneView; menu: MenuAt; close: () => void }) {
  const { view, menu, close } = props;
  const { t, language } = useWords();
  const state = useUrlState();
  if (!view.shown) return null;
  const isStand = view.stands.some(({ id }) => id === menu.id);
  return (
    <PartyMenu
      name={isStand ? t('menu.title') : nameIn(view.shown.picture, menu.id, language)}
      entries={menuEntries(menu.id, view, t, state)}
      at={menu.at}
      close={close}
    />
  );
}
