import { useWords } from '../i18n/use-words';
import { another, go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { PartyBox } from './PartyBox';

/** Finds a party and opens it. */
export function SearchBox() {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <search className="search">
      <PartyBox
        name={{ label: t('search.label') }}
        placeholder={t('search.placeholder')}
        slash={true}
        take={({ id }) => go(another(state, { view: 'party', id }))}
      >
        <kbd>/</kbd>
      </PartyBox>
    </search>
  );
}
