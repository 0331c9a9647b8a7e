import { type Change, getScreeningChanges } from '#api/screenings';
import { useWords } from '../i18n/use-words';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';

/** Only what is not as it was in the last screening of the same list, and why. */
export function Changes({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useAnswer(getScreeningChanges, { params: { id } });
  return (
    <section aria-label={t('screen.part.changes')}>
      <Answered answer={answer}>
        {({ before, after, changes, unchanged, leftOut }) =>
          before === null ? (
            <p className="state">{t('screen.firstOfList')}</p>
          ) : (
            <>
              <p>
                {t('screen.compared', {
                  ...{ before: before.revision, after: after.revision },
                  ...{ dayBefore: before.asOf, dayAfter: after.asOf },
                  ...{ changed: changes.length + leftOut, unchanged },
                })}
              </p>
              <ul className="supplier-list">
                {changes.map((change) => (
                  <ChangeCard key={change.key} change={change} />
                ))}
              </ul>
              {leftOut > 0 ? (
                <p className="meta">{t('screen.changesLeftOut', { count: leftOut })}</p>
              ) : null}
            </>
          )
        }
      </Answered>
    </section>
  );
}

function ChangeCard({ change: { supplier, before, after, why } }: { change: Change }) {
  const { t, say } = useWords();
  const words = (end: Change['before']) =>
    end === null
      ? t('screen.notThere')
      : [
          t(`screen.outcome.${end.outcome}`),
          end.standing === null ? '' : t(`screen.standing.${end.standing}`),
        ]
          .filter(Boolean)
          .join(', ');
  return (
    <li className="card supplier">
      <h2>
        <bdi>{supplier}</bdi>
      </h2>
      <p>
        {words(before)} → {words(after)}
      </p>
      <ul className="remarks">
        {why.map((one) => (
          <li key={one.en}>
            <bdi>{say(one)}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
