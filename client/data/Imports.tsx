import './imports.css';
import { useState } from 'react';
import { getImports, type ImportAttempt } from '#api/imports';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { OlderButtons } from '../ui/OlderButtons';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';

const TONES = { published: 'quiet', unchanged: 'plain', refused: 'designated' } as const;

/** The history of revisions, the last first; what was refused stands there with the reason. */
export function Imports() {
  const { t } = useWords();
  const [before, setBefore] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  const answer = useAnswer(getImports, {
    query: { before: before ?? undefined, outcome: refused ? 'refused' : 'all' },
  });
  return (
    <Section title={t('imports.title')}>
      <label>
        <input
          type="checkbox"
          checked={refused}
          onChange={() => {
            setBefore(null);
            setRefused(!refused);
          }}
        />{' '}
        {t('imports.onlyRefused')}
      </label>
      <Answered answer={answer}>
        {({ imports, next }) => (
          <>
            {imports.length === 0 ? <p className="state">{t('imports.none')}</p> : null}
            <ol className="import-list">
              {imports.map((attempt) => (
                <li key={attempt.number} className="card">
                  <Attempt attempt={attempt} />
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

function Attempt({ attempt }: { attempt: ImportAttempt }) {
  const { t, language } = useWords();
  const { number, outcome, at, datasetIds, format, file, refusal, notices, undecided } = attempt;
  const counts = (['records', 'added', 'ended', 'kept'] as const).flatMap((what) => {
    const count = attempt[what];
    return count === null ? [] : [`${t(`imports.${what}`)} ${count.toLocaleString(language)}`];
  });
  const proof = attempt.proof === null ? [] : [t(`imports.proof.${attempt.proof}`)];
  return (
    <>
      <h3>
        {t('imports.number', { number })}{' '}
        <Badge tone={TONES[outcome]}>{t(`imports.outcome.${outcome}`)}</Badge>{' '}
        <span className="meta">
          {at === null ? null : (
            <time dateTime={at}>
              {t('imports.at', { time: at.slice(0, 16).replace('T', ' ') })}
            </time>
          )}
        </span>
      </h3>
      <p>
        <bdi>{datasetIds.join(', ')}</bdi>
        <span className="meta">
          {' '}
          <bdi>{[format, file].filter(Boolean).join(' · ')}</bdi>
        </span>
      </p>
      <p className="meta">{[...counts, ...proof].join(' · ')}</p>
      {attempt.acceptedFall === null ? null : (
        <p>
          <Badge tone="unsure">{t('imports.acceptedFall')}</Badge> <bdi>{attempt.acceptedFall}</bdi>
        </p>
      )}
      {refusal === null ? null : <p className="refusal">{refusal}</p>}
      <Lines title={t('imports.notices', { count: notices.length })} lines={notices} />
      <Lines title={t('imports.undecided', { count: undecided.length })} lines={undecided} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
