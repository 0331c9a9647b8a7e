import './twin.css';
import { PictureTable } from '../graph/PictureTable';
import { nameIn } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { leftInAll } from '../scene/rest';
import { Table } from '../ui/Table';
import { TwinParty } from './TwinParty';
import type { TwinProps } from './twin';

/** The picture as two tables: who is drawn, and every drawn tie. */
export function TableTwin({ view, selected, onSelect, onMenu }: TwinProps) {
  const { t, language } = useWords();
  const picture = view.shown?.picture;
  if (!picture) return null;
  return (
    <div className="table-twin">
      <h3>{t('twin.parties')}</h3>
      <Table
        caption={t('twin.parties')}
        heads={['party', 'left', 'actions'].map((head) => t(`twin.head.${head}`))}
        empty={t('picture.noTies')}
        rows={[...picture.parties, ...picture.addresses].map(({ id }) => ({
          key: id,
          cells: [
            <TwinParty key="party" id={id} picture={picture} />,
            leftInAll(view.rests.get(id)) || null,
            <button
              key="actions"
              type="button"
              className="dots"
              aria-label={t('menu.of', { name: nameIn(picture, id, language) })}
              onClick={({ currentTarget }) => {
                const { left, bottom } = currentTarget.getBoundingClientRect();
                onMenu(id, { x: left, y: bottom });
              }}
            >
              ⋯
            </button>,
          ],
        }))}
      />
      <h3>{t('picture.table')}</h3>
      <PictureTable picture={picture} selected={selected} onSelect={onSelect} />
    </div>
  );
}
