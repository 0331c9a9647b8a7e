import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getStoredReport, type StoredReport } from '#api/stored-reports';
import { call } from '../call';
import { save } from '../export/files';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { FormChoice } from './Taking';
import type { FileChoice } from './use-report';

/** A kept report as a file, as it was made. */
export function StoredFile({ stored: { id } }: { stored: StoredReport }) {
  const { t } = useWords();
  const [choice, setChoice] = useState<FileChoice>({ form: 'pdf', paper: 'A4' });
  const take = useMutation({
    mutationFn: async () => {
      const { file } = await call(getStoredReport, { params: { id }, query: choice });
      if (file === null) throw new Error('the answer holds no file');
      save(file);
      return file.name;
    },
  });
  return (
    <>
      <div className="row">
        <FormChoice {...{ choice, setChoice }} />
        <button
          type="button"
          className="primary"
          disabled={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('report.make')}
        </button>
      </div>
      {take.error ? <Failed error={take.error} again={() => take.mutate()} /> : null}
      <p role="status" className="meta">
        {take.isPending ? t('report.making') : null}
        {take.data ? t('report.made', { name: take.data }) : null}
      </p>
    </>
  );
}
