import './graph.css';
import type { ElementDefinition } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words';
import { type Drawing, drawGraph } from './draw';

interface Props {
  /** Memoised by the caller: a new array is a new picture. */
  elements: ElementDefinition[];
  subject: string;
  selected: string | null;
  onSelect: (id: string | null) => void;
  label?: string;
}

/** The picture. PictureTable says the same in text, for keyboards, screen readers and tests. */
export function OwnershipGraph({ elements, subject, selected, onSelect, label }: Props) {
  const { t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const choose = useRef(onSelect);
  useEffect(() => {
    choose.current = onSelect;
  });
  useEffect(() => {
    if (!container.current) return;
    const drawn = drawGraph(container.current, {
      elements,
      subject,
      onSelect: (id) => choose.current(id),
    });
    drawing.current = drawn;
    return drawn.close;
  }, [elements, subject]);
  useEffect(() => drawing.current?.select(selected), [selected]);
  return (
    <div className="graph">
      <div
        ref={container}
        className="canvas"
        role="img"
        aria-label={label ?? t('picture.label')}
        aria-describedby="picture-twin"
      />
      <div className="zoom">
        <button
          type="button"
          onClick={() => drawing.current?.zoom(1.25)}
          aria-label={t('picture.closer')}
        >
          +
        </button>
        <button
          type="button"
          onClick={() => drawing.current?.zoom(0.8)}
          aria-label={t('picture.farther')}
        >
          −
        </button>
        <button type="button" onClick={() => drawing.current?.showAll()}>
          {t('picture.fit')}
        </button>
      </div>
    </div>
  );
}
