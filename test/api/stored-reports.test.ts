import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { postReport } from '#api/report';
import { deleteReport, getReports, getStoredReport, postStoredReport } from '#api/stored-reports';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { canonicalText, digestOf } from '../../server/report/canonical';
import { call } from '../support/call';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { ask, problemIn } from '../support/raw';
import { designated, owns, party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

let graph: Graph;
let server: TestServer;
let base: string;
beforeAll(async () => {
  graph = await openTestGraph();
  server = await startTestServer(graph);
  base = server.base;
});
beforeEach(async () => {
  await emptyTestGraph(graph);
  await load(graph, rows('60'));
});
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const rows = (share: string) =>
  world(party('a'), party('b', { name: '<b>B</b>' }), owns('a', 'b', share), designated('a'));
const question = { party: 'b', asOf: '2025-03-01', madeOn: '2026-11-21', regimes: ['BIS'] };

const kept = async () => (await call(postStoredReport, { base, body: question })).stored;

test('a kept report says the same after an import, in every form', async () => {
  const { party: id, ...asked } = question;
  const made = await call(postReport, { base, params: { id }, body: { ...asked, form: 'html' } });
  const stored = await kept();
  expect(stored).toMatchObject({ name: '<b>B</b>', party: 'b', revision: 1, sha256: made.sha256 });
  await load(graph, rows('40'));
  const at = { base, params: { id: stored.id } };
  const found = await call(getStoredReport, { ...at, query: { form: 'html' } });
  expect(digestOf(canonicalText(found.report))).toBe(stored.sha256);
  expect(found.file).toEqual(made.file);
  for (const form of ['md', 'json', 'xlsx'] as const) {
    const { file } = await call(getStoredReport, { ...at, query: { form } });
    expect(file?.name).toBe(`report-b-2025-03-01.${form}`);
  }
});

test('the same report is kept once, another beside it', async () => {
  const [one, again] = [await kept(), await kept()];
  expect(again).toEqual(one);
  await call(postStoredReport, { base, body: { ...question, language: 'zh' } });
  const { reports } = await call(getReports, { base });
  expect(reports).toHaveLength(2);
  expect(reports.map(({ id }) => id)).toContain(one.id);
});

test('a deleted report is gone, and only that', async () => {
  const gone = await kept();
  const left = await call(postStoredReport, { base, body: { ...question, language: 'zh' } });
  await call(deleteReport, { base, params: { id: gone.id } });
  const { reports } = await call(getReports, { base });
  expect(reports).toEqual([left.stored]);
  for (const method of ['GET', 'DELETE'] as const) {
    const refused = await ask(base, { method, path: `/api/reports/${gone.id}` });
    expect(refused.status).toBe(404);
    expect(problemIn(refused).detail).toContain('No stored report has the id');
  }
});

test('a report that was changed in the store is refused', async () => {
  const { id } = await kept();
  await cypher(graph, "MATCH (n:Report) SET n.text = replace(n.text, '60', '10')");
  const refused = await ask(base, { path: `/api/reports/${id}` });
  expect(refused.status).toBe(500);
  expect(problemIn(refused).detail).toContain('is not what was kept');
});

test('an unknown party is refused, and nothing is kept', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ ...question, party: 'nobody' });
  const refused = await ask(base, { method: 'POST', path: '/api/reports', headers, body });
  expect(refused.status).toBe(404);
  expect((await call(getReports, { base })).reports).toEqual([]);
});

test('a report that a build with another form kept is listed, and refused in a sentence that says how to make it', async () => {
  const { id } = await kept();
  const older = '{"asked":{},"engine":"0.0.1"}';
  await cypher(graph, 'MATCH (n:Report) SET n.text = $older, n.sha256 = $digest', {
    ...{ older, digest: digestOf(older) },
  });
  const refused = await ask(base, { path: `/api/reports/${id}` });
  expect(refused.status).toBe(409);
  expect(problemIn(refused).detail).toContain('tracehold report b --as-of 2025-03-01');
  const { reports } = await call(getReports, { base });
  expect(reports.map((report) => report.id)).toEqual([id]);
});
