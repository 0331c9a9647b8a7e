import { useWords } from '../i18n/use-words';
import { type Edit, TextField } from './Fields';

/** Who says so, where, when, and in which words: without them a claim is worth nothing. */
export function SourceFields(edit: Edit) {
  const { t } = useWords();
  return (
    <fieldset className="fields">
      <legend>{t('facts.source')}</legend>
      <TextField {...edit} field="publisher" required />
      <TextField {...edit} field="title" required wide />
      <TextField {...edit} field="date" required hint="2025-03-26" />
      <TextField {...edit} field="url" hint="https://" wide />
      <TextField {...edit} field="quote" required wide lines={3} />
    </fieldset>
  );
}
