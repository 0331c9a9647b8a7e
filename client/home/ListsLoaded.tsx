import { ListCoverage } from '#api/coverage';
import { getLists } from '#api/lists';
import { useWords } from '../i18n/use-words';
import { LoadedBadge } from '../lists/LoadedBadge';
import { DateText } from '../ui/DateText';
import { Link } from '../ui/Link';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';

/** What can be answered at all: an answer about a list that is not loaded would be worth nothing. */
export function ListsLoaded() {
  const { t } = useWords();
  const state = useUrlState();
  const answer = useAnswer(getLists);
  return (
    <Section title={t('home.lists')}>
      <p className="meta">{t('home.listsWhy')}</p>
      <Answered answer={answer}>
        {({ lists }) => (
          <>
            <p>
              {ListCoverage.shape.loaded.options.map((loaded) => (
                <span key={loaded} className="how-many">
                  <LoadedBadge loaded={loaded} />{' '}
                  {lists.filter((list) => list.loaded === loaded).length}
                </span>
              ))}
            </p>
            <ul className="list-rows">
              {lists.toSorted(leastFirst).map((list) => (
                <li key={list.id}>
                  <Link to={another(state, { view: 'list', id: list.id })}>
                    <bdi>{list.name}</bdi>
                  </Link>
                  <LoadedBadge loaded={list.loaded} />
                  <span className="meta">
                    {t('lists.entries', { count: list.entries })} ·{' '}
                    <DateText date={list.versionDate} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Section>
  );
}

const LEAST_FIRST = ['none', 'partial', 'whole'];

/** What is missing comes first: it limits every answer. */
function leastFirst(one: Pick<ListCoverage, 'loaded'>, other: Pick<ListCoverage, 'loaded'>) {
  return LEAST_FIRST.indexOf(one.loaded) - LEAST_FIRST.indexOf(other.loaded);
}
