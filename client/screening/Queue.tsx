import { useEffect, useRef, useState } from 'react';
import type { Candidate, DecisionWord, Screened } from '#api/screening';
import { postMatchDecisions, postSuppliers } from '#api/screenings';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { unsaid, WhyFields } from '../identity/WhyFields';
import { keepWho } from '../identity/who';
import { Answered, Failed } from '../ui/State';
import { useAnswer } from '../use-answer';
import { Beside } from './Beside';
import { FindOther } from './FindOther';
import { openCandidates } from './pairs';
import { useScreeningChange } from './use-screenings';

const BODY = { outcome: 'candidates', limit: 50 } as const;

/** What waits for a person, one supplier and party at a time. */
export function Queue({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useAnswer(postSuppliers, { params: { id }, body: BODY });
  return (
    <section aria-label={t('screen.part.queue')} className="queue">
      <p className="meta">{t('screen.keys')}</p>
      <Answered answer={answer}>
        {({ suppliers }) => {
          const waiting = suppliers.flatMap((screened) =>
            openCandidates(screened).map((candidate) => ({ screened, candidate })),
          );
          return waiting.length === 0 ? (
            <p className="state">{t('screen.nothingWaits')}</p>
          ) : (
            <Waiting id={id} waiting={waiting} />
          );
        }}
      </Answered>
    </section>
  );
}

const KEYS: Readonly<Record<string, DecisionWord>> = { a: 'accept', r: 'reject', n: 'unsure' };

const STEPS = [
  { key: 'k', word: 'back', by: -1 },
  { key: 'j', word: 'skip', by: 1 },
] as const;

interface Waits {
  screened: Screened;
  candidate: Candidate;
}

/** a, r and n decide; j and k go on and back. While somebody writes, letters are letters. */
function Waiting({ id, waiting }: { id: string; waiting: readonly Waits[] }) {
  const { t } = useWords();
  const [place, setPlace] = useState(0);
  const [why, setWhy] = useState(unsaid);
  const at = Math.min(place, waiting.length - 1);
  const now = waiting[at];
  const card = useRef<HTMLElement>(null);
  const change = useScreeningChange(
    async (decision: DecisionWord) => {
      const pairs = now ? [{ supplier: now.screened.key, party: now.candidate.party.id }] : [];
      keepWho(why.by);
      await call(postMatchDecisions, {
        params: { id },
        body: { decision, reason: why.reason, decidedBy: why.by, pairs },
      });
      return decision;
    },
    (decision) => {
      card.current?.focus();
      // What is left open stays in the queue: the next one is looked at.
      if (decision === 'unsure') setPlace(at + 1);
    },
  );
  const step = (by: number) => setPlace(Math.min(Math.max(at + by, 0), waiting.length - 1));
  const missing = why.reason.trim() === '' || why.by.trim() === '';
  const decide = (word: DecisionWord) => {
    if (missing)
      document.getElementById(why.reason.trim() === '' ? 'queue-reason' : 'queue-by')?.focus();
    else change.mutate(word);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || change.isPending) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input,select,textarea,dialog')
      )
        return;
      const word = KEYS[event.key];
      if (word) {
        event.preventDefault();
        decide(word);
      }
      step(STEPS.find(({ key }) => key === event.key)?.by ?? 0);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  if (now === undefined) return null;
  // Who is added comes after those of the same supplier that are here already.
  const showAdded = () =>
    setPlace(waiting.findLastIndex(({ screened: { key } }) => key === now.screened.key) + 1);
  return (
    <article ref={card} tabIndex={-1} className="card" aria-labelledby="queue-head">
      <p role="status" className="meta">
        {t('screen.place', { place: at + 1, all: waiting.length })}
      </p>
      <h2 id="queue-head">
        <bdi>{now.screened.supplier.names[0] ?? t('screen.noName')}</bdi> –{' '}
        <bdi>{now.candidate.party.name}</bdi>
      </h2>
      <Beside screened={now.screened} candidate={now.candidate} />
      <FindOther key={now.screened.key} id={id} screened={now.screened} onAdded={showAdded} />
      <div className="decide-form">
        <WhyFields
          field="queue"
          why={why}
          onChange={setWhy}
          label={t('identity.reason')}
          longestName={200}
        />
        <div className="row">
          {Object.entries(KEYS).map(([key, word]) => (
            <button
              key={key}
              type="button"
              aria-keyshortcuts={key}
              disabled={change.isPending}
              onClick={() => decide(word)}
            >
              {t(`screen.decision.${word}`)} <kbd>{key}</kbd>
            </button>
          ))}
          {STEPS.map(({ key, word, by }) => (
            <button key={key} type="button" aria-keyshortcuts={key} onClick={() => step(by)}>
              {t(`screen.${word}`)} <kbd>{key}</kbd>
            </button>
          ))}
        </div>
        {missing ? <p className="meta">{t('screen.needsReason')}</p> : null}
        {change.error ? <Failed error={change.error} again={() => change.reset()} /> : null}
      </div>
    </article>
  );
}
