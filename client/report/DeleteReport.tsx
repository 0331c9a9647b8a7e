import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { deleteReport, getReports, type StoredReport } from '#api/stored-reports';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { another, currentState, go } from '../url-state';

/** Nobody loses a report by one press. */
export function DeleteReport({ stored: { id, name } }: { stored: StoredReport }) {
  const { t } = useWords();
  const label = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(deleteReport, { params: { id } }),
    onSuccess: async () => {
      if (currentState().id === id) go(another(currentState(), { view: 'reports' }));
      await queries.invalidateQueries({ queryKey: [getReports.path] });
    },
  });
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {t('report.delete')}
      </button>
      <dialog ref={dialog} aria-labelledby={label} className="card">
        <h2 id={label}>{t('report.deleteWhat')}</h2>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p className="meta">{t('report.deleteMeans')}</p>
        {error ? <Failed error={error} again={() => mutate()} /> : null}
        <form method="dialog" className="row">
          <button type="button" className="danger" disabled={isPending} onClick={() => mutate()}>
            {t('report.delete')}
          </button>
          <button type="submit">{t('case.cancel')}</button>
        </form>
      </dialog>
    </>
  );
}
