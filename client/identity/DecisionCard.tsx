import { useState } from 'react';
import { type Decision, postUndo } from '#api/identity';
import { call } from '../call';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { DateText } from '../ui/DateText';
import { UndoForm } from './UndoForm';
import { useDecision } from './use-decision';

interface Props {
  decision: Decision;
  onUndone: (number: number) => void;
}

/** A decision: what, who, when, why, what they had before them, and what became of it. */
export function DecisionCard({ decision, onUndone }: Props) {
  const { t } = useWords();
  const [undoing, setUndoing] = useState(false);
  const { number, between, judged, by, reason, decidedAt, seen, undone } = decision;
  const change = useDecision(async (body: { reason: string; by: string }) => {
    const { decisionNumber } = await call(postUndo, { params: { number }, body });
    setUndoing(false);
    onUndone(decisionNumber);
  });
  return (
    <>
      <h3>
        {t('identity.decision', { number })}{' '}
        <Badge tone={undone ? 'plain' : judged === 'same' ? 'quiet' : 'designated'}>
          {t(`same.${judged}`)}
        </Badge>{' '}
        {undone ? <Badge tone="unsure">{t('identity.undone')}</Badge> : null}
      </h3>
      <p>
        {between.map((id, place) => (
          <span key={id}>
            {place === 0 ? null : ' – '}
            <bdi>{seen.names[place]}</bdi> <code>{id}</code>
          </span>
        ))}
      </p>
      <p>
        <bdi>{reason}</bdi>
      </p>
      <p className="meta">
        <bdi>{by}</bdi>, <DateText date={decidedAt.slice(0, 10)} /> ·{' '}
        {t('identity.seen', { revision: seen.revision, score: seen.score.toFixed(2) })}
      </p>
      {undone ? (
        <p className="meta">
          {t('identity.undoneAs', { number: undone.number })} <bdi>{undone.by}</bdi>,{' '}
          <DateText date={undone.undoneAt.slice(0, 10)} />: <bdi>{undone.reason}</bdi>
        </p>
      ) : (
        <>
          <button type="button" aria-expanded={undoing} onClick={() => setUndoing(!undoing)}>
            {t(undoing ? 'case.cancel' : 'identity.undo', { number })}
          </button>
          {undoing ? <UndoForm change={change} /> : null}
        </>
      )}
    </>
  );
}
