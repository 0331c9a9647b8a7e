import { getSources } from '#api/lists';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { DateText } from '../ui/DateText';
import { OutLink } from '../ui/OutLink';
import { Answered } from '../ui/State';
import { Table } from '../ui/Table';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';

export function Sources() {
  const { t } = useWords();
  const answer = useAnswer(getSources);
  const heads = ['title', 'publisher', 'date', 'access', 'note'];
  useTitle(t('nav.sources'));
  return (
    <main className="page" id="main">
      <h1>{t('nav.sources')}</h1>
      <p className="meta">{t('sources.what')}</p>
      <Answered answer={answer}>
        {({ sources, coverage }) => (
          <>
            <Table
              caption={t('nav.sources')}
              heads={heads.map((head) => t(`sources.head.${head}`))}
              empty={t('sources.none')}
              rows={sources.map((source) => ({
                key: source.id,
                cells: [
                  <OutLink key="title" href={source.url}>
                    <bdi>{source.title}</bdi>
                  </OutLink>,
                  <bdi key="publisher">{source.publisher}</bdi>,
                  <DateText key="date" date={source.date} />,
                  source.access ? t(`access.${source.access}`) : t('access.unknown'),
                  <bdi key="note">{source.note}</bdi>,
                ],
              }))}
            />
            <CoverageNote coverage={coverage} />
          </>
        )}
      </Answered>
    </main>
  );
}
