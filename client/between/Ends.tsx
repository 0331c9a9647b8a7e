import './between.css';
import type { PartyBrief } from '#api/party';
import { useWords } from '../i18n/use-words';
import { PartyBox } from '../search/PartyBox';
import { PartyLink } from '../ui/PartyName';
import { another, go } from '../url-state';
import { useUrlState } from '../use-url-state';

interface Props {
  from: PartyBrief | null;
  to: PartyBrief | null;
}

/** The two parties between which paths are sought; each can be chosen anew, and they can change places. */
export function Ends({ from, to }: Props) {
  const { t } = useWords();
  const state = useUrlState();
  const move = (ends: { id?: string | null; to?: string | null }) =>
    go(another(state, { view: 'paths', id: state.id, to: state.to, ...ends }));
  return (
    <div className="ends">
      <End word="from" party={from} known={state.id} take={(id) => move({ id })} />
      <End word="to" party={to} known={state.to} take={(id) => move({ to: id })} />
      {state.id && state.to ? (
        <button type="button" onClick={() => move({ id: state.to, to: state.id })}>
          {t('between.swap')}
        </button>
      ) : null}
    </div>
  );
}

interface EndProps {
  word: 'from' | 'to';
  party: PartyBrief | null;
  /** The id of the address bar, while its party is not known yet. */
  known: string | null;
  take: (id: string) => void;
}

function End({ word, party, known, take }: EndProps) {
  const { t } = useWords();
  return (
    <div className="end">
      <p>
        <span className="meta">{t(`between.${word}`)}</span>{' '}
        {party ? <PartyLink party={party} /> : known ? <code>{known}</code> : null}
      </p>
      <div className="search">
        <PartyBox
          name={{ label: t(`between.choose.${word}`) }}
          placeholder={t(`between.choose.${word}`)}
          slash={false}
          take={({ id }) => take(id)}
        />
      </div>
    </div>
  );
}
