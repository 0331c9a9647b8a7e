import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { postReport, type Suppose } from '#api/report';
import { save } from '../export/files';
import { useWords } from '../i18n/use-words';
import { Failed } from '../ui/State';
import { useAsk } from '../use-answer';
import { FormChoice } from './Taking';
import type { FileChoice } from './use-report';

interface Props {
  id: string;
  regime: string;
  asOf: string;
  suppose: z.input<typeof Suppose>;
}

/** A report in which what is supposed stands as assumptions, and what would follow from it. */
export function WhatIfReport({ id, regime, asOf, suppose }: Props) {
  const { t, language } = useWords();
  const { ask } = useAsk();
  const [choice, setChoice] = useState<FileChoice>({ form: 'pdf', paper: 'A4' });
  const make = useMutation({
    mutationFn: async () => {
      const body = { regimes: [regime], asOf, language, suppose, ...choice };
      const { file } = await ask(postReport, { params: { id }, body });
      if (file === null) throw new Error('the answer holds no file');
      save(file);
      return file.name;
    },
  });
  return (
    <>
      <h3>{t('report.onThis')}</h3>
      <p className="row">
        <FormChoice {...{ choice, setChoice }} />
        <button type="button" disabled={make.isPending} onClick={() => make.mutate()}>
          {t('report.make')}
        </button>
      </p>
      {make.error ? <Failed error={make.error} again={() => make.mutate()} /> : null}
      <p role="status" className="meta">
        {make.isPending ? t('report.making') : null}
        {make.data ? t('report.made', { name: make.data }) : null}
      </p>
    </>
  );
}
