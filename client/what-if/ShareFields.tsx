import { useId } from 'react';
import { useWords } from '../i18n/use-words';

export interface ShareDraft {
  least: string;
  most: string;
  unknown: boolean;
}

export const NO_SHARE: ShareDraft = { least: '', most: '', unknown: false };

interface Props {
  draft: ShareDraft;
  change: (draft: ShareDraft) => void;
}

/** The ends of a supposed share, or that nobody states it. */
export function ShareFields({ draft, change }: Props) {
  const { t } = useWords();
  const id = useId();
  const end = (name: 'least' | 'most') => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{t(`whatIf.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        inputMode="decimal"
        size={name === 'least' ? 8 : 18}
        maxLength={24}
        disabled={draft.unknown}
        placeholder={name === 'least' ? '50' : t('whatIf.mostHint')}
        value={draft[name]}
        onChange={(event) => change({ ...draft, [name]: event.target.value })}
      />
    </div>
  );
  return (
    <>
      {end('least')}
      {end('most')}
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.unknown}
          onChange={(event) => change({ ...draft, unknown: event.target.checked })}
        />{' '}
        {t('whatIf.unknown')}
      </label>
    </>
  );
}
