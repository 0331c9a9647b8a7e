import '../explore/explore.css';
import '../paths/paths.css';
import { lazy, Suspense } from 'react';
import { getPaths } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { CoverageNote } from '../paths/CoverageNote';
import { useScene } from '../stage/use-scene';
import { Answered, Waiting } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { useAnswer } from '../use-answer';
import { useUrlState } from '../use-url-state';
import { BetweenEvidence } from './BetweenEvidence';
import { BetweenPaths } from './BetweenPaths';
import { Ends } from './Ends';
import { type Between, chosenBetween, useBetween } from './use-between';

const Stage = lazy(() => import('../stage/Stage').then(({ Stage }) => ({ default: Stage })));

/** The paths between two chosen parties: who they are, every path, its picture and its evidence. */
export function PathsView() {
  const { t } = useWords();
  const { id, to, asOf } = useUrlState();
  const answer = useAnswer(
    getPaths,
    id && to ? { query: { from: id, to, asOf: asOf ?? undefined } } : null,
  );
  useTitle(t('between.title'));
  if (answer.data && id && to) return <Columns between={answer.data} />;
  return (
    <main className="page" id="main">
      <h1>{t('between.title')}</h1>
      <p className="meta">{t('between.what')}</p>
      <Ends from={null} to={null} />
      {id && to ? <Answered answer={answer}>{() => null}</Answered> : null}
    </main>
  );
}

function Columns({ between }: { between: Between }) {
  const { t, say } = useWords();
  const state = useUrlState();
  const base = useBetween(between);
  const view = useScene(base);
  const chosen = chosenBetween(between, state.path);
  return (
    <main className="explore" id="main">
      <section className="column outline" aria-label={t('explore.outline')} tabIndex={0}>
        <h1>{t('between.title')}</h1>
        <Ends from={between.from} to={between.to} />
        <p className="answer">
          <span className="warning">{say(between.warning)}</span>
        </p>
        <BetweenPaths between={between} chosen={chosen?.ref ?? null} />
        <CoverageNote coverage={between.coverage} />
      </section>
      <section className="stage" aria-label={t('explore.picture')}>
        <Suspense fallback={<Waiting />}>
          <Stage view={view} chosen={state.path === null ? null : (chosen?.path.hops ?? null)}>
            {null}
          </Stage>
        </Suspense>
      </section>
      <section className="column evidence" aria-label={t('explore.evidence')} tabIndex={0}>
        <BetweenEvidence chosen={chosen} picture={view.loaded?.picture ?? base.picture} />
      </section>
    </main>
  );
}
