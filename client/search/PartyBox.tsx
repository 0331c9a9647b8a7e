import './search.css';
import { type ReactNode, useId, useState } from 'react';
import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { HitRow } from './HitRow';
import { SearchNote } from './SearchNote';
import { useCombobox } from './use-combobox';
import { useSearch } from './use-search';

interface Props {
  /** The name of the field, or the id by which a label names it. */
  name: { label: string } | { id: string };
  placeholder: string;
  /** Whether `/` leads here from anywhere. */
  slash: boolean;
  take: (party: PartyBrief) => void;
  children?: ReactNode;
}

/** A field that finds a party by any of its names or numbers, in either script. */
export function PartyBox({ name, placeholder, slash, take, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const search = useSearch(text);
  const hits = text.trim() === '' ? [] : (search.data?.hits ?? []);
  const takeAt = (place: number) => {
    const hit = hits[place];
    if (hit) take(hit.party);
  };
  const settled = search.isSuccess && !search.isPlaceholderData;
  const box = useCombobox({ text, setText, count: hits.length, settled, take: takeAt, slash });
  const { open, active } = box;
  return (
    <>
      <input
        {...('id' in name ? { id: name.id } : { 'aria-label': name.label })}
        ref={box.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-expanded={open}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => box.type(event.target.value)}
        onFocus={() => box.setOpen(true)}
        onBlur={() => box.setOpen(false)}
        onKeyDown={box.onKeyDown}
      />
      {children}
      <div className={open ? 'hits' : 'hits closed'}>
        <div id={`${id}-hits`} role="listbox" aria-label={t('search.hits')}>
          {hits.map((hit, place) => (
            <HitRow
              key={hit.party.id}
              id={`${id}-${place}`}
              hit={hit}
              active={place === active}
              choose={() => box.choose(place)}
            />
          ))}
        </div>
        <SearchNote text={text.trim()} search={search} />
      </div>
    </>
  );
}
