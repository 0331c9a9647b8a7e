import type { ElementDefinition, StylesheetJson } from 'cytoscape';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { type Drawn, edgeIn, nodeIn } from '../../../client/drawn/drawn';
import { PAPER } from '../../../client/drawn/paper';
import { labelSize } from '../../../client/drawn/svg';
import { elements, type Wording } from '../../../client/graph/elements';
import { plan, positionsOf } from '../../../client/graph/layouts';
import type { Picture } from '../../../client/graph/picture';
import { dressed } from '../../../client/graph/put';
import { stylesheet } from '../../../client/graph/stylesheet';
import { coursesOf } from './courses';

const COLOURS = { ...PAPER, font: 'inherit' };

/** On paper a designated party has a double frame: it is told apart without colours. */
const IN_PRINT: StylesheetJson = [
  { selector: 'node.designated.certain', style: { 'border-style': 'double', 'border-width': 4.5 } },
];

/** A picture as the screen shows it, worked out without a screen: the same picture, the same drawing. */
export async function drawnPicture(picture: Picture, wording: Wording): Promise<Drawn> {
  const found = withoutTwins(elements(picture, wording));
  const asked = plan(found, picture.subject);
  const positions = positionsOf(await laidOut(asked.graph), asked);
  const shown = dressed(
    { elements: found, subject: picture.subject, layout: 'layers' },
    positions,
    COLOURS,
  );
  const { default: cytoscape } = await import('cytoscape');
  const cy = cytoscape({
    ...{ headless: true, styleEnabled: true, layout: { name: 'preset' } },
    style: [...stylesheet(COLOURS), ...IN_PRINT],
    elements: shown.map((element) => withPlace(element, positions)),
  });
  try {
    const nodes = cy.nodes().map(nodeIn);
    const lines = cy.edges().toArray();
    const courses = coursesOf(lines, new Map(nodes.map((node) => [node.id, node])));
    const edges = lines.flatMap((edge) => {
      const course = courses.get(edge.id());
      return course ? [edgeIn(edge, course)] : [];
    });
    return { ...frameOf(nodes, edges), nodes, edges };
  } finally {
    cy.destroy();
  }
}

/** Of lines between the same two that look and read the same one is drawn. */
function withoutTwins(found: readonly ElementDefinition[]): ElementDefinition[] {
  const lookOf = ({ group, data, classes }: ElementDefinition) =>
    group === 'nodes'
      ? String(data.id)
      : JSON.stringify([data.source, data.target, data.label, classes]);
  return [...new Map(found.toReversed().map((one) => [lookOf(one), one])).values()].toReversed();
}

/** The layout is the page's own; its engine is loaded when the first picture is drawn. */
async function laidOut(graph: ElkNode): Promise<ElkNode> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  return new Elk().layout(graph);
}

function withPlace(
  element: ElementDefinition,
  positions: ReturnType<typeof positionsOf>,
): ElementDefinition {
  const place = positions.get(String(element.data.id));
  return place ? { ...element, position: { ...place } } : element;
}

const MARGIN = 12;

/** The room that nodes, lines and the words on them take. */
function frameOf(nodes: Drawn['nodes'], edges: Drawn['edges']) {
  const boxes = [
    ...nodes.map(({ at, width, height }) => ({ at, width, height })),
    ...edges.map((edge) => ({ at: edge.textAt, ...labelSize(edge) })),
    ...edges.flatMap(({ from, to, bends, textAt }) =>
      (bends.length === 0 ? [] : [from, to, textAt]).map((at) => ({ at, width: 0, height: 0 })),
    ),
  ];
  const left = Math.min(...boxes.map(({ at, width }) => at.x - width / 2)) - MARGIN;
  const right = Math.max(...boxes.map(({ at, width }) => at.x + width / 2)) + MARGIN;
  const top = Math.min(...boxes.map(({ at, height }) => at.y - height / 2)) - MARGIN;
  const bottom = Math.max(...boxes.map(({ at, height }) => at.y + height / 2)) + MARGIN;
  return { left, top, width: right - left, height: bottom - top };
}
