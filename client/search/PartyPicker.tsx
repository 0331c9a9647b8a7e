import { useId } from 'react';
import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { shownName } from '../ui/names';
import { PartyBox } from './PartyBox';

interface Props {
  label: string;
  chosen: Pick<PartyBrief, 'name' | 'nameZh'> | null;
  choose: (party: PartyBrief) => void;
}

/** Finds one party for a form. */
export function PartyPicker({ label, chosen, choose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  return (
    <div className="picker">
      <div className="picker-head">
        <label htmlFor={id}>{label}</label>
        <span className="meta" role="status">
          {chosen ? t('whatIf.chosen', { name: shownName(chosen, language) }) : null}
        </span>
      </div>
      <div className="search">
        <PartyBox
          name={{ id }}
          placeholder={chosen ? shownName(chosen, language) : t('whatIf.choose')}
          slash={false}
          take={choose}
        />
      </div>
    </div>
  );
}
