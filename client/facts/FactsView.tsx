import './facts.css';
import { useRef, useState } from 'react';
import { type FactChanged, postFact } from '#api/facts';
import { getParty } from '#api/party';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { shownName } from '../ui/names';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { blank, type Named } from './draft';
import { FactForm } from './FactForm';
import { FactList } from './FactList';

/** What people of this installation know themselves: add, correct, retract; of one party or of all. */
export function FactsView({ id }: { id: string | null }) {
  const { t, language } = useWords();
  const state = useUrlState();
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const asked = useAnswer(getParty, id === null ? null : { params: { id } });
  useTitle(t('facts.title'));
  const onSaved = ({ fact, revision }: FactChanged) => {
    setSaid(t('facts.saved', { number: fact.number, revision }));
    line.current?.focus();
  };
  const party = asked.data?.party ?? null;
  return (
    <main className="page" id="main">
      <h1>{t('facts.title')}</h1>
      <p className="meta">{t('facts.about')}</p>
      {id === null ? null : (
        <p>
          {t('facts.ofParty')}{' '}
          <Link to={another(state, { view: 'party', id })}>
            <bdi>{party ? shownName(party, language) : id}</bdi>
          </Link>{' '}
          · <Link to={another(state, { view: 'facts' })}>{t('facts.all')}</Link>
        </p>
      )}
      <p className="identity-said" role="status" tabIndex={-1} ref={line}>
        {said}
      </p>
      {id !== null && party === null ? (
        <Answered answer={asked}>{() => null}</Answered>
      ) : (
        <AddFact party={party} onSaved={onSaved} />
      )}
      <FactList party={id} onSaved={onSaved} />
    </main>
  );
}

interface AddProps {
  party: Named | null;
  onSaved: (saved: FactChanged) => void;
}

/** The form is open where somebody came for it, and starts again when a fact is saved. */
function AddFact({ party, onSaved }: AddProps) {
  const { t } = useWords();
  const [saved, setSaved] = useState(0);
  return (
    <Section title={t('facts.add')}>
      <details open={party !== null} className="fact-add">
        <summary>{t('facts.addForm')}</summary>
        <FactForm
          key={saved}
          start={blank(party)}
          fixed={false}
          send={(body) => call(postFact, { body })}
          onSaved={(change) => {
            setSaved(saved + 1);
            onSaved(change);
          }}
          label={t('facts.addNow')}
        />
      </details>
    </Section>
  );
}
