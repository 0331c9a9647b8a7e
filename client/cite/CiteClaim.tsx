import { useWords } from '../i18n/use-words';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { CopyLink } from './CopyLink';
import { useCitedRevision } from './use-cited-revision';

/** The link of one claim: a page of its own. */
export function CiteClaim({ id }: { id: string }) {
  const { t } = useWords();
  const state = useUrlState();
  const revision = useCitedRevision();
  return <CopyLink to={another(state, { view: 'claim', id, revision })} label={t('cite.claim')} />;
}
