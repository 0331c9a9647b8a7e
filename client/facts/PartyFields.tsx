import { PartyKind, Status } from '#api/values';
import { useWords } from '../i18n/use-words';
import { PartyPicker } from '../search/PartyPicker';
import { type Edit, SelectField, TextField } from './Fields';

/** A party that no dataset describes. */
export function PartyFields(edit: Edit) {
  const { t } = useWords();
  return (
    <fieldset className="fields">
      <legend>{t('facts.kind.party')}</legend>
      <TextField {...edit} field="name" required wide />
      <SelectField {...edit} field="partyKind" options={PartyKind.options} words="kind" />
      <TextField {...edit} field="country" hint="CN" />
      <TextField {...edit} field="otherNames" lines={2} wide />
      <TextField {...edit} field="identifiers" lines={2} wide hint="LEI 5493…" />
    </fieldset>
  );
}

/** What is said of a party and is no tie. */
export function ClaimFields(edit: Edit) {
  const { t } = useWords();
  const { draft, change } = edit;
  return (
    <fieldset className="fields">
      <legend>{t('facts.kind.claim')}</legend>
      <PartyPicker
        label={t('facts.field.about')}
        chosen={draft.to}
        choose={(to) => change({ ...draft, to })}
      />
      <SelectField {...edit} field="status" options={Status.options} words="status" />
      <TextField {...edit} field="text" required wide lines={2} />
    </fieldset>
  );
}
