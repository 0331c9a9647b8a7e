import type { Core } from 'cytoscape';

const PADDING = 36;
/** Below this nobody can read a name: then the picture opens on its subject, and "show all" is one step away. */
const READABLE = 0.55;
/** No larger than life, or little. */
const MOST = 1.15;

/** Far from everything: what comes a portion at a time is not painted before all of it is there. */
export function lookAway(cy: Core): void {
  cy.viewport({ zoom: 1, pan: { x: 1_000_000, y: 1_000_000 } });
}

/** Everything, but never larger than life. */
export function showAll(cy: Core): void {
  if (cy.destroyed()) return;
  look(cy, cy.minZoom());
}

/** Everything, or else as much as can be read around the middle, with the subject in sight. */
export function open(cy: Core, subject: string): void {
  if (cy.destroyed()) return;
  look(cy, READABLE);
  if (cy.zoom() === READABLE) bringIn(cy, [subject]);
}

/** More is drawn than can be read at once: what is in sight is a part of it. */
export function isPart(cy: Core): boolean {
  return !cy.destroyed() && cy.zoom() <= READABLE;
}

/** Everything in the middle, as large as it fits and no smaller than that. To measure a large picture takes long: it is done once. */
function look(cy: Core, least: number): void {
  cy.resize();
  const { x1, y1, w, h } = cy.elements().boundingBox();
  const [width, height] = [cy.width(), cy.height()];
  const fits = Math.min((width - 2 * PADDING) / w, (height - 2 * PADDING) / h, MOST);
  const zoom = Number.isFinite(fits) ? Math.max(fits, least) : 1;
  const pan = { x: (width - zoom * (2 * x1 + w)) / 2, y: (height - zoom * (2 * y1 + h)) / 2 };
  cy.viewport({ zoom, pan });
}

/** Moves, and where needed draws back, so that these are in sight. */
export function reveal(cy: Core, ids: readonly string[]): void {
  if (cy.destroyed() || ids.length === 0) return;
  const shown = these(cy, ids);
  if (shown.empty()) return;
  const { w, h } = shown.boundingBox();
  const room = Math.min((cy.width() - 2 * PADDING) / w, (cy.height() - 2 * PADDING) / h);
  if (room < cy.zoom()) cy.zoom(Math.max(room, READABLE));
  bringIn(cy, ids);
}

function bringIn(cy: Core, ids: readonly string[]): void {
  const shown = these(cy, ids);
  if (shown.empty()) return;
  const { x1, x2, y1, y2 } = shown.renderedBoundingBox();
  cy.panBy({ x: inside(x1, x2, cy.width()), y: inside(y1, y2, cy.height()) });
}

function these(cy: Core, ids: readonly string[]) {
  return ids.reduce((found, id) => found.union(cy.getElementById(id)), cy.collection());
}

/** How far a stretch must move to lie within 0 and `size`. */
function inside(from: number, to: number, size: number): number {
  return Math.max(0, PADDING - from) + Math.min(0, size - PADDING - to);
}
