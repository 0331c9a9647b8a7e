import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from '../call';
import { useWords } from '../i18n/use-words';
import { TokenForm } from './TokenForm';

/** Says that an answer is on its way, why it did not come, or shows it. */
export function Answered<T>({
  answer,
  children,
}: {
  answer: UseQueryResult<T, Error>;
  children: (value: T) => ReactNode;
}) {
  if (answer.data !== undefined) return <>{children(answer.data)}</>;
  if (answer.error) return <Failed error={answer.error} again={() => void answer.refetch()} />;
  return <Waiting />;
}

export function Waiting() {
  const { t } = useWords();
  return (
    <p className="state" role="status">
      <span className="spinner" aria-hidden="true" /> {t('state.waiting')}
    </p>
  );
}

export function Failed({ error, again }: { error: Error; again: () => void }) {
  const { t } = useWords();
  const problem = error instanceof Refused ? error.problem : null;
  const type = problem?.type.split('/').pop() ?? '';
  return (
    <div className="state failed" role="alert">
      <p>
        <strong>
          {t(`problem.${type}`, { defaultValue: problem?.title ?? t('state.failed') })}
        </strong>
      </p>
      {problem?.detail ? <p>{problem.detail}</p> : null}
      <ul>
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
