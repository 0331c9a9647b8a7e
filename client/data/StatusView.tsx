import { getDatasets } from '#api/imports';
import { getStatus } from '#api/status';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { Datasets } from './Datasets';
import { Imports } from './Imports';

export function StatusView() {
  const { t, language } = useWords();
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
                {(loaded) => <Datasets datasets={loaded.datasets} />}
              </Answered>
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
