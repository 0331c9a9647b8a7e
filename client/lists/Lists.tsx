import { getLists } from '#api/lists';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { DateText } from '../ui/DateText';
import { Link } from '../ui/Link';
import { Answered } from '../ui/State';
import { Table } from '../ui/Table';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { LoadedBadge } from './LoadedBadge';

export function Lists() {
  const { t } = useWords();
  const state = useUrlState();
  const answer = useAnswer(getLists);
  useTitle(t('nav.lists'));
  return (
    <main className="page" id="main">
      <h1>{t('nav.lists')}</h1>
      <p className="meta">{t('home.listsWhy')}</p>
      <Answered answer={answer}>
        {({ lists, coverage }) => (
          <>
            <Table
              caption={t('nav.lists')}
              heads={['list', 'loaded', 'version', 'entries', 'parties', 'authority', 'note'].map(
                (head) => t(`lists.head.${head}`),
              )}
              empty={t('lists.none')}
              rows={lists.map((list) => ({
                key: list.id,
                cells: [
                  <Link key="list" to={another(state, { view: 'list', id: list.id })}>
                    <bdi>{list.name}</bdi>
                  </Link>,
                  <LoadedBadge key="loaded" loaded={list.loaded} />,
                  <DateText key="date" date={list.versionDate} />,
                  list.entries,
                  list.parties,
                  <bdi key="authority">{list.authority}</bdi>,
                  <bdi key="note">{list.note}</bdi>,
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
