import './identity.css';
import { useRef, useState } from 'react';
import { getCandidates } from '#api/identity';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { CandidateCard } from './CandidateCard';
import { Decisions } from './Decisions';

/** Records that may be one party and wait for a person, and what people decided; of one party or of all. */
export function IdentityView({ id }: { id: string | null }) {
  const { t } = useWords();
  const state = useUrlState();
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const [after, setAfter] = useState<string | null>(null);
  const answer = useAnswer(getCandidates, {
    query: { party: id ?? undefined, after: after ?? undefined },
  });
  useTitle(t('nav.identity'));
  const onDecided = (number: number) => {
    setSaid(t('identity.saved', { number }));
    line.current?.focus();
  };
  return (
    <main className="page" id="main">
      <h1>{t('nav.identity')}</h1>
      <p className="meta">{t('identity.about')}</p>
      {id === null ? null : (
        <p>
          {t('identity.ofParty')} <code>{id}</code> ·{' '}
          <Link to={another(state, { view: 'party', id, tab: 'record' })}>
            {t('identity.toParty')}
          </Link>{' '}
          · <Link to={another(state, { view: 'identity' })}>{t('identity.all')}</Link>
        </p>
      )}
      <p className="identity-said" role="status" tabIndex={-1} ref={line}>
        {said}
      </p>
      <Answered answer={answer}>
        {({ candidates, total, next }) => (
          <Section
            title={t('identity.waiting')}
            note={t('identity.shown', { shown: candidates.length, total })}
          >
            {candidates.length === 0 ? <p className="state">{t('identity.none')}</p> : null}
            <ol className="identity-list">
              {candidates.map((candidate) => (
                <li key={candidate.key} className="card">
                  <CandidateCard candidate={candidate} onDecided={onDecided} />
                </li>
              ))}
            </ol>
            <p className="row">
              {after === null ? null : (
                <button type="button" onClick={() => setAfter(null)}>
                  {t('identity.first')}
                </button>
              )}
              {next === null ? null : (
                <button type="button" onClick={() => setAfter(next)}>
                  {t('identity.more')}
                </button>
              )}
            </p>
          </Section>
        )}
      </Answered>
      <Decisions party={id} onUndone={onDecided} />
    </main>
  );
}
