import { type FormEvent, useId, useState } from 'react';
import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { PartyPicker } from '../search/PartyPicker';
import { shownName } from '../ui/names';
import { NO_SHARE, ShareFields } from './ShareFields';
import { type Supposed, shareOf } from './supposed';

interface Props {
  subject: PartyBrief;
  parties: PartyBrief[];
  suppose: (one: Supposed, ...named: PartyBrief[]) => void;
}

/** A holding that is not on file. */
export function AddHolding({ subject, parties, suppose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [owner, setOwner] = useState<PartyBrief | null>(null);
  const [owned, setOwned] = useState(subject.id);
  const [kind, setKind] = useState<'shares' | 'votes'>('shares');
  const [draft, setDraft] = useState(NO_SHARE);
  const [fault, setFault] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const share = draft.unknown ? null : shareOf(draft.least, draft.most);
    if (owner === null) return setFault(t('whatIf.wrongParty'));
    if (share === null && !draft.unknown) return setFault(t('whatIf.wrongShare'));
    suppose({ kind: 'holding', owner: owner.id, owned, class: kind, share }, owner);
    setFault(null);
    setDraft(NO_SHARE);
  };
  return (
    <form className="suppose" onSubmit={add}>
      <PartyPicker label={t('whatIf.owner')} chosen={owner} choose={setOwner} />
      <ShareFields draft={draft} change={setDraft} />
      <div className="field">
        <label htmlFor={`${id}-class`}>{t('whatIf.class')}</label>
        <select
          id={`${id}-class`}
          value={kind}
          onChange={(event) => setKind(event.target.value === 'votes' ? 'votes' : 'shares')}
        >
          <option value="shares">{t('verdict.class.shares')}</option>
          <option value="votes">{t('verdict.class.votes')}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-owned`}>{t('whatIf.owned')}</label>
        <select id={`${id}-owned`} value={owned} onChange={(event) => setOwned(event.target.value)}>
          {parties.map((party) => (
            <option key={party.id} value={party.id}>
              {shownName(party, language)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{t('whatIf.add')}</button>
      {fault ? (
        <p role="alert" className="fault">
          {fault}
        </p>
      ) : null}
    </form>
  );
}
