import { useState } from 'react';
import type { PartyBrief } from '#api/party';
import type { Screened } from '#api/screening';
import { postSupplierParty } from '#api/screenings';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { PartyPicker } from '../search/PartyPicker';
import { Failed } from '../ui/State';
import { useScreeningChange } from './use-screenings';

interface Props {
  id: string;
  screened: Screened;
  /** What happens once another party is a candidate. */
  onAdded?: () => void;
}

/** A party that the search missed and somebody knows of: from then on it is a candidate like those that were found. */
export function FindOther({ id, screened: { key }, onAdded }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const add = useScreeningChange(
    ({ id: party }: PartyBrief) =>
      call(postSupplierParty, { params: { id }, body: { supplier: key, party } }),
    onAdded,
  );
  return (
    <details className="find-other" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('screen.other')}</summary>
      {open ? (
        <PartyPicker label={t('screen.otherName')} chosen={null} choose={add.mutate} />
      ) : null}
      {add.error ? <Failed error={add.error} again={() => add.reset()} /> : null}
    </details>
  );
}
