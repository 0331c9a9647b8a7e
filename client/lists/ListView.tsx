import { getList } from '#api/lists';
import { ClaimGroups } from '../claims/ClaimGroups';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { OutLink } from '../ui/OutLink';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { Entries } from './Entries';
import { ListActions } from './ListActions';
import { LoadedBadge } from './LoadedBadge';

/** One list: the rules that changed it, what is claimed about them side by side, and its entries. */
export function ListView({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useAnswer(getList, { params: { id }, query: { limit: 1 } });
  useTitle(answer.data?.list.name, t('nav.lists'));
  return (
    <main className="page" id="main">
      <Answered answer={answer}>
        {({ list, actions, claims, coverage }) => (
          <>
            <h1>
              <bdi>{list.name}</bdi>
            </h1>
            <p className="row">
              <LoadedBadge loaded={list.loaded} />
              <span className="meta">
                <OutLink href={list.url}>
                  <bdi>{list.authority ?? t('source.open')}</bdi>
                </OutLink>
                {' · '}
                {t('lists.counts', { entries: list.entries, parties: list.parties })}
              </span>
            </p>
            {list.note ? (
              <p>
                <bdi>{list.note}</bdi>
              </p>
            ) : null}
            <ListActions actions={actions} />
            <Section title={t('claims.title')} note={claims.length}>
              <ClaimGroups claims={claims} />
            </Section>
            <Entries listId={id} />
            <CoverageNote coverage={coverage} />
          </>
        )}
      </Answered>
    </main>
  );
}
