import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { detours } from './detours';
import { layeredPositions } from './elk';
import { fontsFor } from './fonts';
import { crowded, plan } from './layouts';
import { paletteOf } from './palette';
import { stylesheet } from './stylesheet';

const DARK = '(prefers-color-scheme: dark)';
const PADDING = 36;
/** Below this nobody can read a name: then the picture opens on its subject, and "show all" is one step away. */
const READABLE = 0.55;

export interface Drawing {
  select(id: string | null): void;
  showAll(): void;
  zoom(by: number): void;
  close(): void;
}

interface Wanted {
  elements: ElementDefinition[];
  subject: string;
  onSelect: (id: string | null) => void;
}

/** Draws into the container as soon as places and letters are known. `close` gives everything back. */
export function drawGraph(container: HTMLElement, wanted: Wanted): Drawing {
  const closing = new AbortController();
  let cy: Core | null = null;
  let selected: string | null = null;
  container.dataset.drawn = 'waiting';
  void drawn(container, wanted, closing.signal).then((ready) => {
    cy = ready;
    if (!cy) return;
    mark(cy, selected);
    container.dataset.drawn = 'done';
  });
  return {
    select: (id) => {
      selected = id;
      if (cy) mark(cy, id);
    },
    showAll: () => cy && showAll(cy),
    zoom: (by) => cy?.zoom({ level: cy.zoom() * by, renderedPosition: middle(cy) }),
    close: () => closing.abort(),
  };
}

async function drawn(
  container: HTMLElement,
  { elements, subject, onSelect }: Wanted,
  closing: AbortSignal,
): Promise<Core | null> {
  const asked = plan(elements, subject);
  const texts = elements.map(({ data }) => String(data.label ?? ''));
  // Cytoscape keeps pictures of what it has drawn: the letters must be there before its first stroke.
  const [positions] = await Promise.all([
    layeredPositions(asked).catch(() => null),
    fontsFor(texts),
  ]);
  if (closing.aborted) return null;
  const cy = cytoscape({
    container,
    elements,
    style: stylesheet(paletteOf(container)),
    layout: { name: 'preset' },
    minZoom: 0.1,
    maxZoom: 2.5,
    boxSelectionEnabled: false,
    selectionType: 'single',
  });
  for (const [id, end] of crowded(elements, asked))
    cy.getElementById(id).addClass(`crowded ${end}`);
  if (positions) {
    cy.nodes().positions((node) => positions.get(node.id()) ?? { x: 0, y: 0 });
    for (const [id, bend] of detours(elements, positions))
      cy.getElementById(id).data('bend', bend).addClass('detour');
  } else
    cy.layout({ name: 'breadthfirst', directed: true, roots: [subject], animate: false }).run();
  cy.on('tap', (event) => onSelect(event.target === cy ? null : String(event.target.id())));
  follow(cy, container, subject, closing);
  return cy;
}

/** Keeps the picture in step with the colours of the page and the size of its place, until it is closed. */
function follow(cy: Core, container: HTMLElement, subject: string, closing: AbortSignal): void {
  const recolour = () => cy.style(stylesheet(paletteOf(container)));
  matchMedia(DARK).addEventListener('change', recolour, { signal: closing });
  const resized = new ResizeObserver(() => open(cy, subject));
  resized.observe(container);
  closing.addEventListener('abort', () => {
    resized.disconnect();
    cy.destroy();
  });
}

/** Everything, but never larger than life. */
function showAll(cy: Core): void {
  if (cy.destroyed()) return;
  cy.resize();
  cy.fit(cy.elements(), PADDING);
  if (cy.zoom() > 1.15) {
    cy.zoom(1.15);
    cy.center(cy.elements());
  }
}

/** Everything, or else as much as can be read around the middle, with the subject in sight. */
function open(cy: Core, subject: string): void {
  if (cy.destroyed()) return;
  showAll(cy);
  if (cy.zoom() >= READABLE) return;
  cy.zoom(READABLE);
  cy.center(cy.elements());
  const { x1, x2, y1, y2 } = cy.getElementById(subject).renderedBoundingBox();
  cy.panBy({ x: inside(x1, x2, cy.width()), y: inside(y1, y2, cy.height()) });
}

/** How far a stretch must move to lie within 0 and `size`. */
function inside(from: number, to: number, size: number): number {
  return Math.max(0, PADDING - from) + Math.min(0, size - PADDING - to);
}

function mark(cy: Core, id: string | null): void {
  cy.elements().unselect();
  if (id !== null) cy.getElementById(id).select();
}

function middle(cy: Core) {
  return { x: cy.width() / 2, y: cy.height() / 2 };
}
