import { type ReactNode, useEffect, useState } from 'react';
import { Refused } from '../call';
import { useWords } from '../i18n/use-words';
import type { Answer } from '../use-answer';
import { TokenForm } from './TokenForm';

/** Says that an answer is on its way, why it did not come, or shows it. */
export function Answered<T>({
  answer,
  children,
}: {
  answer: Answer<T>;
  children: (value: T) => ReactNode;
}) {
  if (answer.data !== undefined) return <>{children(answer.data)}</>;
  if (answer.error) return <Failed error={answer.error} again={() => void answer.refetch()} />;
  if (answer.fetchStatus === 'idle') return <Stopped again={() => void answer.refetch()} />;
  return <Waiting stop={answer.stop} />;
}

const SLOW_MS = 5_000;

/** Shows after a moment, so that quick answers do not flicker; when it takes long it says so and can be stopped. `over` what is there it takes no room. */
export function Waiting({ stop, over = false }: { stop?: () => void; over?: boolean }) {
  const { t } = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={`state waiting ${over ? 'over' : ''}`}>
      <p role="status">
        <span className="spinner" aria-hidden="true" /> {t(isSlow ? 'state.slow' : 'state.waiting')}
      </p>
      {isSlow && stop ? (
        <button type="button" onClick={stop}>
          {t('state.stop')}
        </button>
      ) : null}
      {over ? null : (
        <div className="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      )}
    </div>
  );
}

function Stopped({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <div className="state" role="status">
      <p>{t('state.stopped')}</p>
      <button type="button" onClick={again}>
        {t('state.again')}
      </button>
    </div>
  );
}

export function Failed({ error, again }: { error: Error; again: () => void }) {
  const { t, language } = useWords();
  const problem = error instanceof Refused ? error.problem : null;
  const type = problem?.type.split('/').pop() ?? '';
  const detail = problem?.detail ?? '';
  // Details are English: in another language our own words say what to do, and the detail follows as what it is.
  const isTranslated = language !== 'en' || detail === '';
  return (
    <div className="state failed" role="alert">
      <p>
        <strong>
          {t(`problem.${type}`, { defaultValue: problem?.title ?? t('state.failed') })}
        </strong>
      </p>
      {isTranslated && problem ? <p>{t(`toDo.${type}`, { defaultValue: '' })}</p> : null}
      {detail === '' ? null : (
        <p className={isTranslated ? 'meta' : ''}>
          {isTranslated ? t('state.inEnglish') : null} <span lang="en">{detail}</span>
        </p>
      )}
      <ul lang="en">
        {problem?.errors?.map(({ pointer, detail }) => (
          <li key={pointer}>
            <code>{pointer}</code> {detail}
          </li>
        ))}
      </ul>
      {problem?.status === 401 ? (
        <TokenForm again={again} />
      ) : (
        <button type="button" onClick={again}>
          {t('state.again')}
        </button>
      )}
    </div>
  );
}
