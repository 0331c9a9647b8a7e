import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { Link } from './Link';
import { otherNameOf, shownName } from './names';

/** Both names of a party, the reader's language first. */
export function PartyName({ party }: { party: PartyBrief }) {
  const { language } = useWords();
  const other = otherNameOf(party, language);
  return (
    <>
      <bdi>{shownName(party, language)}</bdi>
      {other ? (
        <>
          {' '}
          <bdi className="other-name">{other}</bdi>
        </>
      ) : null}
    </>
  );
}

export function PartyLink({ party }: { party: PartyBrief }) {
  const state = useUrlState();
  const { language } = useWords();
  return (
    <Link to={another(state, { view: 'party', id: party.id })}>
      <bdi>{shownName(party, language)}</bdi>
    </Link>
  );
}
