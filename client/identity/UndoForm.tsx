import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { unsaid, type Why, WhyFields } from './WhyFields';
import { keepWho } from './who';

interface Change {
  mutate: (said: Why) => void;
  isPending: boolean;
  error: Error | null;
}

/** Why a decision no longer counts, and who says so. */
export function UndoForm({ change: { mutate, isPending, error } }: { change: Change }) {
  const { t } = useWords();
  const [why, setWhy] = useState(unsaid);
  const send = (event: FormEvent) => {
    event.preventDefault();
    keepWho(why.by);
    mutate(why);
  };
  return (
    <form className="decide-form" onSubmit={send}>
      <WhyFields why={why} onChange={setWhy} label={t('identity.undoReason')} longestName={120} />
      {error ? <Failed error={error} again={() => mutate(why)} /> : null}
      <button type="submit" className="primary" disabled={isPending}>
        {t('identity.undoNow')}
      </button>
    </form>
  );
}
