import { useWords } from '../i18n/use-words';
import type { SceneView } from './use-scene';

/** Takes back the last step, or does it again. */
export function UndoButtons({ steps }: { steps: SceneView['steps'] }) {
  const { t } = useWords();
  return (
    <span className="group">
      <button
        type="button"
        className="chip"
        disabled={!steps.canUndo}
        onClick={steps.undo}
        aria-label={t('scene.undo')}
        title={t('scene.undo')}
      >
        <Arrow />
      </button>
      <button
        type="button"
        className="chip mirrored"
        disabled={!steps.canRedo}
        onClick={steps.redo}
        aria-label={t('scene.redo')}
        title={t('scene.redo')}
      >
        <Arrow />
      </button>
    </span>
  );
}

function Arrow() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="arrow">
      <path d="M6 3L2.5 6.5L6 10M3 6.5H10a3.5 3.5 0 0 1 0 7H6" />
    </svg>
  );
}
