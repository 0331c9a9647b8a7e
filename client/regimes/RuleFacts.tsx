import { getRegimes, type ListRead } from '#api/regimes';
import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import { LoadedBadge } from '../lists/LoadedBadge';
import { DateText } from '../ui/DateText';
import { OutLink } from '../ui/OutLink';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { StatusBadge } from './StatusBadge';

interface Props {
  verdict: RegimeVerdict;
  lists: ListRead[];
  title: string;
}

/** The rule as data: what it reads, since when it holds, its citations, and what about it is not verified. */
export function RuleFacts({ verdict, lists, title }: Props) {
  const { t, say } = useWords();
  return (
    <div id="rule">
      <Section title={t('verdict.theRule')} note={title}>
        <div className="cards">
          <div>
            <h3>{t('verdict.listsRead')}</h3>
            <ListsOf lists={lists} />
          </div>
          <Statute regime={verdict.regime} />
          <div>
            <h3>{t('verdict.unverified')}</h3>
            {verdict.unverified.length === 0 ? (
              <p className="meta">{t('verdict.allVerified')}</p>
            ) : null}
            <ul className="reasons">
              {verdict.unverified.map((words) => (
                <li key={words.en}>{say(words)}</li>
              ))}
            </ul>
          </div>
        </div>
      </Section>
    </div>
  );
}

function ListsOf({ lists }: { lists: ListRead[] }) {
  const { t } = useWords();
  return (
    <ul className="coverage-rows">
      {lists.map(({ list, counts, onFile }) => (
        <li key={list}>
          <strong>{list}</strong>{' '}
          {counts === 'possibly' ? <span className="meta">{t('verdict.listCounts')}</span> : null}
          {onFile.length === 0 ? <LoadedBadge loaded="none" /> : null}
          {onFile.map((record) => (
            <p key={record.id}>
              <bdi>{record.name}</bdi> <LoadedBadge loaded={record.loaded} />{' '}
              {record.versionDate ? <DateText date={record.versionDate} /> : null}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Statute({ regime: id }: { regime: string }) {
  const { t, say } = useWords();
  const { asOf } = useUrlState();
  const answer = useAnswer(getRegimes, { query: { asOf: asOf ?? undefined } });
  return (
    <div>
      <Answered answer={answer}>
        {({ regimes }) =>
          regimes
            .filter((regime) => regime.id === id)
            .map((regime) => (
              <div key={regime.id}>
                <p>
                  {regime.authority} · {t('verdict.aggregation')}{' '}
                  {t(`verdict.aggregationIs.${regime.aggregation}`)}
                </p>
                <ul className="coverage-rows">
                  {regime.periods.map(({ from, status, note }) => (
                    <li key={from}>
                      <DateText date={from} /> <StatusBadge status={status} />{' '}
                      {note ? say(note) : null}
                    </li>
                  ))}
                </ul>
                <h3>{t('verdict.citations')}</h3>
                <ul className="coverage-rows">
                  {regime.citations.map(({ cite, url }) => (
                    <li key={cite}>
                      <OutLink href={url}>{cite}</OutLink>
                    </li>
                  ))}
                </ul>
              </div>
            ))
        }
      </Answered>
    </div>
  );
}
