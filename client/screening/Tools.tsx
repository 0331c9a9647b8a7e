import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import {
  deleteScreening,
  ExportForm,
  getScreenings,
  postScreeningExport,
  repeatScreening,
  runScreening,
  type Screening,
  stopScreening,
} from '#api/screenings';
import { call } from '../call';
import { save } from '../export/files';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { another, go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { useScreeningChange } from './use-screenings';

/** Run, stop, screen again, take away, delete. */
export function Tools({ screening: { id, name, state } }: { screening: Screening }) {
  const { t, language } = useWords();
  const address = useUrlState();
  const params = { id };
  const run = useScreeningChange(() => call(runScreening, { params }));
  const stop = useScreeningChange(() => call(stopScreening, { params }));
  const again = useScreeningChange(
    async () => {
      const stored = await call(repeatScreening, { params });
      return call(runScreening, { params: { id: stored.screening.id } });
    },
    ({ screening }) =>
      go(another(address, { view: 'screening', id: screening.id, part: 'changes' })),
  );
  const take = useScreeningChange(async (form: ExportForm) => {
    const { file } = await call(postScreeningExport, { params, body: { form, language } });
    save(file);
  });
  const failed = [run, stop, again].find(({ error }) => error !== null);
  return (
    <div className="screen-tools">
      <div className="row">
        {state === 'running' ? (
          <button type="button" onClick={() => stop.mutate(null)}>
            {t('screen.stop')}
          </button>
        ) : null}
        {state === 'stopped' || state === 'waiting' ? (
          <button type="button" className="primary" onClick={() => run.mutate(null)}>
            {t('screen.goOn')}
          </button>
        ) : null}
        {state === 'done' || state === 'stopped' ? (
          <button type="button" disabled={again.isPending} onClick={() => again.mutate(null)}>
            {t('screen.again')}
          </button>
        ) : null}
        {(state === 'incomplete' ? [] : ExportForm.options).map((form) => (
          <button
            key={form}
            type="button"
            disabled={take.isPending}
            onClick={() => take.mutate(form)}
          >
            {t('screen.export', { form: form.toUpperCase() })}
          </button>
        ))}
        <DeleteScreening id={id} name={name} />
      </div>
      {failed?.error ? <Failed error={failed.error} again={() => failed.mutate(null)} /> : null}
      {take.error ? <Failed error={take.error} again={() => take.mutate('xlsx')} /> : null}
    </div>
  );
}

/** Nobody loses a screening by one press. */
function DeleteScreening({ id, name }: { id: string; name: string }) {
  const { t } = useWords();
  const label = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const state = useUrlState();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(deleteScreening, { params: { id } }),
    onSuccess: () => {
      go(another(state, { view: 'screenings' }));
      // What is shown of this screening is not asked for again: it is gone.
      return queries.invalidateQueries({ queryKey: [getScreenings.path] });
    },
  });
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {t('screen.delete')}
      </button>
      <dialog ref={dialog} aria-labelledby={label} className="card">
        <h2 id={label}>{t('screen.deleteWhat')}</h2>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p className="meta">{t('screen.deleteMeans')}</p>
        {remove.error ? <Failed error={remove.error} again={() => remove.mutate()} /> : null}
        <form method="dialog" className="row">
          <button
            type="button"
            className="danger"
            disabled={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('screen.delete')}
          </button>
          <button type="submit">{t('case.cancel')}</button>
        </form>
      </dialog>
    </>
  );
}
