import { type FormEvent, useId, useState } from 'react';
import type { PartyBrief } from '#api/party';
import type { ListRead } from '#api/regimes';
import { useWords } from '../i18n/use-words';
import type { Cited } from '../proof/cited';
import { PartyPicker } from '../search/PartyPicker';
import type { Supposed } from './supposed';

interface Props {
  cited: Cited;
  lists: ListRead[];
  suppose: (one: Supposed, ...named: PartyBrief[]) => void;
}

/** A designation that is not on file, and the entries that could be away. */
export function Designate({ cited, lists, suppose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [party, setParty] = useState<PartyBrief | null>(null);
  const [list, setList] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (party === null) return;
    suppose({ kind: 'designation', party: party.id, list: list === '' ? null : list }, party);
  };
  return (
    <>
      <form className="suppose" onSubmit={add}>
        <PartyPicker label={t('whatIf.party')} chosen={party} choose={setParty} />
        <div className="field">
          <label htmlFor={`${id}-list`}>{t('whatIf.list')}</label>
          <select id={`${id}-list`} value={list} onChange={(event) => setList(event.target.value)}>
            <option value="">{t('whatIf.anyList')}</option>
            {lists.map((read) => (
              <option key={read.list} value={read.list}>
                {read.list}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" disabled={party === null}>
          {t('whatIf.add')}
        </button>
      </form>
      <Entries cited={cited} suppose={suppose} />
    </>
  );
}

function Entries({ cited, suppose }: Omit<Props, 'lists'>) {
  const { t } = useWords();
  if (cited.designations.length === 0) return <p className="meta">{t('whatIf.noEntries')}</p>;
  return (
    <ul className="on-file" aria-label={t('whatIf.entries')}>
      {cited.designations.map(({ key, partyId: party, listedName: listed, listName }) => (
        <li key={key} className="suppose">
          <p className="on-file-name">
            <bdi>{listed}</bdi>{' '}
            <span className="meta">
              <bdi>{listName}</bdi>
            </span>
          </p>
          <button
            type="button"
            onClick={() => suppose({ kind: 'noDesignation', key, party, listed })}
          >
            {t('whatIf.removeEntry')}
          </button>
        </li>
      ))}
    </ul>
  );
}
