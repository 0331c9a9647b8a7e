import './coverage.css';
import type { ReactNode } from 'react';
import type { Coverage } from '#api/coverage';
import { useWords } from '../i18n/use-words';
import { LoadedBadge } from '../lists/LoadedBadge';
import { DateText } from '../ui/DateText';
import { Section } from '../ui/Section';
import { useNarrow } from '../ui/use-narrow';
import { AgeBadge } from './AgeBadge';

/** What the answer rests on, which limits it met, and what it did not look at. Never left out. */
export function CoverageNote({ coverage }: { coverage: Coverage }) {
  const { t, say } = useWords();
  const { explored, limits, notLookedAt, lists, datasets } = coverage;
  return (
    <Section title={t('coverage.title')}>
      <p className="meta">
        {t('coverage.revision', {
          revision: coverage.revision,
          decisions: coverage.decisionNumber,
        })}
        {' · '}
        {t('coverage.explored', explored)}
      </p>
      <h3>{t('coverage.limits')}</h3>
      {limits.length === 0 ? <p className="meta">{t('coverage.noLimits')}</p> : null}
      <ul className="limits">
        {limits.map((limit) => (
          <li key={limit.code + limit.detail.en + limit.partyId}>
            <strong>{t(`limit.${limit.code}`)}</strong> <bdi>{say(limit.detail)}</bdi>
          </li>
        ))}
      </ul>
      <Part
        title={t('coverage.lists')}
        rows={lists.map((list) => (
          <li key={list.id}>
            <bdi>{list.name}</bdi> <LoadedBadge loaded={list.loaded} />{' '}
            <span className="meta">
              <DateText date={list.versionDate} />
            </span>
          </li>
        ))}
      />
      <Part
        title={t('coverage.datasets')}
        rows={datasets.map((dataset) => (
          <li key={dataset.id}>
            <bdi>{dataset.title}</bdi> <AgeBadge days={dataset.ageDays} />
          </li>
        ))}
      />
      <Part
        title={t('coverage.notLookedAt')}
        rows={notLookedAt.map((words) => (
          <li key={words.en}>
            <bdi>{say(words)}</bdi>
          </li>
        ))}
        none={t('coverage.nothingNamed')}
      />
    </Section>
  );
}

interface PartProps {
  title: string;
  rows: readonly ReactNode[];
  /** What stands there where there are no rows. */
  none?: string;
}

/** On a phone its title and how many rows there are; the picture would else be pages away. */
function Part({ title, rows, none }: PartProps) {
  const body = (
    <>
      <ul className="coverage-rows">{rows}</ul>
      {rows.length === 0 && none ? <p className="meta">{none}</p> : null}
    </>
  );
  if (!useNarrow())
    return (
      <>
        <h3>{title}</h3>
        {body}
      </>
    );
  return (
    <details>
      <summary>
        {title} ({rows.length})
      </summary>
      {body}
    </details>
  );
}
