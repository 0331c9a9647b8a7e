import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { unsaid, type Why, WhyFields } from './WhyFields';
import { keepWho } from './who';

interface Change {
  mutate: (said: { judged: string } & Why) => void;
  isPending: boolean;
  error: Error | null;
}

/** One party or two, why, and who says so. Nothing is chosen beforehand. */
export function DecideForm({ change: { mutate, isPending, error } }: { change: Change }) {
  const { t } = useWords();
  const id = useId();
  const [judged, setJudged] = useState('');
  const [why, setWhy] = useState(unsaid);
  const said = { judged, ...why };
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepWho(why.by);
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
      <WhyFields why={why} onChange={setWhy} label={t('identity.reason')} longestName={120} />
      {error ? <Failed error={error} again={() => mutate(said)} /> : null}
      <button type="submit" className="primary" disabled={isPending}>
        {t('identity.decide')}
      </button>
    </form>
  );
}
