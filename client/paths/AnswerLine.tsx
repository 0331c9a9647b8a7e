import type { Exposure } from '#api/exposure';
import { dateText } from '../dates';
import { useWords } from '../i18n/use-words';

/** The answer in a line or two: named on a list; so many designated parties reached; or no path in what was looked at. */
export function AnswerLine({ answer }: { answer: Exposure }) {
  const { t, language } = useWords();
  const { named, paths, coverage } = answer;
  const reached = new Set(paths.map(({ designated }) => designated)).size;
  const cut = coverage.limits.length > 0;
  return (
    <div className="answer" role="status">
      {named.map((entry) => {
        const since = entry.effectiveDate ?? entry.listStartDate ?? entry.publishedDate;
        return (
          <p key={entry.key} className={entry.certainty === 'certain' ? 'named' : 'maybe'}>
            <span aria-hidden="true">■ </span>
            {t(entry.certainty === 'certain' ? 'answer.named' : 'answer.maybeNamed')}{' '}
            <bdi>{entry.listName}</bdi>
            {since ? ` ${t('answer.since', { date: dateText(since, language) })}` : null}
          </p>
        );
      })}
      {reached > 0 ? (
        <p className="reached">
          {t(cut ? 'answer.reachedAtLeast' : 'answer.reached', { count: reached })}{' '}
          {t('answer.paths', { count: paths.length })}
        </p>
      ) : (
        <p className="none">{t(cut ? 'answer.noneCut' : 'answer.none')}</p>
      )}
    </div>
  );
}
