import type { Core, EventObject } from 'cytoscape';

/** What a picture says about what people do in it. Points are counted from the corner of the window. */
export interface Heard {
  onSelect(id: string | null): void;
  /** A tap, where it is more than to select. */
  onTap?(id: string | null): void;
  onOpen?(id: string): void;
  /** `null` where it is asked for beside everything. */
  onMenu?(id: string | null, at: { x: number; y: number }): void;
  onMoved?(id: string, to: { x: number; y: number }): void;
}

const DARK = '(prefers-color-scheme: dark)';

export function listen(
  cy: Core,
  { onSelect, onTap = onSelect, onOpen, onMenu, onMoved }: Heard,
): void {
  cy.on('tap', (event) => onTap(event.target === cy ? null : String(event.target.id())));
  cy.on('dbltap', 'node', (event) => onOpen?.(String(event.target.id())));
  cy.on('dragfree', 'node', ({ target }) => onMoved?.(target.id(), { ...target.position() }));
  cy.on('cxttap taphold', (event) =>
    onMenu?.(event.target === cy ? null : String(event.target.id()), pointOf(event)),
  );
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
