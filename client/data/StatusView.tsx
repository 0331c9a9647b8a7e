import { getDatasets } from '#api/imports';
import { getStatus } from '#api/status';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { Link } from '../ui/Link';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { ChooseDatasets } from './ChooseDatasets';
import { Datasets } from './Datasets';
import { Imports } from './Imports';

export function StatusView() {
  const { t, language } = useWords();
  const state = useUrlState();
  const answer = useAnswer(getStatus);
  const datasets = useAnswer(getDatasets);
  useTitle(t('nav.status'));
  return (
    <main className="page" id="main">
      <h1>{t('nav.status')}</h1>
      <Answered answer={answer}>
        {({ version, database, counts, coverage }) => (
          <>
            <dl className="counts">
              {Object.entries(counts).map(([name, count]) => (
                <div key={name}>
                  <dt>{t(`counts.${name}`)}</dt>
                  <dd>{count.toLocaleString(language)}</dd>
                </div>
              ))}
            </dl>
            <Section title={t('datasets.title')}>
              <Answered answer={datasets}>
                {(loaded) => (
                  <>
                    <Datasets datasets={loaded.datasets} />
                    <ChooseDatasets key={state.datasets?.join()} datasets={loaded.datasets} />
                  </>
                )}
              </Answered>
            </Section>
            <Section title={t('facts.title')}>
              <p className="meta">{t('facts.about')}</p>
              <Link className="button" to={another(state, { view: 'facts' })}>
                {t('facts.toList')}
              </Link>
            </Section>
            <Imports />
            <CoverageNote coverage={coverage} />
            <p className="meta">
              Tracehold {version} · Neo4j {database.version} ·{' '}
              {t(database.embedded ? 'database.embedded' : 'database.external')}
            </p>
          </>
        )}
      </Answered>
    </main>
  );
}
