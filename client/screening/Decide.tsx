import { type FormEvent, useId, useState } from 'react';
import type { DecisionWord } from '#api/screening';
import { postMatchDecisions } from '#api/screenings';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { unsaid, WhyFields } from '../identity/WhyFields';
import { keepWho } from '../identity/who';
import { Failed } from '../ui/State';
import type { Pair } from './pairs';
import { useScreeningChange } from './use-screenings';

interface Props {
  id: string;
  pairs: readonly Pair[];
  onDecided: () => void;
}

/** One word and one reason about one or many suppliers. */
export function Decide({ id, pairs, onDecided }: Props) {
  const { t } = useWords();
  const field = useId();
  const [decision, setDecision] = useState<DecisionWord | null>(null);
  const [why, setWhy] = useState(unsaid);
  const change = useScreeningChange(
    (word: DecisionWord) =>
      call(postMatchDecisions, {
        params: { id },
        body: { decision: word, reason: why.reason, decidedBy: why.by, pairs: [...pairs] },
      }),
    onDecided,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepWho(why.by);
    if (decision) change.mutate(decision);
  };
  return (
    <form className="decide-form bulk" onSubmit={send} aria-label={t('screen.decide')}>
      <fieldset>
        <legend>{t('screen.bulk', { count: pairs.length })}</legend>
        {(['accept', 'reject', 'unsure'] as const).map((word) => (
          <label key={word}>
            <input
              type="radio"
              name={`${field}-word`}
              required
              checked={decision === word}
              onChange={() => setDecision(word)}
            />{' '}
            {t(`screen.decision.${word}`)}
          </label>
        ))}
      </fieldset>
      <WhyFields why={why} onChange={setWhy} label={t('identity.reason')} longestName={200} />
      {change.error && decision ? (
        <Failed error={change.error} again={() => change.mutate(decision)} />
      ) : null}
      <button type="submit" className="primary" disabled={change.isPending}>
        {t('identity.decide')}
      </button>
    </form>
  );
}
