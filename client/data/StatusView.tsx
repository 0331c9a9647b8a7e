import { getStatus } from '#api/status';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { Datasets } from './Datasets';

export function StatusView() {
  const { t, language } = useWords();
  const answer = useAnswer(getStatus);
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
              <Datasets datasets={coverage.datasets} />
            </Section>
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
