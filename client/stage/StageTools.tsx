import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { go } from '../url-state';
import { useUrlState } from '../use-url-state';
import { UndoButtons } from './UndoButtons';
import type { SceneView } from './use-scene';
import type { Shape } from './use-shape';

const SHAPES = ['layers', 'network', 'outline', 'table'] as const;

interface Props {
  view: SceneView;
  shape: Shape;
  /** How many filters are on, whether they are shown, and the way to show them. */
  filters: { on: number; isOpen: boolean; toggle: () => void };
  /** Opens the menu of what is selected; null where nothing is. */
  onMenu: ((at: { x: number; y: number }) => void) | null;
  children: ReactNode;
}

/** The bar above the picture: which picture, in which shape, undo and redo, filters, and what can be done. */
export function StageTools({ view, shape, filters, onMenu, children }: Props) {
  const { t } = useWords();
  const state = useUrlState();
  return (
    <div className="tools" role="toolbar" aria-label={t('scene.tools')}>
      {children}
      <fieldset className="group">
        <legend className="hidden">{t('shape.title')}</legend>
        {SHAPES.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={shape === one}
            onClick={() => go({ ...state, shape: one }, { replace: true })}
          >
            {t(`shape.${one}`)}
          </button>
        ))}
      </fieldset>
      <UndoButtons steps={view.steps} />
      <button
        type="button"
        className="chip"
        aria-expanded={filters.isOpen}
        onClick={filters.toggle}
      >
        {filters.on === 0 ? t('filter.title') : t('filter.titleOn', { count: filters.on })}
      </button>
      <button
        type="button"
        className="chip"
        disabled={onMenu === null}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          onMenu?.({ x: left, y: bottom + 4 });
        }}
      >
        {t('menu.title')}
      </button>
    </div>
  );
}
