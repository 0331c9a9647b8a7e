import { type FormEvent, useId, useState } from 'react';
import type { DecisionWord } from '#api/screening';
import { postMatchDecisions } from '#api/screenings';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { keepWho, knownWho } from '../identity/who';
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
  const [reason, setReason] = useState('');
  const [decidedBy, setBy] = useState(knownWho);
  const change = useScreeningChange(
    (word: DecisionWord) =>
      call(postMatchDecisions, {
        params: { id },
        body: { decision: word, reason, decidedBy, pairs: [...pairs] },
      }),
    onDecided,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepWho(decidedBy);
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
      <Reasons field={field} {...{ reason, setReason, decidedBy, setBy }} />
      {change.error && decision ? (
        <Failed error={change.error} again={() => change.mutate(decision)} />
      ) : null}
      <button type="submit" className="primary" disabled={change.isPending}>
        {t('identity.decide')}
      </button>
    </form>
  );
}

interface ReasonProps {
  field: string;
  reason: string;
  setReason: (reason: string) => void;
  decidedBy: string;
  setBy: (name: string) => void;
}

/** Why, and who says so. */
export function Reasons({ field, reason, setReason, decidedBy, setBy }: ReasonProps) {
  const { t } = useWords();
  return (
    <>
      <label htmlFor={`${field}-reason`}>{t('identity.reason')}</label>
      <input
        id={`${field}-reason`}
        required
        maxLength={2_000}
        autoComplete="off"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <label htmlFor={`${field}-by`}>{t('identity.by')}</label>
      <input
        id={`${field}-by`}
        required
        maxLength={200}
        value={decidedBy}
        onChange={({ target }) => setBy(target.value)}
      />
    </>
  );
}
