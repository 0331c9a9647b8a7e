import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { keepWho, knownWho } from './who';

interface Change {
  mutate: (said: { reason: string; by: string }) => void;
  isPending: boolean;
  error: Error | null;
}

/** Why a decision no longer counts, and who says so. */
export function UndoForm({ change: { mutate, isPending, error } }: { change: Change }) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(knownWho);
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepWho(by);
    mutate({ reason, by });
  };
  return (
    <form className="decide-form" onSubmit={send}>
      <label htmlFor={`${id}-reason`}>{t('identity.undoReason')}</label>
      <input
        id={`${id}-reason`}
        required
        maxLength={2_000}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${id}-by`}>{t('identity.by')}</label>
      <input
        id={`${id}-by`}
        required
        maxLength={120}
        autoComplete="off"
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      {error ? <Failed error={error} again={() => mutate({ reason, by })} /> : null}
      <button type="submit" className="primary" disabled={isPending}>
        {t('identity.undoNow')}
      </button>
    </form>
  );
}
