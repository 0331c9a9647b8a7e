import { useId } from 'react';
import { useWords } from '../i18n/use-words';
import type { Draft, Field } from './draft';

/** A draft and how it is changed: what every group of fields works on. */
export interface Edit {
  draft: Draft;
  change: (draft: Draft) => void;
}

interface TextProps extends Edit {
  field: Field;
  required?: boolean;
  hint?: string;
  wide?: boolean;
  lines?: number;
}

/** One line of text, or several. */
export function TextField({ draft, change, field, ...props }: TextProps) {
  const { t } = useWords();
  const id = useId();
  const { required = false, hint, wide = false, lines = 1 } = props;
  const set = (text: string) => change({ ...draft, words: { ...draft.words, [field]: text } });
  const given = {
    ...{ id, required, placeholder: hint, value: draft.words[field], autoComplete: 'off' },
    'aria-required': required,
  };
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{t(`facts.field.${field}`)}</label>
      {lines > 1 ? (
        <textarea {...given} rows={lines} onChange={({ target }) => set(target.value)} />
      ) : (
        <input {...given} type="text" onChange={({ target }) => set(target.value)} />
      )}
    </div>
  );
}

interface SelectProps extends Edit {
  field: Field;
  options: readonly string[];
  /** Where the words of the options stand. */
  words: string;
}

export function SelectField({ draft, change, field, options, words }: SelectProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(`facts.field.${field}`)}</label>
      <select
        id={id}
        value={draft.words[field]}
        onChange={({ target }) =>
          change({ ...draft, words: { ...draft.words, [field]: target.value } })
        }
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {t(`${words}.${option}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
