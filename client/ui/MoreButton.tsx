import { useWords } from '../i18n/use-words';
import { Failed, Waiting } from './State';

interface Props {
  hasNextPage: boolean;
  isFetching: boolean;
  error: Error | null;
  fetchNextPage: () => Promise<unknown>;
}

/** The foot of something that comes in pages. */
export function MoreButton({ hasNextPage, isFetching, error, fetchNextPage }: Props) {
  const { t } = useWords();
  const more = () => void fetchNextPage();
  if (isFetching) return <Waiting />;
  if (error) return <Failed error={error} again={more} />;
  if (!hasNextPage) return null;
  return (
    <button type="button" onClick={more}>
      {t('state.more')}
    </button>
  );
}
