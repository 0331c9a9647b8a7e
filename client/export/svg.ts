import { shortCount } from '../graph/badges';
import type { Drawn, DrawnEdge, DrawnNode } from './drawn';
import { arrowOf, connectorOf, shapeOf } from './svg-shapes';
import { element, xmlText } from './xml';

/** What stands around the picture. */
export interface Caption {
  title: string;
  /** What it shows and of when. */
  about: string;
  /** Where it comes from, a line each. */
  sources: string[];
  font: string;
}

const MARGIN = 32;
const HEAD = 64;
const LINE = 16;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** The picture as a drawing of its own: texts are texts and lines are lines, on white, legible without colours. */
export function svgText(drawn: Drawn, { title, about, sources, font }: Caption): string {
  const foot = sources.length * LINE + MARGIN;
  const width = Math.max(drawn.width, 480) + 2 * MARGIN;
  const height = drawn.height + HEAD + 2 * MARGIN + foot;
  const picture = [
    ...drawn.edges.map(connectorOf),
    ...drawn.edges.filter(({ hasArrow }) => hasArrow).map(arrowOf),
    ...drawn.edges.filter(({ text }) => text.lines.length > 0).map(labelOf),
    ...drawn.nodes.map(nodeOf),
  ];
  const shift = `translate(${MARGIN - drawn.left} ${HEAD + MARGIN - drawn.top})`;
  const footAt = drawn.height + HEAD + 2 * MARGIN;
  const inner = [
    `<title>${xmlText(title)}</title>`,
    element('rect', { width, height, fill: '#ffffff' }),
    element('text', { x: MARGIN, y: 40, 'font-size': 22, 'font-weight': 600 }, xmlText(title)),
    element('text', { x: MARGIN, y: 62, 'font-size': 12 }, xmlText(about)),
    element('g', { transform: shift }, picture.join('\n')),
    ...sources.map((source, at) =>
      element('text', { x: MARGIN, y: footAt + at * LINE, 'font-size': 11 }, xmlText(source)),
    ),
  ];
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...box,
    'font-family': font,
    fill: '#1c1f24',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, inner.join('\n'))}\n`;
}

function nodeOf(node: DrawnNode): string {
  const { at, width, height, text, worn } = node;
  const step = text.size * 1.3;
  const first = at.y - ((text.lines.length - 1) * step) / 2 + text.size * 0.35;
  const corner = { x: at.x - width / 2 + 12, y: at.y - height / 2 };
  return [
    shapeOf(node),
    textOf(text, { x: at.x, y: first, step }),
    worn?.country ? chip(worn.country, corner.x + 12, corner.y) : '',
    worn && worn.left > 0 ? chip(shortCount(worn.left), at.x + width / 2 - 24, corner.y) : '',
  ].join('');
}

function chip(text: string, x: number, y: number): string {
  const wide = 12 + 7 * text.length;
  const look = { fill: '#ffffff', stroke: '#565c66', rx: 4 };
  return (
    element('rect', { x: x - wide / 2, y: y - 8, width: wide, height: 16, ...look }) +
    element('text', { x, y: y + 4, 'font-size': 10, 'text-anchor': 'middle' }, xmlText(text))
  );
}

/** Words on a line stand on white, so that the line does not strike them through. */
function labelOf({ text, textAt: { x, y } }: DrawnEdge): string {
  const step = text.size * 1.25;
  const wide = Math.max(...text.lines.map((line) => widthOf(line, text.size))) + 6;
  const tall = text.lines.length * step + 4;
  const ground = { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall, fill: '#ffffff' };
  const first = y - ((text.lines.length - 1) * step) / 2 + text.size * 0.35;
  return element('rect', ground) + textOf(text, { x, y: first, step });
}

function textOf(
  { lines, size, weight, colour }: DrawnNode['text'],
  { x, y, step }: { x: number; y: number; step: number },
): string {
  const look = { 'font-size': size, 'font-weight': weight, fill: colour, 'text-anchor': 'middle' };
  const spans = lines.map((line, at) =>
    element('tspan', { x, y: y + at * step }, xmlText(line) || ' '),
  );
  return element('text', look, spans.join(''));
}

/** About how wide a text is: a Chinese character is as wide as it is tall. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + size * (WIDE.test(letter) ? 1 : 0.56), 0);
}
