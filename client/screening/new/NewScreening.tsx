import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { postColumns } from '#api/screenings';
import { call } from '../../call';
import { useWords } from '../../i18n/use-words';
import { Failed, Waiting } from '../../ui/State';
import { DropFile } from './DropFile';
import { fileOf } from './file';
import { Question } from './Question';

/** A supplier list to be screened: the file, its columns, the regimes and the day. */
export function NewScreening() {
  const { t } = useWords();
  const [last, setLast] = useState<File | null>(null);
  const read = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await fileOf(chosen);
      return { file, ...(await call(postColumns, { body: { file } })) };
    },
  });
  const take = (file: File) => {
    setLast(file);
    read.mutate(file);
  };
  return (
    <section aria-label={t('screen.new')}>
      <DropFile onFile={take} />
      {read.isPending ? <Waiting /> : null}
      {read.error ? (
        <Failed error={read.error} again={() => (last ? read.mutate(last) : undefined)} />
      ) : null}
      {read.data ? (
        <Question
          key={read.data.file.base64.length}
          file={read.data.file}
          sheets={read.data.sheets}
        />
      ) : null}
    </section>
  );
}
