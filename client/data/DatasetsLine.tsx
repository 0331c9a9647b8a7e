import '../cases/cases.css';
import { getDatasets } from '#api/imports';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import type { UrlState } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** Says on every page that not every dataset is read, or that this page reads them all nevertheless. */
export function DatasetsLine() {
  const { t } = useWords();
  const state = useUrlState();
  const { data } = useAnswer(getDatasets, state.datasets === null ? null : {});
  // What a stored screening reads is its own, and stands with it.
  if (state.datasets === null || state.view === 'screening') return null;
  const titles = new Map(data?.datasets.map(({ id, title }) => [id, title]));
  const named = state.datasets.map((id) => titles.get(id) ?? id);
  return (
    <aside className="revision-line" aria-label={t('datasets.line')}>
      {readsChosen(state) ? (
        <>
          {t(state.view === 'screenings' ? 'datasets.nextOnly' : 'datasets.only')}{' '}
          <bdi>{named.join('; ')}</bdi>. {t('datasets.onlyMeans')}
        </>
      ) : (
        t('datasets.notHere')
      )}{' '}
      <Link to={{ ...state, datasets: null }}>{t('datasets.readAll')}</Link>
    </aside>
  );
}

/** What is told of the data themselves, and of what people decided, rests on everything that is on file. */
function readsChosen({ view }: UrlState): boolean {
  return ['home', 'party', 'paths', 'claim', 'lists', 'list', 'screenings'].includes(view);
}
