import { useId } from 'react';
import type { Screening } from '#api/screenings';
import { useWords } from '../i18n/use-words';

/** How far it is, and how many rows ended how. Not run is never no match. */
export function Progress({ screening: { counts, state, detail } }: { screening: Screening }) {
  const { t, say } = useWords();
  const id = useId();
  const waiting = counts.outcomes.find(({ outcome }) => outcome === 'notRun')?.rows ?? 0;
  return (
    <div className="screen-progress">
      {state === 'done' || state === 'incomplete' ? null : (
        <>
          <label htmlFor={id}>
            {t('screen.progress', { done: counts.rows - waiting, all: counts.rows })}
          </label>
          <progress id={id} max={counts.rows} value={counts.rows - waiting} />
        </>
      )}
      {detail ? <p role="alert">{say(detail)}</p> : null}
      <ul className="counts" aria-label={t('screen.counts')}>
        {counts.outcomes.map(({ outcome, rows }) => (
          <li key={outcome} className="count" data-end={outcome}>
            <b>{rows}</b> {t(`screen.outcome.${outcome}`)}
          </li>
        ))}
        {counts.toReview > 0 ? (
          <li className="count" data-end="candidates">
            <b>{counts.toReview}</b> {t('screen.toReview')}
          </li>
        ) : null}
      </ul>
      <p className="meta">{t('screen.noClearance')}</p>
    </div>
  );
}
