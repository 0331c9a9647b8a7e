import './twin.css';
import { useMemo, useState } from 'react';
import { PictureTable } from '../graph/PictureTable';
import { nameIn, type Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { leftInAll } from '../scene/rest';
import { Table } from '../ui/Table';
import { Language } from '../url-state';
import { TwinParty } from './TwinParty';
import type { TwinProps } from './twin';

/** The picture as two tables: who is drawn, and every drawn tie. A word keeps the rows of those whose names hold it. */
export function TableTwin({ view, selected, onSelect, onMenu }: TwinProps) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const picture = view.shown?.picture ?? null;
  const found = useMemo(() => picture && named(picture, text), [picture, text]);
  if (picture === null || found === null) return null;
  return (
    <div className="table-twin">
      <p className="row">
        <label>
          {t('twin.find')}{' '}
          <input
            type="search"
            value={text}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <span role="status" className="meta">
          {text === ''
            ? null
            : t('twin.found', {
                ...{ named: found.ids.length, of: idsOf(picture).length },
                ties: found.ties.length,
              })}
        </span>
      </p>
      <h3>{t('twin.parties')}</h3>
      <Table
        caption={t('twin.parties')}
        heads={['party', 'left', 'actions'].map((head) => t(`twin.head.${head}`))}
        empty={t('twin.noneFound')}
        rows={found.ids.map((id) => ({
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
      <PictureTable
        picture={{ ...picture, ties: found.ties }}
        selected={selected}
        onSelect={onSelect}
      />
    </div>
  );
}

function idsOf({ parties, addresses }: Picture): string[] {
  return [...parties, ...addresses].map(({ id }) => id);
}

/** Those whose name holds a text, in any language, and the ties that end at one of them. */
function named(picture: Picture, text: string) {
  const asked = plain(text);
  const ids = idsOf(picture).filter((id) =>
    Language.options.some((language) => plain(nameIn(picture, id, language)).includes(asked)),
  );
  const are = new Set(ids);
  return { ids, ties: picture.ties.filter(({ from, to }) => are.has(from) || are.has(to)) };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
