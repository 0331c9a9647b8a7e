import './screening.css';
import { getScreening, type Screening } from '#api/screenings';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { Link } from '../ui/Link';
import { Answered } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { Changes } from './Changes';
import { Progress } from './Progress';
import { Queue } from './Queue';
import { Results } from './Results';
import { StateBadge } from './Screenings';
import { Tools } from './Tools';
import { useProgress } from './use-progress';

/** One screening: how far it is, what was found, what waits for a person, what changed. */
export function ScreeningView({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useAnswer(getScreening, { params: { id } });
  useTitle(answer.data?.screening.name, t('nav.screenings'));
  return (
    <main className="page screening" id="main">
      <Answered answer={answer}>
        {({ screening, coverage, lists }) => (
          <>
            <Shown stored={screening} />
            <ListsRead lists={lists} />
            {coverage ? <CoverageNote coverage={coverage} /> : null}
          </>
        )}
      </Answered>
    </main>
  );
}

const PARTS = ['results', 'queue', 'changes'] as const;

function Shown({ stored }: { stored: Screening }) {
  const { t, say } = useWords();
  const state = useUrlState();
  const screening = useProgress(stored);
  const { part } = state;
  return (
    <>
      <h1>
        <bdi>{screening.name}</bdi>
      </h1>
      <p className="row">
        <StateBadge screening={screening} />
        <span>
          {t('screen.asked', { day: screening.asOf, regimes: screening.regimes.join(', ') })}
        </span>
        <span className="meta">
          {t('screen.data', { revision: screening.revision, number: screening.decisionNumber })}
        </span>
        {screening.datasets === null ? null : (
          <span className="meta">
            {t('screen.datasets', { datasets: screening.datasets.join(', ') })}
          </span>
        )}
      </p>
      {screening.remarks.length > 0 ? (
        <ul className="remarks">
          {screening.remarks.map((remark) => (
            <li key={remark.en}>{say(remark)}</li>
          ))}
        </ul>
      ) : null}
      <Progress screening={screening} />
      <Tools screening={screening} />
      <nav className="parts" aria-label={t('screen.parts')}>
        {PARTS.map((one) => (
          <Link
            key={one}
            to={another(state, { view: 'screening', id: screening.id, part: one })}
            current={part === one ? 'page' : undefined}
          >
            {t(`screen.part.${one}`)}
          </Link>
        ))}
      </nav>
      {part === 'results' ? <Results screening={screening} /> : null}
      {part === 'queue' ? <Queue id={screening.id} /> : null}
      {part === 'changes' ? <Changes id={screening.id} /> : null}
    </>
  );
}

interface Read {
  regime: string;
  lists: { list: string; onFile: { id: string; name: string; loaded: string }[] }[];
}

/** Where it was looked, and that what is not loaded was not looked at. */
function ListsRead({ lists }: { lists: Read[] }) {
  const { t } = useWords();
  if (lists.length === 0) return null;
  return (
    <details className="lists-read">
      <summary>{t('screen.listsRead')}</summary>
      {lists.map(({ regime, lists: read }) => (
        <p key={regime}>
          <b>{regime}</b>:{' '}
          {read
            .flatMap(({ list, onFile }) =>
              onFile.length === 0
                ? [`${list} (${t('loaded.none')})`]
                : onFile.map(({ name, loaded }) => `${name} (${t(`loaded.${loaded}`)})`),
            )
            .join('; ')}
        </p>
      ))}
    </details>
  );
}
