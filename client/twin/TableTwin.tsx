import './twin.css';
import { useMemo, useState } from 'react';
import { PictureTable } from '../graph/PictureTable';
import { nameIn, type Picture } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { leftInAll } from '../scene/rest';
import { FindField } from '../search/FindField';
import { Table } from '../ui/Table';
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
        <FindField label={t('twin.find')} text={text} onChange={setText} />
        <span role="status" className="meta">
          {text === ''
            ? null
            : t('twin.found', {
                ...{ named: found.ids.length, of: found.of, ties: found.ties.length },
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

/** Those whose name holds a text, in any language, out of how many, and the ties that end at one of them. */
function named({ parties, addresses, ties }: Picture, text: string) {
  const asked = plain(text);
  const all = [
    ...parties.map(({ id, name, nameZh }) => ({ id, names: [name, nameZh ?? ''] })),
    ...addresses.map((address) => ({ id: address.id, names: [address.text] })),
  ];
  const ids = all
    .filter(({ names }) => names.some((name) => plain(name).includes(asked)))
    .map(({ id }) => id);
  const are = new Set(ids);
  const found = ties.filter(({ from, to }) => are.has(from) || are.has(to));
  return { ids, of: all.length, ties: found };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
