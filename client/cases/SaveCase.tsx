import './cases.css';
import { useId, useRef, useState } from 'react';
import { postCase } from '#api/cases';
import type { Coverage } from '#api/coverage';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { addressOf, another } from '../url-state';
import { useUrlState } from '../use-url-state';
import { CaseForm } from './CaseForm';
import { useCaseChange } from './use-case-change';

interface Props {
  /** What the view rests on: its day and its revision are kept with it. */
  coverage: Coverage;
  name: string;
  notes?: string;
}

/** Keeps the view as a case: as it is now, whatever is imported later. */
export function SaveCase({ coverage: { asOf, revision }, name, notes = '' }: Props) {
  const { t } = useWords();
  const label = useId();
  const state = useUrlState();
  const dialog = useRef<HTMLDialogElement>(null);
  const [saved, setSaved] = useState(false);
  const saving = useCaseChange(async (words: { name: string; notes: string }) => {
    const address = addressOf({ ...state, asOf, revision, case: null }).slice(1);
    await call(postCase, { body: { ...words, address, revision, asOf } });
    setSaved(true);
  });
  const open = () => {
    setSaved(false);
    saving.reset();
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" onClick={open}>
        {t('case.save')}
      </button>
      <dialog ref={dialog} aria-labelledby={label} className="card">
        <h2 id={label}>{t('case.save')}</h2>
        {saved ? (
          <>
            <p role="status">
              {t('case.saved')} <Link to={another(state, { view: 'cases' })}>{t('case.all')}</Link>
            </p>
            <button type="button" onClick={close}>
              {t('case.close')}
            </button>
          </>
        ) : (
          <>
            <p className="meta">{t('case.what', { asOf, revision })}</p>
            <CaseForm key={`${name} ${notes}`} {...{ name, notes }} change={saving}>
              <button type="button" onClick={close}>
                {t('case.cancel')}
              </button>
            </CaseForm>
          </>
        )}
      </dialog>
    </>
  );
}
