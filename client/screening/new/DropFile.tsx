import { type DragEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';

/** A place for a supplier list: dropped, or chosen. */
export function DropFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <fieldset
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{t('screen.drop')}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <p className="meta">{t('screen.dropNote')}</p>
    </fieldset>
  );
}
