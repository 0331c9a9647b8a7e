import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#api/report';
import { svgIn } from '../../client/drawn/svg';
import { type XmlElement, xmlOf } from '../../client/drawn/xml';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { reportHtml } from '../../server/report/html/page';
import { reportMarkdown } from '../../server/report/markdown/markdown';
import { type Pictured, picturesOf } from '../../server/report/pictures/pictures';
import { tellingOf } from '../../server/report/telling';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { reportOn } from '../support/reports';
import * as made from '../support/rows';

const HOSTILE = '<img src=x onerror=alert(1)>';
const MANY = 400;

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  const held = Array.from({ length: MANY }, (_, place) => `held-${place}`);
  await load(graph, [
    ...seedRows(SEED),
    ...[made.dataset(), made.source(), made.list()],
    ...[made.party('hub', { name: HOSTILE }), ...held.map((id) => made.party(id))],
    ...held.map((id, place) => made.owns('hub', id, String(1 + (place % 90)))),
    made.designated('hub'),
  ]);
  // The first answer of a store is slow: it has planned no question yet.
  await reportOn(graph, 'ieit');
});
afterAll(closeTestGraph);

async function drawnOf(report: Report): Promise<Pictured[]> {
  return picturesOf(tellingOf(report));
}

const figuresOf = (pictures: Pictured[]) => pictures.flatMap(({ figures }) => figures);

describe('the pictures of a report', () => {
  test('draw ties that the report states with their sources, and nothing else', async () => {
    const report = await reportOn(graph, 'ieit');
    const pictures = await drawnOf(report);
    expect(pictures.map(({ name }) => name)).toEqual(['ownership', 'supply', 'other']);
    const known = new Set(report.sources.map(({ id }) => id));
    for (const { ties, figures } of pictures) {
      const keys = new Set(ties.map(({ key }) => key));
      const lines = figures.flatMap(({ drawn }) => drawn.edges);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ id }) => !keys.has(id))).toEqual([]);
      expect(ties.filter(({ source }) => !known.has(source.id))).toEqual([]);
    }
  });

  test('are the same, point by point, when they are drawn again', async () => {
    const [one, other] = [await reportOn(graph, 'sugon'), await reportOn(graph, 'sugon')];
    expect(await drawnOf(one)).toEqual(await drawnOf(other));
  });

  test('mark what is on a list by frame and words, and how a source speaks by dashes and words', async () => {
    const [{ figures }] = (await drawnOf(await reportOn(graph, 'sugon'))) as [Pictured];
    const { nodes, edges } = figures[0]?.drawn ?? { nodes: [], edges: [] };
    const listed = nodes.filter(({ text }) => text.lines.some((line) => line.startsWith('■')));
    expect(listed.length).toBeGreaterThan(1);
    expect(nodes.filter(({ border }) => border.isDouble)).toEqual(listed);
    const reported = edges.filter(({ text }) => text.lines.includes('reported'));
    expect(reported.length).toBeGreaterThan(1);
    expect(reported.filter(({ line }) => line.dashes.length === 0)).toEqual([]);
  });

  test('have letters of at least 5.5 points and fit A4 and Letter, upright or turned', async () => {
    for (const party of ['ieit', 'sugon', 'inspur-group', 'hub']) {
      for (const { drawn, fit } of figuresOf(await drawnOf(await reportOn(graph, party)))) {
        const [width, height] = [drawn.width * fit.scale, drawn.height * fit.scale];
        const room = fit.isTurned ? [903, 560] : [642, 800];
        expect([width <= (room[0] ?? 0), height <= (room[1] ?? 0)]).toEqual([true, true]);
        const texts = [...drawn.nodes, ...drawn.edges].map(({ text }) => text.size);
        expect(Math.min(...texts) * fit.scale * 0.75).toBeGreaterThanOrEqual(5.5);
      }
    }
  });

  test('of a party with very many holdings show the largest and say how many are not drawn', async () => {
    const [picture] = (await drawnOf(await reportOn(graph, 'hub'))) as [Pictured];
    expect(picture.drawn + picture.leftOut).toBe(MANY);
    expect(picture.drawn).toBeLessThan(40);
    const shares = picture.ties.map((tie) => ('share' in tie ? Number(tie.share?.minimum) : 0));
    expect(Math.min(...shares)).toBeGreaterThan(60);
    const html = await reportHtml(await reportOn(graph, 'hub'));
    expect(html).toContain(`On file and not drawn: ${picture.leftOut}.`);
  });

  test('stand in the HTML with a text that says what they show, and their ties as a table', async () => {
    const html = await reportHtml(await reportOn(graph, 'nettrix', { language: 'both' }));
    const drawings = [...html.matchAll(/<svg [^>]*role="img" aria-label="([^"]+)"/g)];
    expect(drawings.length).toBeGreaterThanOrEqual(4);
    expect(drawings[0]?.[1]).toContain('Nettrix');
    expect(html).toContain('What each source says');
  });

  test('take a hostile name for a name', async () => {
    const [{ figures }] = (await drawnOf(await reportOn(graph, 'hub'))) as [Pictured];
    const [figure] = figures;
    if (!figure) throw new Error('nothing is drawn');
    const svg = svgIn(figure.drawn, { scale: 1, label: HOSTILE });
    expect(textsIn(svg).join(' ')).toContain('<img');
    expect(xmlOf(svg)).not.toContain('<img');
    expect(await reportHtml(await reportOn(graph, 'hub'))).not.toContain('<img');
  });

  test('are tables in Markdown, and left out where they are not wanted', async () => {
    const markdown = reportMarkdown(await reportOn(graph, 'nettrix'));
    expect(markdown).toContain('| Tie | What each source says |');
    const without = await reportOn(graph, 'nettrix', { leaveOut: ['pictures'] });
    expect(await drawnOf(without)).toEqual([]);
    expect(await reportHtml(without)).not.toContain('<svg');
    expect(reportMarkdown(without)).not.toContain('What each source says');
  });
});

function textsIn({ inner }: XmlElement): string[] {
  return inner.flatMap((one) => (typeof one === 'string' ? [one] : textsIn(one)));
}
