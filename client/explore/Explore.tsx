import { lazy, memo, Suspense, useDeferredValue, useEffect } from 'react';
import type { Exposure } from '#api/exposure';
import { SaveCase } from '../cases/SaveCase';
import { nameIn } from '../graph/picture';
import { useWords } from '../i18n/use-words';
import { PartyHead } from '../party/PartyHead';
import { AnswerLine } from '../paths/AnswerLine';
import { CoverageNote } from '../paths/CoverageNote';
import { PathOutline } from '../paths/PathOutline';
import { type SceneView, useScene } from '../stage/use-scene';
import { shownName } from '../ui/names';
import { Answered, Waiting } from '../ui/State';
import { useTitle } from '../ui/use-title';
import { Evidence } from './Evidence';
import { useExposure } from './use-exposure';
import { usePicture } from './use-picture';
import { WhichPicture } from './WhichPicture';

// The picture brings Cytoscape along: everything else is there before it.
const stage = () => import('../stage/Stage').then(({ Stage }) => ({ default: Stage }));
const Stage = lazy(stage);

export function Explore({ id }: { id: string }) {
  const answer = useExposure(id);
  // The picture is fetched while the answer is still on its way.
  useEffect(() => void stage(), []);
  if (answer.data) return <Columns id={id} exposure={answer.data} />;
  return (
    <main className="page" id="main">
      <h1 className="hidden">{id}</h1>
      <Answered answer={answer}>{() => null}</Answered>
    </main>
  );
}

interface KeepProps {
  view: SceneView;
  exposure: Exposure;
}

/** A case of the view, whose notes begin with who is chosen. */
function KeepChosen({ view: { chosen, loaded }, exposure: { coverage, subject } }: KeepProps) {
  const { t, language } = useWords();
  const names = chosen.map((id) => (loaded ? nameIn(loaded.picture, id, language) : id));
  const notes = t('chosen.notes', { names: names.join('; ') });
  return <SaveCase {...{ coverage, notes }} name={shownName(subject, language)} />;
}

/** Who it is about and what was found, whatever is opened in the picture. */
const Answer = memo(function Answer({ exposure }: { exposure: Exposure }) {
  return (
    <>
      <PartyHead party={exposure.subject} badge={false} />
      <AnswerLine answer={exposure} />
      <PathOutline answer={exposure} />
      <CoverageNote coverage={exposure.coverage} />
    </>
  );
});

/** Who and what answer; the picture; the evidence of what is selected. On a phone one below the other. */
function Columns({ id, exposure }: { id: string; exposure: Exposure }) {
  const { t, language } = useWords();
  const shown = usePicture(id, exposure);
  const view = useScene(shown);
  // What is opened is drawn first; its evidence follows.
  const evident = useDeferredValue(view.loaded?.picture ?? shown.picture);
  useTitle(shownName(exposure.subject, language));
  return (
    <main className="explore" id="main">
      <section className="column outline" aria-label={t('explore.outline')} tabIndex={0}>
        <Answer exposure={exposure} />
      </section>
      <section className="stage" aria-label={t('explore.picture')}>
        <Suspense fallback={<Waiting />}>
          <Stage
            view={view}
            chosen={shown.chosen}
            keep={<KeepChosen view={view} exposure={exposure} />}
          >
            <WhichPicture shown={shown} />
          </Stage>
        </Suspense>
      </section>
      <section className="column evidence" aria-label={t('explore.evidence')} tabIndex={0}>
        <Evidence exposure={exposure} picture={evident} />
      </section>
    </main>
  );
}
