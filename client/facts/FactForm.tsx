import { type FormEvent, useId, useState } from 'react';
import type { FactChanged } from '#api/facts';
import { useWords } from '../i18n/use-words';
import { unsaid, WhyFields } from '../identity/WhyFields';
import { keepWho } from '../identity/who';
import { Failed } from '../ui/State';
import { bodyOf, type Draft } from './draft';
import { ClaimFields, PartyFields } from './PartyFields';
import { SourceFields } from './SourceFields';
import { TieFields } from './TieFields';
import { useFactChange } from './use-fact-change';

interface Props {
  start: Draft;
  /** What a fact says may be corrected; whether it is a party, a tie or a claim stays. */
  fixed: boolean;
  send: (body: ReturnType<typeof bodyOf>) => Promise<FactChanged>;
  onSaved: (saved: FactChanged) => void;
  label: string;
}

/** A party, a tie or a claim with its source and its words, why it is entered, and by whom. */
export function FactForm({ start, fixed, send, onSaved, label }: Props) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(start);
  const [why, setWhy] = useState(unsaid);
  const change = useFactChange(send, onSaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keepWho(why.by);
    change.mutate(bodyOf(draft, why));
  };
  const edit = { draft, change: setDraft };
  return (
    <form className="fact-form" onSubmit={submit} aria-label={label}>
      {fixed ? null : (
        <fieldset>
          <legend>{t('facts.what')}</legend>
          {(['tie', 'party', 'claim'] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={draft.kind === kind}
                onChange={() => setDraft({ ...draft, kind })}
              />{' '}
              {t(`facts.kind.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {draft.kind === 'party' ? <PartyFields {...edit} /> : null}
      {draft.kind === 'tie' ? <TieFields {...edit} /> : null}
      {draft.kind === 'claim' ? <ClaimFields {...edit} /> : null}
      <SourceFields {...edit} />
      <div className="fact-why">
        <WhyFields
          why={why}
          onChange={setWhy}
          label={t('facts.reason')}
          who={t('facts.by')}
          longestName={120}
        />
      </div>
      {change.error ? (
        <Failed error={change.error} again={() => change.mutate(bodyOf(draft, why))} />
      ) : null}
      <button type="submit" className="primary" disabled={change.isPending}>
        {label}
      </button>
    </form>
  );
}
