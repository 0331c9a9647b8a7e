import { lazy, Suspense } from 'react';
import type { Exposure } from '#api/exposure';
import { useWords } from '../i18n/use-words';
import { PartyHead } from '../party/PartyHead';
import { AnswerLine } from '../paths/AnswerLine';
import { CoverageNote } from '../paths/CoverageNote';
import { PathOutline } from '../paths/PathOutline';
import { useScene } from '../stage/use-scene';
import { shownName } from '../ui/names';
import { Answered, Waiting } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { Evidence } from './Evidence';
import { useExposure } from './use-exposure';
import { usePicture } from './use-picture';
import { WhichPicture } from './WhichPicture';

// The picture brings Cytoscape along: everything else is there before it.
const Stage = lazy(() => import('../stage/Stage').then(({ Stage }) => ({ default: Stage })));

export function Explore({ id }: { id: string }) {
  const answer = useExposure(id);
  if (answer.data) return <Columns id={id} exposure={answer.data} />;
  return (
    <main className="page" id="main">
      <h1 className="hidden">{id}</h1>
      <Answered answer={answer}>{() => null}</Answered>
    </main>
  );
}

/** Who and what answer; the picture; the evidence of what is selected. On a phone one below the other. */
function Columns({ id, exposure }: { id: string; exposure: Exposure }) {
  const { t, language } = useWords();
  const shown = usePicture(id, exposure);
  const view = useScene(shown);
  useTitle(shownName(exposure.subject, language));
  return (
    <main className="explore" id="main">
      <section className="column outline" aria-label={t('explore.outline')} tabIndex={0}>
        <PartyHead party={exposure.subject} badge={false} />
        <AnswerLine answer={exposure} />
        <PathOutline answer={exposure} />
        <CoverageNote coverage={exposure.coverage} />
      </section>
      <section className="stage" aria-label={t('explore.picture')}>
        <Suspense fallback={<Waiting />}>
          <Stage view={view} chosen={shown.chosen}>
            <WhichPicture shown={shown} />
          </Stage>
        </Suspense>
      </section>
      <section className="column evidence" aria-label={t('explore.evidence')} tabIndex={0}>
        <Evidence exposure={exposure} picture={view.loaded?.picture ?? shown.picture} />
      </section>
    </main>
  );
}
