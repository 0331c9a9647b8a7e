import { useMemo } from 'react';
import { drawnCounts, partiesThatLook } from '../graph/drawn-counts';
import { Legend } from '../graph/Legend';
import { useWords } from '../i18n/use-words';
import type { SceneView } from './use-scene';

/** Below the picture: what the last action did, limits that were met, and what the looks mean. */
export function Under({ view: { shown, said, rests, choose } }: { view: SceneView }) {
  const { t, say } = useWords();
  const counts = useMemo(() => shown && drawnCounts(shown.picture), [shown]);
  if (!shown || !counts) return null;
  const { picture, lone } = shown;
  const uncounted = picture.parties.length - rests.size;
  return (
    <div className="under">
      <p className="meta said" aria-hidden="true">
        {said || t('scene.drawn', { count: picture.parties.length })}
        {/* On the same line: a line that comes and goes would move the picture. */}
        {uncounted > 0 && rests.size > 0
          ? ` · ${t('scene.notCounted', { count: uncounted })}`
          : null}
      </p>
      {picture.limits.map((limit) => (
        <p className="state meta" key={limit.code + limit.detail.en}>
          <strong>{t(`limit.${limit.code}`)}</strong> {say(limit.detail)}
        </p>
      ))}
      {lone > 0 ? <p className="state meta">{t('picture.lone', { count: lone })}</p> : null}
      <details>
        <summary>{t('picture.legend')}</summary>
        <Legend counts={counts} onChoose={(look) => choose(partiesThatLook(picture, look))} />
      </details>
    </div>
  );
}
