import { useState } from 'react';
import { type FactChanged, getFacts } from '#api/facts';
import { useWords } from '../i18n/use-words';
import { Link } from '../ui/Link';
import { OlderButtons } from '../ui/OlderButtons';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { FactCard } from './FactCard';
import { numberOf } from './own';

interface Props {
  party: string | null;
  onSaved: (saved: FactChanged) => void;
}

/** The facts, the last first, or the one that somebody came for. */
export function FactList({ party, onSaved }: Props) {
  const { t } = useWords();
  const state = useUrlState();
  const [before, setBefore] = useState<number | null>(null);
  const one = numberOf(state.select);
  const answer = useAnswer(getFacts, {
    query: {
      ...{ party: party ?? undefined, before: before ?? undefined },
      fact: one ?? undefined,
    },
  });
  return (
    <Section title={t('facts.list')}>
      {one === null ? null : (
        <p>
          <Link to={{ ...state, select: null }}>{t('facts.all')}</Link>
        </p>
      )}
      <Answered answer={answer}>
        {({ facts, parties, next }) => {
          const known = new Map(parties.map((named) => [named.id, named]));
          return (
            <>
              {facts.length === 0 ? <p className="state">{t('facts.none')}</p> : null}
              <ol className="fact-list">
                {facts.map((fact) => (
                  <li key={fact.number} className="card">
                    <FactCard
                      fact={fact}
                      named={(id) => known.get(id) ?? { id, name: id, nameZh: null }}
                      onSaved={onSaved}
                    />
                  </li>
                ))}
              </ol>
              <OlderButtons before={before} next={next} show={setBefore} />
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
