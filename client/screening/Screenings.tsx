import './screening.css';
import { getScreenings, type Screening } from '#api/screenings';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { Link } from '../ui/Link';
import { Section } from '../ui/Section';
import { Answered } from '../ui/State';
import { Table } from '../ui/Table';
import { useTitle } from '../ui/use-title';
import { another } from '../url-state';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { NewScreening } from './new/NewScreening';

/** A new screening, and those that are stored. */
export function Screenings() {
  const { t } = useWords();
  const answer = useAnswer(getScreenings);
  useTitle(t('nav.screenings'));
  return (
    <main className="page screening" id="main">
      <h1>{t('nav.screenings')}</h1>
      <p>{t('screen.about')}</p>
      <NewScreening />
      <Section title={t('screen.stored')}>
        <Answered answer={answer}>
          {({ screenings }) => (
            <Table
              caption={t('screen.stored')}
              heads={['list', 'state', 'outcome', 'rows', 'asOf'].map((head) =>
                t(`screen.head.${head}`),
              )}
              rows={screenings.map((one) => ({ key: one.id, cells: cellsOf(one) }))}
              empty={t('screen.none')}
            />
          )}
        </Answered>
      </Section>
    </main>
  );
}

function cellsOf(screening: Screening) {
  const { id, asOf, regimes, counts } = screening;
  return [
    <Name key={id} screening={screening} />,
    <StateBadge key={id} screening={screening} />,
    <Outcomes key={id} screening={screening} />,
    counts.rows,
    `${asOf} · ${regimes.join(', ')}`,
  ];
}

function Name({ screening: { id, name } }: { screening: Screening }) {
  const state = useUrlState();
  return (
    <Link to={another(state, { view: 'screening', id })}>
      <bdi>{name}</bdi>
    </Link>
  );
}

export function StateBadge({ screening: { state } }: { screening: Screening }) {
  const { t } = useWords();
  return <Badge tone={state === 'done' ? 'quiet' : 'unsure'}>{t(`screen.state.${state}`)}</Badge>;
}

function Outcomes({ screening: { counts } }: { screening: Screening }) {
  const { t } = useWords();
  return counts.outcomes
    .map(({ outcome, rows }) => `${rows} ${t(`screen.outcome.${outcome}`)}`)
    .join(' · ');
}
