import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { openableOf } from '../scene/chosen';
import type { SceneView } from './use-scene';

interface Props {
  view: SceneView;
  /** Keeps the view with what is chosen. */
  keep: ReactNode;
}

/** What can be done with several parties at once. */
export function ChosenBar({ view, keep }: Props) {
  const { t } = useWords();
  const { chosen, rests } = view;
  if (chosen.length === 0) return null;
  return (
    <div className="chosen-bar" role="toolbar" aria-label={t('chosen.title')}>
      <strong>{t('chosen.count', { count: chosen.length })}</strong>
      {openableOf(rests, chosen).map(({ side, parties, left }) => (
        <button
          key={side}
          type="button"
          className="chip"
          onClick={() => view.expandAll(parties, side)}
        >
          {t(`chosen.open.${side}`, { left })}
        </button>
      ))}
      <button type="button" className="chip" onClick={view.hideChosen}>
        {t('chosen.hide')}
      </button>
      <button type="button" className="chip" onClick={view.keepChosen}>
        {t('chosen.only')}
      </button>
      {keep}
      <button type="button" className="chip" onClick={() => view.choose([])}>
        {t('chosen.none')}
      </button>
    </div>
  );
}
