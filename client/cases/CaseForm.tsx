import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';

interface Change {
  mutate: (words: { name: string; notes: string }) => void;
  isPending: boolean;
  error: Error | null;
}

interface Props {
  name: string;
  notes: string;
  change: Change;
  /** The way out, beside the way on. */
  children?: ReactNode;
}

/** The words about a case. */
export function CaseForm(props: Props) {
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
      <p className="row">
        <button type="submit" className="primary" disabled={isPending}>
          {t('case.keep')}
        </button>
        {props.children}
      </p>
    </form>
  );
}
