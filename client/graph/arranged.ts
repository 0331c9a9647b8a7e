import type { ElementDefinition } from 'cytoscape';
import { elkPositions } from './elk';
import { type Layout, type Positions, plan, ROOMS, TURNED_ROOMS } from './layouts';
import { networkPositions } from './network';
import { FAR, FAR_TURNED, placed } from './placing';

interface Asked {
  elements: ElementDefinition[];
  subject: string;
  layout: Layout;
}

/** A place for every node. Turned, rows are columns: what is laid out is as wide as it is drawn tall. */
export async function arranged(asked: Asked, before: Positions | null): Promise<Positions> {
  if (asked.layout !== 'turned') return standing(asked, before);
  const lying = { ...asked, elements: asked.elements.map(lyingDown) };
  return turned(await standing(lying, before && turned(before)));
}

function lyingDown(element: ElementDefinition): ElementDefinition {
  if (element.group !== 'nodes') return element;
  const { data } = element;
  return { ...element, data: { ...data, width: data.height, height: data.width } };
}

function turned(positions: Positions): Positions {
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: y, y: x }]));
}

/**
 * Where some have a place already, they keep it. Else ELK lays out what was there at first, and what was opened later
 * is placed beside it, opening by opening: the same link gives the same picture.
 */
async function standing(asked: Asked, before: Positions | null): Promise<Positions> {
  const { elements, subject, layout } = asked;
  const steps = nodeSteps(elements);
  const far = layout === 'turned' ? FAR_TURNED : FAR;
  if (before && [...steps.keys()].some((id) => before.has(id)))
    return placed(elements, before, subject, far);
  const [first = 0, ...later] = [...new Set(steps.values())].sort((a, b) => a - b);
  let positions = await laidOut(asked, elementsUpTo(elements, first));
  for (const step of later)
    positions = placed(elementsUpTo(elements, step), positions, subject, far);
  return positions;
}

let last: { key: string; positions: Promise<Positions> } | null = null;

/** The last layout is kept: counts of what is left arrive after the picture and change no place. */
function laidOut({ subject, layout }: Asked, elements: ElementDefinition[]): Promise<Positions> {
  const key = [layout, subject, ...elements.map(({ data }) => data.id)].join(' ');
  if (last?.key === key) return last.positions;
  const asked =
    layout === 'network'
      ? networkPositions(elements)
      : elkPositions(plan(elements, subject, layout === 'turned' ? TURNED_ROOMS : ROOMS));
  const positions = asked.catch(() => new Map([[subject, { x: 0, y: 0 }]]));
  last = { key, positions };
  return positions;
}

function nodeSteps(elements: readonly ElementDefinition[]): Map<string, number> {
  return new Map(
    elements
      .filter(({ group }) => group === 'nodes')
      .map(({ data }) => [String(data.id), Number(data.step ?? 0)]),
  );
}

/** What there was after a step: its nodes and the lines between them. */
function elementsUpTo(elements: ElementDefinition[], step: number): ElementDefinition[] {
  const steps = nodeSteps(elements);
  const isThere = (id: unknown) => (steps.get(String(id)) ?? Number.POSITIVE_INFINITY) <= step;
  return elements.filter(({ group, data }) =>
    group === 'nodes' ? isThere(data.id) : isThere(data.source) && isThere(data.target),
  );
}
