import { useId } from 'react';
import { ControlType, DirectOrIndirect, LinkType, OwnsClass, SupplyState, Tenure } from '#api/ties';
import { Status } from '#api/values';
import { useWords } from '../i18n/use-words';
import { PartyPicker } from '../search/PartyPicker';
import { ShareFields } from '../what-if/ShareFields';
import type { TieType } from './draft';
import { type Edit, SelectField, TextField } from './Fields';

const TYPES = ['OWNS', 'CONTROLS', 'SUPPLIES', 'BRANCH_OF', 'OFFICER_OF', 'LINKED'] as const;

/** Who is tied to whom, and how. */
export function TieFields(edit: Edit) {
  const { t } = useWords();
  const { draft, change } = edit;
  return (
    <fieldset className="fields">
      <legend>{t('facts.kind.tie')}</legend>
      <PartyPicker
        label={t('facts.field.from')}
        chosen={draft.from}
        choose={(from) => change({ ...draft, from })}
      />
      <TypeField {...edit} />
      <PartyPicker
        label={t('facts.field.to')}
        chosen={draft.to}
        choose={(to) => change({ ...draft, to })}
      />
      <Details {...edit} />
      <SelectField {...edit} field="status" options={Status.options} words="status" />
      <TextField {...edit} field="startDate" hint="2024-06" />
      <TextField {...edit} field="endDate" />
    </fieldset>
  );
}

function TypeField({ draft, change }: Edit) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('facts.field.type')}</label>
      <select
        id={id}
        value={draft.type}
        onChange={({ target }) => change({ ...draft, type: target.value as TieType })}
      >
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`verb.${type}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What only ties of the chosen type say. */
function Details(edit: Edit) {
  switch (edit.draft.type) {
    case 'OWNS':
      return (
        <>
          <Share {...edit} />
          <SelectField {...edit} field="class" options={OwnsClass.options} words="class" />
          <Directness {...edit} />
          <SelfHolding {...edit} />
        </>
      );
    case 'CONTROLS':
      return (
        <>
          <SelectField {...edit} field="control" options={ControlType.options} words="control" />
          <Share {...edit} />
          <Directness {...edit} />
        </>
      );
    case 'SUPPLIES':
      return (
        <>
          <TextField {...edit} field="what" />
          <TextField {...edit} field="amount" />
          <SelectField {...edit} field="state" options={SupplyState.options} words="supply" />
        </>
      );
    case 'OFFICER_OF':
      return (
        <>
          <TextField {...edit} field="role" />
          <SelectField {...edit} field="tenure" options={Tenure.options} words="tenure" />
        </>
      );
    case 'LINKED':
      return <SelectField {...edit} field="link" options={LinkType.options} words="link" />;
    case 'BRANCH_OF':
      return null;
  }
}

function Share(edit: Edit) {
  const { draft, change } = edit;
  const open = ['none', 'minimum', 'maximum', 'both'];
  return (
    <>
      <ShareFields draft={draft.share} change={(share) => change({ ...draft, share })} />
      {draft.share.most.trim() === '' || draft.share.unknown ? null : (
        <SelectField {...edit} field="open" options={open} words="facts.open" />
      )}
    </>
  );
}

function Directness(edit: Edit) {
  const { options } = DirectOrIndirect;
  return <SelectField {...edit} field="directOrIndirect" options={options} words="direct" />;
}

/** A party that holds its own shares is meant only where it is said. */
function SelfHolding({ draft, change }: Edit) {
  const { t } = useWords();
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={draft.selfHolding}
        onChange={({ target }) => change({ ...draft, selfHolding: target.checked })}
      />{' '}
      {t('facts.selfHolding')}
    </label>
  );
}
