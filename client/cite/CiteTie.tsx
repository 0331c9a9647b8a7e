import type { Tie } from '#api/ties';
import { useWords } from '../i18n/use-words';
import { another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { CopyLink } from './CopyLink';
import { useCitedRevision } from './use-cited-revision';

/** The link of one tie: it opens what surrounds one of its ends, with the tie selected. */
export function CiteTie({ tie: { key, from, to } }: { tie: Tie }) {
  const { t } = useWords();
  const state = useUrlState();
  const revision = useCitedRevision();
  const id = state.id === to ? to : from;
  const cited = another(state, { view: 'party', id, picture: 'around', select: key, revision });
  return <CopyLink to={cited} label={t('cite.tie')} />;
}
