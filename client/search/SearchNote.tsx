import type { UseQueryResult } from '@tanstack/react-query';
import type { SearchAnswer } from '#api/search';
import { useWords } from '../i18n/use-words';
import { Failed, Waiting } from '../ui/State';

/** What stands below the hits: that the search runs, failed, was cut short, or in what it found no such name. */
export function SearchNote(props: { text: string; search: UseQueryResult<SearchAnswer, Error> }) {
  const { t, say } = useWords();
  const { data, error, isFetching, refetch } = props.search;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (isFetching && !data?.hits.length) return <Waiting />;
  if (!data || props.text === '') return null;
  const stopped = data.coverage.limits.map(({ code, detail }) => (
    <p className="state meta" key={code + detail.en}>
      {t(`limit.${code}`)} {say(detail)}
    </p>
  ));
  const datasets = data.coverage.datasets.map(({ title }) => title).join(', ');
  return (
    <div role="status">
      {data.hits.length === 0 ? (
        <p className="state">
          {t('search.noParty')} <bdi>{datasets || t('search.noDatasets')}</bdi>.{' '}
          <span className="meta">{t('search.noPartyHint')}</span>
        </p>
      ) : (
        <p className="state meta">{t('search.count', { count: data.hits.length })}</p>
      )}
      {stopped}
    </div>
  );
}
