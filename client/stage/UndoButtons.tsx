import { useWords } from '../i18n/use-words';
import type { SceneView } from './use-scene';

/** Takes back the last step, or does it again. */
export function UndoButtons({ steps }: { steps: SceneView['steps'] }) {
  const { t } = useWords();
  const buttons = [
    { word: 'undo', can: steps.canUndo, step: steps.undo, look: 'chip' },
    { word: 'redo', can: steps.canRedo, step: steps.redo, look: 'chip mirrored' },
  ] as const;
  return (
    <span className="group">
      {buttons.map(({ word, can, step, look }) => (
        <button
          key={word}
          type="button"
          className={look}
          disabled={!can}
          onClick={step}
          aria-label={t(`scene.${word}`)}
          title={t(`scene.${word}`)}
        >
          <Arrow />
        </button>
      ))}
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
