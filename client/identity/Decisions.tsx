import { useState } from 'react';
import { type Decision, getDecisions } from '#api/identity';
import { useWords } from '../i18n/use-words';
import { OlderButtons } from '../ui/OlderButtons';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';
import { DecisionCard } from './DecisionCard';

interface Props {
  party: string | null;
  onUndone: (number: number) => void;
}

/** What people decided, the last first, with a way to undo each. */
export function Decisions({ party, onUndone }: Props) {
  const { t } = useWords();
  const [before, setBefore] = useState<number | null>(null);
  const answer = useAnswer(getDecisions, {
    query: { party: party ?? undefined, before: before ?? undefined },
  });
  return (
    <Section title={t('identity.history')}>
      <Answered answer={answer}>
        {({ decisions, next }) => (
          <>
            {decisions.length === 0 ? <p className="state">{t('identity.noHistory')}</p> : null}
            <ol className="identity-list">
              {decisions.map((decision: Decision) => (
                <li key={decision.number} className="card">
                  <DecisionCard decision={decision} onUndone={onUndone} />
                </li>
              ))}
            </ol>
            <OlderButtons before={before} next={next} show={setBefore} />
          </>
        )}
      </Answered>
    </Section>
  );
}
