import { type FormEvent, useState } from 'react';
import type { FactChanged } from '#api/facts';
import { useWords } from '../i18n/use-words';
import { unsaid, type Why, WhyFields } from '../identity/WhyFields';
import { keepWho } from '../identity/who';
import { Failed } from '../ui/State';
import { useFactChange } from './use-fact-change';

interface Props {
  send: (why: Why) => Promise<FactChanged>;
  onSaved: (saved: FactChanged) => void;
}

/** Why a fact is said no longer, and by whom. */
export function RetractForm({ send, onSaved }: Props) {
  const { t } = useWords();
  const [why, setWhy] = useState(unsaid);
  const change = useFactChange(send, onSaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keepWho(why.by);
    change.mutate(why);
  };
  return (
    <form className="fact-form" onSubmit={submit}>
      <div className="fact-why">
        <WhyFields
          why={why}
          onChange={setWhy}
          label={t('facts.retractReason')}
          who={t('facts.retractedBy')}
          longestName={120}
        />
      </div>
      {change.error ? <Failed error={change.error} again={() => change.mutate(why)} /> : null}
      <button type="submit" className="primary" disabled={change.isPending}>
        {t('facts.retractNow')}
      </button>
    </form>
  );
}
