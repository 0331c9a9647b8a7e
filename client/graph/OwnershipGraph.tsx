import './graph.css';
import type { ElementDefinition } from 'cytoscape';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { toggled } from '../scene/chosen';
import { type Drawing, drawGraph, type Places } from './draw';
import type { Layout, Positions } from './layouts';
import type { Heard } from './listen';
import type { Towards } from './next-node';

export interface GraphProps extends Heard {
  /** Memoised by the caller: a new array is a new picture. */
  elements: ElementDefinition[];
  subject: string;
  selected: string | null;
  /** Several that something is to be done with. */
  chosen?: readonly string[];
  label?: string;
  layout?: Layout;
  /** While the frame is the same everything keeps its place. Without one, every picture is laid out afresh. */
  frame?: string;
  places?: Places;
  /** Places chosen by hand. Who gives them keeps them. */
  moved?: Positions;
  /** What is to stand out; the rest is dimmed. */
  lit?: ReadonlySet<string> | null;
  /** What else can be done with the picture. */
  tools?: (drawing: Drawing) => ReactNode;
}

const NONE: readonly string[] = [];

/** The picture. Its twin says the same in text, for keyboards, screen readers and tests. */
export function OwnershipGraph(props: GraphProps) {
  const { elements, subject, selected, layout = 'layers', frame, moved } = props;
  const { lit = null, chosen = NONE } = props;
  const { t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const heard = useRef<Heard>(props);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const places = useRef<Places>(props.places ?? { frame: null, positions: new Map() });
  useEffect(() => {
    heard.current = props;
  });
  useEffect(() => {
    if (!container.current) return;
    const drawn = drawGraph(container.current, latest(heard), places.current);
    setDrawing(drawn);
    return drawn.close;
  }, []);
  useEffect(() => {
    const drawnFrame = frame ?? elements.map(({ data }) => data.id).join(' ');
    void drawing?.show({ elements, subject, layout, frame: `${layout} ${drawnFrame}`, moved });
  }, [drawing, elements, subject, layout, frame, moved]);
  useEffect(() => drawing?.select(selected), [drawing, selected]);
  useEffect(() => drawing?.choose(chosen), [drawing, chosen]);
  useEffect(() => drawing?.light(lit), [drawing, lit]);
  return (
    <div className="graph">
      <div
        ref={container}
        className="canvas"
        role="application"
        tabIndex={0}
        aria-label={props.label ?? t('picture.label')}
        aria-describedby="picture-twin"
        onKeyDown={(event) => drawing && press(event, drawing, props)}
      />
      <div className="zoom">
        {drawing && props.tools?.(drawing)}
        <Zoom drawing={drawing} />
      </div>
    </div>
  );
}

/** The listeners of the last rendering, so that a picture is not drawn anew for them. */
function latest(heard: { current: Heard }): Heard {
  return {
    onSelect: (id) => heard.current.onSelect(id),
    onTap: (id) => (heard.current.onTap ?? heard.current.onSelect)(id),
    onOpen: (id) => heard.current.onOpen?.(id),
    onMenu: (id, at) => heard.current.onMenu?.(id, at),
    ...(heard.current.onChoose && { onChoose: (ids) => heard.current.onChoose?.(ids) }),
    ...(heard.current.onMoved && { onMoved: (id, to) => heard.current.onMoved?.(id, to) }),
  };
}

/** Arrows go to the nearest party, Enter opens it, Space chooses it beside others, Shift and F10 or the menu key say what can be done with it. */
function press(event: KeyboardEvent, drawing: Drawing, props: GraphProps): void {
  const { selected, chosen = NONE, onSelect, onChoose, onOpen, onMenu } = props;
  const { key, shiftKey } = event;
  if (key.startsWith('Arrow')) {
    const next = drawing.next(selected, key as Towards);
    if (next !== null) onSelect(next);
  } else if (key === 'Enter' && selected !== null) onOpen?.(selected);
  else if (key === ' ' && selected !== null) onChoose?.(toggled(chosen, selected));
  else if ((key === 'ContextMenu' || (key === 'F10' && shiftKey)) && selected !== null) {
    const at = drawing.at(selected);
    if (at) onMenu?.(selected, at);
  } else if (key === '+' || key === '=') drawing.zoom(1.25);
  else if (key === '-') drawing.zoom(0.8);
  else if (key === '0') drawing.showAll();
  else if (key === 'Escape') onSelect(null);
  else return;
  event.preventDefault();
}

function Zoom({ drawing }: { drawing: Drawing | null }) {
  const { t } = useWords();
  return (
    <>
      <button type="button" onClick={() => drawing?.zoom(1.25)} aria-label={t('picture.closer')}>
        +
      </button>
      <button type="button" onClick={() => drawing?.zoom(0.8)} aria-label={t('picture.farther')}>
        −
      </button>
      <button type="button" onClick={() => drawing?.showAll()}>
        {t('picture.fit')}
      </button>
    </>
  );
}
