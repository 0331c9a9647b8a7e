import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { keepWho, knownWho } from './who';

interface Change {
  mutate: (said: { judged: string; reason: string; by: string }) => void;
  isPending: boolean;
  error: Error | null;
}

/** One party or two, why, and who says so. Nothing is chosen beforehand. */
export function DecideForm({ change: { mutate, isPending, error } }: { change: Change }) {
  const { t } = useWords();
  const id = useId();
  const [judged, setJudged] = useState('');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(knownWho);
  const said = { judged, reason, by };
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepWho(by);
    mutate(said);
  };
  return (
    <form className="decide-form" onSubmit={send}>
      <fieldset>
        <legend>{t('identity.question')}</legend>
        {(['same', 'different'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-judged`}
              required
              checked={judged === value}
              onChange={() => setJudged(value)}
            />{' '}
            {t(`identity.judge.${value}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-reason`}>{t('identity.reason')}</label>
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
      {error ? <Failed error={error} again={() => mutate(said)} /> : null}
      <button type="submit" className="primary" disabled={isPending}>
        {t('identity.decide')}
      </button>
    </form>
  );
}
