import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { shownName } from '../ui/names';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';

/** Another party under the same regime. */
export function VerdictLink({ party }: { party: PartyBrief }) {
  const { language } = useWords();
  const state = useUrlState();
  const { regime } = state;
  return (
    <Link to={another(state, { view: 'party', id: party.id, tab: 'verdict', regime })}>
      <bdi>{shownName(party, language)}</bdi>
    </Link>
  );
}
