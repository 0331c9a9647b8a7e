import { ownersMark, shortCount } from '../graph/badges';
import type { Drawn, DrawnEdge, DrawnNode } from './drawn';
import { arrowOf, connectorOf, shapeOf } from './shapes';
import { element, type XmlElement, xmlOf } from './xml';

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
const INK = '#1c1f24';
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** The picture as a drawing of its own: texts are texts and lines are lines, on white, legible without colours. */
export function svgText(drawn: Drawn, { title, about, sources, font }: Caption): string {
  const foot = sources.length * LINE + MARGIN;
  const width = Math.max(drawn.width, 480) + 2 * MARGIN;
  const height = drawn.height + HEAD + 2 * MARGIN + foot;
  const shift = `translate(${MARGIN - drawn.left} ${HEAD + MARGIN - drawn.top})`;
  const footAt = drawn.height + HEAD + 2 * MARGIN;
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...box, 'font-family': font, fill: INK };
  const svg = element(
    'svg',
    root,
    element('title', {}, title),
    element('rect', { width, height, fill: '#ffffff' }),
    element('text', { x: MARGIN, y: 40, 'font-size': 22, 'font-weight': 600 }, title),
    element('text', { x: MARGIN, y: 62, 'font-size': 12 }, about),
    element('g', { transform: shift }, ...marks(drawn)),
    ...sources.map((source, at) =>
      element('text', { x: MARGIN, y: footAt + at * LINE, 'font-size': 11 }, source),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(svg)}\n`;
}

/** The picture alone, to stand in a page at this scale: `label` says in a sentence what it shows. */
export function svgIn(drawn: Drawn, { scale, label }: { scale: number; label: string }) {
  const { left, top, width, height } = drawn;
  const box = {
    width: width * scale,
    height: height * scale,
    viewBox: [left, top, width, height].map((side) => Math.round(side * 100) / 100).join(' '),
  };
  const root = { ...box, role: 'img', 'aria-label': label, fill: INK };
  return element('svg', root, ...marks(drawn));
}

/** Lines below, words on them, nodes above. */
function marks(drawn: Drawn): XmlElement[] {
  return [
    ...drawn.edges.map(connectorOf),
    ...drawn.edges.filter(({ hasArrow }) => hasArrow).map(arrowOf),
    ...drawn.edges.filter(({ text }) => text.lines.length > 0).flatMap(labelOf),
    ...drawn.nodes.flatMap(nodeOf),
  ];
}

function nodeOf(node: DrawnNode): XmlElement[] {
  const { at, width, height, text, worn } = node;
  const step = text.size * 1.3;
  const first = at.y - ((text.lines.length - 1) * step) / 2 + text.size * 0.35;
  const corner = { x: at.x - width / 2 + 12, y: at.y - height / 2 };
  return [
    ...shapeOf(node),
    textOf(text, { x: at.x, y: first, step }),
    ...(worn?.country ? chip(worn.country, corner.x + 12, corner.y) : []),
    ...(worn && worn.owners > 0
      ? chip(ownersMark(worn.owners), corner.x + (worn.country ? 54 : 18), corner.y)
      : []),
    ...(worn && worn.left > 0 ? chip(shortCount(worn.left), at.x + width / 2 - 24, corner.y) : []),
  ];
}

function chip(text: string, x: number, y: number): XmlElement[] {
  const wide = 12 + 7 * text.length;
  const look = { fill: '#ffffff', stroke: '#565c66', rx: 4 };
  return [
    element('rect', { x: x - wide / 2, y: y - 8, width: wide, height: 16, ...look }),
    element('text', { x, y: y + 4, 'font-size': 10, 'text-anchor': 'middle' }, text),
  ];
}

/** Words on a line stand on white, so that the line does not strike them through. */
function labelOf(edge: DrawnEdge): XmlElement[] {
  const { text, textAt } = edge;
  const { width, height } = labelSize(edge);
  const box = { x: textAt.x - width / 2, y: textAt.y - height / 2, width, height };
  const step = text.size * 1.25;
  const first = textAt.y - ((text.lines.length - 1) * step) / 2 + text.size * 0.35;
  return [
    element('rect', { ...box, fill: '#ffffff' }),
    textOf(text, { x: textAt.x, y: first, step }),
  ];
}

/** The room that the words on a line take. */
export function labelSize({ text: { lines, size } }: DrawnEdge): { width: number; height: number } {
  const widest = Math.max(0, ...lines.map((line) => widthOf(line, size)));
  return { width: widest + 6, height: lines.length * size * 1.25 + 4 };
}

function textOf(
  { lines, size, weight, colour }: DrawnNode['text'],
  { x, y, step }: { x: number; y: number; step: number },
): XmlElement {
  const look = { 'font-size': size, 'font-weight': weight, fill: colour, 'text-anchor': 'middle' };
  const spans = lines.map((line, at) => element('tspan', { x, y: y + at * step }, line || ' '));
  return element('text', look, ...spans);
}

/** About how wide a text is: a Chinese character is as wide as it is tall. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + size * (WIDE.test(letter) ? 1 : 0.56), 0);
}
