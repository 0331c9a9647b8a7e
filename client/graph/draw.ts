import cytoscape, { type Core } from 'cytoscape';
import { arranged } from './arranged';
import { fontsFor } from './fonts';
import type { Positions } from './layouts';
import { follow, type Heard, listen } from './listen';
import { nextNode, type Towards } from './next-node';
import { type Palette, paletteOf } from './palette';
import { type Drawn, mark, put, recolour } from './put';
import { stylesheet } from './stylesheet';
import { isPart, lookAway, open, reveal, showAll } from './view';

/** What is to be drawn. Another frame is another picture; within one frame everything keeps its place. */
interface Wanted extends Drawn {
  frame: string;
  /** Places chosen by hand. */
  moved?: Positions | undefined;
}

/** Where things stand, kept by whoever draws the same picture again. */
export interface Places {
  frame: string | null;
  positions: Positions;
}

export interface Drawing {
  show(wanted: Wanted): Promise<void>;
  select(id: string | null): void;
  choose(ids: readonly string[]): void;
  light(ids: ReadonlySet<string> | null): void;
  showAll(): void;
  zoom(by: number): void;
  /** Where a node is drawn, counted from the upper left corner of the window. */
  at(id: string): { x: number; y: number } | null;
  /** The nearest node in a direction; from nowhere, the subject. */
  next(id: string | null, towards: Towards): string | null;
  /** Hands out the picture with nothing marked in it, in these colours or its own; then it is as it was. */
  printed<T>(colour: Omit<Palette, 'font'> | null, work: (cy: Core) => T): T;
  close(): void;
}

/** What a drawing knows of itself while it lives. */
interface Life {
  cy: Core;
  container: HTMLElement;
  places: Places;
  closing: AbortController;
  view: ReturnType<typeof follow>;
  /** How often something was to be shown: what an older turn brings is not wanted any more. */
  turn: number;
  subject: string;
  selected: string | null;
  chosen: readonly string[];
  lit: ReadonlySet<string> | null;
}

/** An empty picture in the container. `close` gives everything back. */
export function drawGraph(container: HTMLElement, heard: Heard, places: Places): Drawing {
  const life = begun(container, places);
  const { cy, view } = life;
  const onMoved = heard.onMoved ?? ((id, to) => places.positions.set(id, to));
  listen(cy, { ...heard, onMoved }, () => life.chosen);
  // What a box selected by itself is marked as what it is.
  cy.on('boxend', () => queueMicrotask(() => marked(life)));
  return {
    show: (wanted) => show(life, wanted),
    select(id) {
      life.selected = id;
      marked(life);
      if (id !== null) reveal(cy, [id]);
    },
    choose(ids) {
      life.chosen = ids;
      marked(life);
    },
    light(ids) {
      life.lit = ids;
      marked(life);
    },
    showAll() {
      view.letGo();
      showAll(cy);
    },
    zoom(by) {
      view.touch();
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      cy.zoom({ level: cy.zoom() * by, renderedPosition: middle });
    },
    at: (id) => pointOf(life, id),
    next: (id, towards) => (id === null ? life.subject : nextNode(cy, id, towards)),
    printed: (colour, work) => printed(life, colour, work),
    close() {
      life.closing.abort();
      cy.destroy();
    },
  };
}

function begun(container: HTMLElement, places: Places): Life {
  const cy = cytoscape({
    container,
    style: stylesheet(paletteOf(container)),
    minZoom: 0.02,
    maxZoom: 2.5,
    boxSelectionEnabled: true,
    selectionType: 'single',
  });
  const closing = new AbortController();
  const view = follow(cy, container, closing.signal, {
    resized: () => !view.isTouched() && open(cy, life.subject),
    recoloured: () => recolour(cy, paletteOf(container)),
  });
  const nothing = { turn: 0, subject: '', selected: null, chosen: [], lit: null };
  const life: Life = { cy, container, places, closing, view, ...nothing };
  return life;
}

async function show(life: Life, wanted: Wanted): Promise<void> {
  const { cy, container, places, view } = life;
  life.turn += 1;
  const mine = life.turn;
  const isWanted = () => !life.closing.signal.aborted && mine === life.turn;
  container.dataset.drawn = 'waiting';
  const fresh = places.frame !== wanted.frame;
  const texts = wanted.elements.map(({ data }) => String(data.label ?? ''));
  // Cytoscape keeps pictures of what it has drawn: the letters must be there before its first stroke.
  const [positions] = await Promise.all([
    arranged(wanted, fresh ? null : places.positions),
    fontsFor(texts),
  ]);
  if (!isWanted()) return;
  life.subject = wanted.subject;
  if (fresh || cy.nodes().empty()) view.letGo();
  if (cy.nodes().empty()) lookAway(cy);
  const pause = () => nextFrame().then(isWanted);
  const chosen = new Map([...positions, ...(wanted.moved ?? [])]);
  const before = cy.elements().length;
  const added = await put(cy, wanted, chosen, { colour: paletteOf(container), pause });
  if (added === null) return;
  const isOther = fresh || added.length > 0 || cy.elements().length !== before;
  Object.assign(places, { frame: wanted.frame, positions });
  marked(life);
  // Of a picture of which only a part is in sight, that part stays while more is opened.
  const stays = !fresh && cy.elements().length > before && isPart(cy);
  if (isOther && !stays && !view.isTouched()) open(cy, wanted.subject);
  if (!fresh) reveal(cy, added);
  container.dataset.drawn = 'done';
}

function marked({ cy, ...life }: Life): void {
  if (!cy.destroyed()) mark(cy, life);
}

function pointOf({ cy, container }: Life, id: string): { x: number; y: number } | null {
  const node = cy.getElementById(id);
  if (node.empty() || !node.isNode()) return null;
  const { left, top } = container.getBoundingClientRect();
  const { x, y } = node.renderedPosition();
  return { x: left + x, y: top + y };
}

function printed<T>(life: Life, colour: Omit<Palette, 'font'> | null, work: (cy: Core) => T): T {
  const own = paletteOf(life.container);
  mark(life.cy, { selected: null, chosen: [], lit: null });
  if (colour) recolour(life.cy, { ...own, ...colour });
  try {
    return work(life.cy);
  } finally {
    if (colour) recolour(life.cy, own);
    marked(life);
  }
}

function nextFrame(): Promise<unknown> {
  return new Promise((come) => requestAnimationFrame(come));
}
