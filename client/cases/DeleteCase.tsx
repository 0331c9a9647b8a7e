import { useId, useRef } from 'react';
import { type CaseBrief, deleteCase } from '#api/cases';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { useCaseChange } from './use-case-change';

/** Nobody loses a case by one press. */
export function DeleteCase({ saved: { id, name } }: { saved: CaseBrief }) {
  const { t } = useWords();
  const label = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { mutate, isPending, error } = useCaseChange(() => call(deleteCase, { params: { id } }));
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {t('case.delete')}
      </button>
      <dialog ref={dialog} aria-labelledby={label} className="card">
        <h2 id={label}>{t('case.deleteWhat')}</h2>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p className="meta">{t('case.deleteMeans')}</p>
        {error ? <Failed error={error} again={() => mutate(null)} /> : null}
        <form method="dialog" className="row">
          <button
            type="button"
            className="danger"
            disabled={isPending}
            onClick={() => mutate(null)}
          >
            {t('case.delete')}
          </button>
          <button type="submit">{t('case.cancel')}</button>
        </form>
      </dialog>
    </>
  );
}
