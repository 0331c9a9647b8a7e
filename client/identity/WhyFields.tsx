import { useId } from 'react';
import { useWords } from '../i18n/use-words';
import { knownWho } from './who';

/** Why somebody decides so, and who that is. */
export interface Why {
  reason: string;
  by: string;
}

/** Nothing said yet, by whoever decided on this machine before. */
export function unsaid(): Why {
  return { reason: '', by: knownWho() };
}

interface Props {
  why: Why;
  onChange: (why: Why) => void;
  /** The question that the reason answers. */
  label: string;
  /** Letters of a name, at most. */
  longestName: number;
  /** The question that the name answers; who decides, unless it is another. */
  who?: string;
  /** The fields are `…-reason` and `…-by`; by itself, a name that nothing else has. */
  field?: string;
}

export function WhyFields({ why, onChange, label, longestName, who, field }: Props) {
  const { t } = useWords();
  const own = useId();
  const id = field ?? own;
  return (
    <>
      <label htmlFor={`${id}-reason`}>{label}</label>
      <input
        id={`${id}-reason`}
        required
        maxLength={2_000}
        autoComplete="off"
        value={why.reason}
        onChange={({ target }) => onChange({ ...why, reason: target.value })}
      />
      <label htmlFor={`${id}-by`}>{who ?? t('identity.by')}</label>
      <input
        id={`${id}-by`}
        required
        maxLength={longestName}
        autoComplete="off"
        value={why.by}
        onChange={({ target }) => onChange({ ...why, by: target.value })}
      />
    </>
  );
}
