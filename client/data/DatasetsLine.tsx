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
  if (state.datasets === null) return null;
  const titles = new Map(data?.datasets.map(({ id, title }) => [id, title]));
  const named = state.datasets.map((id) => titles.get(id) ?? id);
  return (
    <aside className="revision-line" aria-label={t('datasets.line')}>
      {readsChosen(state) ? (
        <>
          {t('datasets.only')} <bdi>{named.join('; ')}</bdi>. {t('datasets.onlyMeans')}
        </>
      ) : (
        t('datasets.notHere')
      )}{' '}
      <Link to={{ ...state, datasets: null }}>{t('datasets.readAll')}</Link>
    </aside>
  );
}

/** A report, a screening and what is told of the data themselves rest on everything that is on file. */
function readsChosen({ view, tab }: UrlState): boolean {
  if (view === 'party') return tab !== 'report';
  return ['home', 'paths', 'claim', 'lists', 'list'].includes(view);
}
