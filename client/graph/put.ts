import type { Core, ElementDefinition, SingularElementArgument } from 'cytoscape';
import { badgePicture, type Worn } from './badges';
import { crowded, gridsOf, NO_GRIDS } from './crowded';
import { detours, runsUpright } from './detours';
import type { Layout, Positions } from './layouts';
import type { Palette } from './palette';
import { plainLines } from './plain-lines';
import { stylesheet } from './stylesheet';

export interface Drawn {
  elements: ElementDefinition[];
  subject: string;
  layout: Layout;
}

/** What an element was drawn from the last time, kept with it. */
const BEFORE = 'tracehold';

/** So many elements are added at once; then the page has its turn. */
const PORTION = 200;

/**
 * Brings what is drawn to what is wanted, and says which nodes came. What stays, stays where it is; what is as it
 * was is not touched, because Cytoscape works out anew how every touched element looks. `pause` lets the page answer
 * between portions, and says whether to go on.
 */
export async function put(
  cy: Core,
  drawn: Drawn,
  positions: Positions,
  { colour, pause }: { colour: Palette; pause: () => Promise<boolean> },
): Promise<string[] | null> {
  const wanted = dressed(drawn, positions, colour);
  const ids = new Set(wanted.map(({ data }) => String(data.id)));
  const fresh = wanted.filter(({ data }) => cy.getElementById(String(data.id)).empty());
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of wanted) touch(cy, element, positions);
  });
  for (let from = 0; from < fresh.length; from += PORTION) {
    if (from > 0 && !(await pause())) return null;
    const portion = fresh.slice(from, from + PORTION);
    cy.add(portion.map((element) => withPlace(element, positions)));
  }
  return fresh.filter(({ group }) => group === 'nodes').map(({ data }) => String(data.id));
}

/** The elements with everything that depends on the whole picture: room for words, bends, and badges in the page's colours. */
export function dressed(drawn: Drawn, positions: Positions, colour: Palette): ElementDefinition[] {
  const { elements, subject, layout } = drawn;
  const grids = layout === 'network' ? NO_GRIDS : gridsOf(elements, subject);
  const ended = crowded(elements, grids);
  const bent = detours(elements, positions, grids);
  const plain = plainLines(elements);
  return elements.map(({ group, data, classes }): ElementDefinition => {
    const id = String(data.id);
    if (group === 'nodes')
      return { group, data: { ...data, badge: badgeOf(data, colour) }, classes: String(classes) };
    const more = [
      ...(ended.get(id) ?? []),
      ...(layout === 'turned' ? ['turned'] : []),
      ...(runsUpright(positions, data) ? ['upright'] : []),
      ...(bent.has(id) ? ['detour'] : []),
      ...(plain.has(id) ? ['plain'] : []),
    ];
    return {
      ...{ group: 'edges', classes: [classes, ...more].join(' ') },
      data: { ...data, ...bent.get(id) },
    };
  });
}

function badgeOf({ worn, width }: ElementDefinition['data'], colour: Palette) {
  return worn ? (badgePicture(worn as Worn, Number(width), colour) ?? undefined) : undefined;
}

function touch(cy: Core, { data, classes }: ElementDefinition, positions: Positions): void {
  const drawn = cy.getElementById(String(data.id));
  if (drawn.empty()) return;
  const now = signature(data, classes);
  if (drawn.scratch(BEFORE) !== now) drawn.data(data).classes(String(classes)).scratch(BEFORE, now);
  const place = positions.get(drawn.id());
  if (!drawn.isNode() || !place || drawn.grabbed()) return;
  const { x, y } = drawn.position();
  if (x !== place.x || y !== place.y) drawn.position(place);
}

function withPlace(element: ElementDefinition, positions: Positions): ElementDefinition {
  const { group, data, classes } = element;
  const scratch = { [BEFORE]: signature(data, classes) };
  const place = group === 'nodes' ? positions.get(String(data.id)) : undefined;
  return { ...element, scratch, ...(place ? { position: { ...place } } : {}) };
}

function signature(data: ElementDefinition['data'], classes: ElementDefinition['classes']): string {
  return `${classes} ${JSON.stringify(data)}`;
}

/** The page has other colours: so has the picture, and so have the badges, which are pictures of their own. */
export function recolour(cy: Core, colour: Palette): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.data('badge', badgeOf(node.data(), colour));
    });
  });
  cy.style(stylesheet(colour));
}

interface Marks {
  selected: string | null;
  chosen: readonly string[];
  lit: ReadonlySet<string> | null;
}

/** Marks what is selected and what is chosen, and dims what is not on the path that stands out. Selectors would take ten times as long. */
export function mark(cy: Core, { selected, chosen, lit }: Marks): void {
  const ids = new Set(chosen);
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const id = element.id();
      if (element.selected() && id !== selected) element.unselect();
      turn(element, 'chosen', ids.has(id));
      turn(element, 'dim', lit !== null && !lit.has(id));
      turn(element, 'lit', lit?.has(id) ?? false);
    });
    if (selected !== null) cy.getElementById(selected).select();
  });
}

function turn(element: SingularElementArgument, name: string, on: boolean): void {
  if (element.hasClass(name) !== on) element.toggleClass(name, on);
}
