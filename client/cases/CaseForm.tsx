import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';

interface Change {
  mutate: (words: { name: string; notes: string }) => void;
  isPending: boolean;
  error: Error | null;
}

/** The words about a case. */
export function CaseForm(props: { name: string; notes: string; change: Change }) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState(props.name);
  const [notes, setNotes] = useState(props.notes);
  const { mutate, isPending, error } = props.change;
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate({ name, notes });
  };
  return (
    <form className="case-form" onSubmit={send}>
      <label htmlFor={`${id}-name`}>{t('case.name')}</label>
      <input
        id={`${id}-name`}
        required
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${id}-notes`}>{t('case.notes')}</label>
      <textarea
        id={`${id}-notes`}
        rows={5}
        maxLength={10_000}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      {error ? <Failed error={error} again={() => mutate({ name, notes })} /> : null}
      <button type="submit" className="primary" disabled={isPending}>
        {t('case.keep')}
      </button>
    </form>
  );
}
