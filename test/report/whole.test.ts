import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#api/report';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { canonicalText } from '../../server/report/canonical';
import { reportHtml } from '../../server/report/html/page';
import { reportMarkdown } from '../../server/report/markdown/markdown';
import { reportXlsx } from '../../server/report/xlsx/xlsx';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { REGIMES, reportOn } from '../support/reports';
import * as made from '../support/rows';

const MANY = 5_000;

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  const held = Array.from({ length: MANY }, (_, place) => `held-${place}`);
  await load(graph, [
    ...seedRows(SEED),
    ...[made.dataset(), made.source(), made.list(), made.party('top'), made.party('hub')],
    ...held.map((id) => made.party(id)),
    ...held.map((id, place) => made.owns('hub', id, String(1 + (place % 90)))),
    ...[made.owns('top', 'hub', '30'), made.designated('top')],
  ]);
  await reportOn(graph, 'ieit');
}, 180_000);
afterAll(closeTestGraph);

/** Where a report says something that no source, no regime and no decision of it stands behind. */
function unsourced(report: Report): string[] {
  const sources = new Set(report.sources.map(({ id }) => id));
  const ties = new Set(
    [
      ...report.ties,
      ...report.sides.flatMap(({ shown }) => shown),
      ...report.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.ties)),
    ].map(({ key }) => key),
  );
  const regimes = new Set(report.regimes.map(({ id }) => id));
  const faults: string[] = [];
  const check = (isThere: boolean, place: string) => {
    if (!isThere) faults.push(place);
  };
  walk(report, '', (value, place) => {
    const name = place.split('/').at(-1) ?? '';
    if ('source' in value && isObject(value.source) && 'id' in value.source)
      check(sources.has(String(value.source.id)), `${place}/source`);
    // What a tie, an entry, a claim or a name says has a source of its own.
    if ('statementDate' in value || 'listedName' in value || 'contradicts' in value)
      check(isObject(value.source), `${place} has no source`);
    if ('regime' in value) check(regimes.has(String(value.regime)), `${place}/regime`);
    if ('owner' in value && Array.isArray(value.ties)) {
      for (const key of value.ties) check(ties.has(key), `${place} cites ${key}`);
      const cited = Array.isArray(value.sources) ? value.sources : [];
      for (const id of cited) check(sources.has(id), `${place} cites ${id}`);
      check(value.ties.length > 0 && cited.length > 0, `${place} (${name}) cites nothing`);
    }
  });
  // An entry names the record that it is about: those of the subject may have other ids.
  const own = report.designations.length > 0 ? [report.subject.id] : [];
  const named = new Set([...own, ...report.reached.map(({ partyId }) => partyId)]);
  for (const { proof } of report.verdicts) {
    for (const { designations, party } of proof) {
      if (designations.length > 0) check(named.has(party), `entries of ${party}`);
    }
  }
  return faults;
}

function walk(
  value: unknown,
  place: string,
  look: (value: Record<string, unknown>, place: string) => void,
): void {
  if (!isObject(value)) return;
  look(value, place);
  for (const [name, inner] of Object.entries(value)) walk(inner, `${place}/${name}`, look);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

describe('no statement of a report is without a source', () => {
  test.each(['nettrix', 'sugon', 'ieit', 'inspur-group', 'hygon', 'hub'])(
    'on %s',
    async (party) => {
      const regimes = [...REGIMES.keys()];
      const report = await reportOn(graph, party, { regimes });
      expect(unsourced(report)).toEqual([]);
      const [first] = report.ties;
      if (first) {
        const forged = {
          ...report,
          sources: report.sources.filter(({ id }) => id !== first.source.id),
        };
        expect(unsourced(forged)).not.toEqual([]);
      }
    },
  );
});

test('a party with 5,000 holdings has a report of bounded length that says what was left out', async () => {
  const report = await reportOn(graph, 'hub');
  const html = await reportHtml(report);
  expect(canonicalText(report).length).toBeLessThan(600_000);
  expect(html.length).toBeLessThan(1_200_000);
  expect(reportMarkdown(report).length).toBeLessThan(200_000);
  expect((await reportXlsx(report)).length).toBeLessThan(200_000);
  const left = /On file and not drawn: (\d+)\./.exec(html)?.[1];
  expect(Number(left)).toBeGreaterThan(MANY - 100);
});

test('a source stands with its publisher, its date, its address and what it says word for word', async () => {
  const report = await reportOn(graph, 'nettrix');
  const [html, markdown] = [await reportHtml(report), reportMarkdown(report)];
  const sources = html.slice(html.indexOf('<ol class="sources">'));
  expect(sources).toContain('<blockquote>have also supplied manufacturing capabilities to Sugon');
  expect(markdown).toMatch(/\n {3}- “have also supplied manufacturing capabilities to Sugon”/);
});
