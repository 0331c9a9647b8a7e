import { nameIn } from '../../graph/picture';
import { useWords } from '../../i18n/use-words';
import { useUrlState } from '../../use-url-state';
import type { SceneView } from '../use-scene';
import { pictureEntries, type Told, tieEntries } from './around-entries';
import { type Entry, menuEntries } from './menu-entries';
import { PartyMenu } from './PartyMenu';

export interface MenuAt {
  /** A party, an address, a tie, what stands for others, or null: the picture as a whole. */
  id: string | null;
  at: { x: number; y: number };
}

export function StageMenu(props: { view: SceneView; menu: MenuAt; close: () => void }) {
  const { view, menu, close } = props;
  const { t, language } = useWords();
  const state = useUrlState();
  if (!view.shown) return null;
  const { picture } = view.shown;
  const { id } = menu;
  const isNamed = [...picture.parties, ...picture.addresses].some((one) => one.id === id);
  return (
    <PartyMenu
      name={isNamed && id !== null ? nameIn(picture, id, language) : t('menu.title')}
      entries={entriesOf(id, view, { t, language, state })}
      at={menu.at}
      close={close}
    />
  );
}

function entriesOf(id: string | null, view: SceneView, told: Told): Entry[] {
  if (id === null) return pictureEntries(view, told);
  const isTie = view.shown?.picture.ties.some(({ key }) => key === id);
  return isTie ? tieEntries(id, view, told) : menuEntries(id, view, told.t, told.state);
}
