import type { Core, EventObject } from 'cytoscape';
import { toggled } from '../scene/chosen';

/** What a picture says about what people do in it. Points are counted from the corner of the window. */
export interface Heard {
  onSelect(id: string | null): void;
  /** A tap, where it is more than to select. */
  onTap?(id: string | null): void;
  /** Several that something is to be done with: by a box, or one by one with Shift or Ctrl. */
  onChoose?(ids: readonly string[]): void;
  onOpen?(id: string): void;
  /** `null` where it is asked for beside everything. */
  onMenu?(id: string | null, at: { x: number; y: number }): void;
  onMoved?(id: string, to: { x: number; y: number }): void;
}

const DARK = '(prefers-color-scheme: dark)';

export function listen(
  cy: Core,
  { onSelect, onTap = onSelect, onChoose, onOpen, onMenu, onMoved }: Heard,
  chosen: () => readonly string[],
): void {
  cy.on('tap', (event) => {
    const { target, originalEvent } = event;
    const isNode = target !== cy && target.isNode();
    if (isNode && onChoose && isAdding(originalEvent)) onChoose(toggled(chosen(), target.id()));
    else onTap(target === cy ? null : String(target.id()));
  });
  hearBox(cy, (ids) => onChoose?.([...new Set([...chosen(), ...ids])]));
  cy.on('dbltap', 'node', (event) => onOpen?.(String(event.target.id())));
  cy.on('dragfree', 'node', ({ target }) => onMoved?.(target.id(), { ...target.position() }));
  cy.on('cxttap taphold', (event) =>
    onMenu?.(event.target === cy ? null : String(event.target.id()), pointOf(event)),
  );
}

function isAdding(event: Event): boolean {
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

/** A box tells of its nodes one by one: they are handed over together. */
function hearBox(cy: Core, onBox: (ids: readonly string[]) => void): void {
  let found: string[] = [];
  cy.on('boxselect', 'node', ({ target }) => {
    if (found.length === 0) {
      queueMicrotask(() => {
        onBox(found);
        found = [];
      });
    }
    found.push(String(target.id()));
  });
}

function pointOf({ originalEvent, cy, renderedPosition }: EventObject): { x: number; y: number } {
  if (originalEvent instanceof MouseEvent)
    return { x: originalEvent.clientX, y: originalEvent.clientY };
  const { left = 0, top = 0 } = cy.container()?.getBoundingClientRect() ?? {};
  return { x: left + renderedPosition.x, y: top + renderedPosition.y };
}

interface Changes {
  resized(): void;
  recoloured(): void;
}

/** Whether somebody has moved or zoomed the picture by hand: then it moves by itself only where it must. */
interface Touched {
  isTouched(): boolean;
  touch(): void;
  letGo(): void;
}

/** Keeps the picture in step with the colours of the page and the size of its place, until it is closed. */
export function follow(
  cy: Core,
  container: HTMLElement,
  closing: AbortSignal,
  { resized, recoloured }: Changes,
): Touched {
  let isTouched = false;
  const touch = () => {
    isTouched = true;
  };
  cy.on('dragpan pinchzoom scrollzoom dragfree', touch);
  matchMedia(DARK).addEventListener('change', recoloured, { signal: closing });
  container.addEventListener('contextmenu', (event) => event.preventDefault(), { signal: closing });
  const watch = new ResizeObserver(() => {
    if (cy.destroyed()) return;
    cy.resize();
    resized();
  });
  watch.observe(container);
  closing.addEventListener('abort', () => watch.disconnect());
  const letGo = () => {
    isTouched = false;
  };
  return { isTouched: () => isTouched, touch, letGo };
}
