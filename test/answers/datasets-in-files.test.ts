import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { postExport } from '#api/export';
import { postReport } from '#api/report';
import { postVerdicts } from '#api/verdicts';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { canonicalText } from '../../server/report/canonical';
import { verifyReport } from '../../server/report/verify';
import { partiesToReport } from '../../server/screening/export/to-report';
import { screeningWhole } from '../../server/screening/suppliers';
import { call } from '../support/call';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { dataset, designated, list, owns, party, source } from '../support/rows';
import { screenedList } from '../support/screening';
import { startTestServer, type TestServer } from '../support/server';
import { DAY, HALF } from '../support/verdicts';

vi.setConfig({ testTimeout: 60_000 });

const B = { datasetId: 'dataset:b', sourceId: 'source:b' };
const ONLY = ['dataset:test'];
const REGIMES = new Map([[HALF.id, HALF]]);
const codes = ({ limits }: { limits: readonly { code: string }[] }) =>
  limits.map(({ code }) => code);

let graph: Graph;
let server: TestServer;
let base: string;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, [
    ...[dataset({ title: 'Lists' }), source(), list({ versionDate: DAY })],
    ...[party('a'), party('clean'), party('owner'), designated('a')],
    owns('owner', 'clean', '30'),
  ]);
  await load(graph, [
    ...[dataset({ id: 'dataset:b', title: 'Register' }), source({ id: 'source:b', ...B })],
    owns('a', 'clean', '60', { ...B, key: 'from-b' }),
  ]);
  server = await startTestServer(graph, { regimes: REGIMES });
  base = server.base;
}, 60_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

const verdicts = (datasets?: string[]) =>
  call(postVerdicts, {
    base,
    body: { parties: ['clean'], regime: 'HALF', asOf: DAY, ...(datasets && { datasets }) },
  });

test('verdicts on many parties read only what was chosen', async () => {
  expect((await verdicts()).verdicts[0]?.verdict).toBe('exposed');
  const chosen = await verdicts(ONLY);
  expect(chosen.verdicts[0]).toMatchObject({
    verdict: 'cannot_rule_out',
    reasons: expect.arrayContaining(['LIMIT_HIT']),
  });
  expect(codes(chosen.coverage)).toEqual(['DATASETS_LEFT_OUT']);
});

const report = (datasets?: string[]) =>
  call(postReport, {
    ...{ base, params: { id: 'clean' } },
    body: { asOf: DAY, madeOn: DAY, regimes: ['HALF'], ...(datasets && { datasets }) },
  });

test('a report says which datasets it read, and is made again from the same', async () => {
  const { report: made } = await report(ONLY);
  expect(made.asked.datasets).toEqual(ONLY);
  expect(made.verdicts[0]?.verdict).toBe('cannot_rule_out');
  expect(codes(made.coverage)).toContain('DATASETS_LEFT_OUT');
  expect(JSON.stringify(made)).not.toContain('from-b');
  const again = await verifyReport(graph, REGIMES, canonicalText(made));
  expect(again).toMatchObject({ same: true, differences: [] });
});

test('a report on everything says nothing of a choice', async () => {
  const { report: made } = await report();
  expect(Object.keys(made.asked)).not.toContain('datasets');
  expect(made.verdicts[0]?.verdict).toBe('exposed');
});

test('the surroundings of a party go out without what was not chosen', async () => {
  const file = async (query: { datasets?: string }) => {
    const body = { format: 'graphml' as const };
    const params = { id: 'clean' };
    const found = await call(postExport, { base, params, query: { asOf: DAY, ...query }, body });
    return { text: Buffer.from(found.file.base64, 'base64').toString(), ...found };
  };
  expect((await file({})).text).toContain('from-b');
  const chosen = await file({ datasets: `${ONLY}` });
  expect(chosen.text).not.toContain('from-b');
  expect(codes(chosen.coverage)).toEqual(['DATASETS_LEFT_OUT']);
});

test('a screening reads what it was told to, says so, and so do the reports of it', async () => {
  const lines = ['name', 'Company clean'];
  const all = await screenedList(graph, lines, { asOf: DAY });
  const chosen = await screenedList(graph, lines, { asOf: DAY, name: 'other', datasets: ONLY });
  const [ties, none] = [all, chosen].map(({ suppliers }) => suppliers[0]?.candidates[0]?.paths);
  expect(ties?.some(({ designatedParties }) => designatedParties > 0)).toBe(true);
  expect(none?.some(({ designatedParties }) => designatedParties > 0)).toBe(false);
  expect([all.screening.datasets, chosen.screening.datasets]).toEqual([null, ONLY]);
  const { coverage } = await screeningWhole(graph, chosen.id);
  expect(coverage && codes(coverage)).toContain('DATASETS_LEFT_OUT');
  expect((await partiesToReport(graph, chosen.id)).moment.datasets).toEqual(ONLY);
});

test('a screening of a dataset that is not there is refused before anything is stored', async () => {
  const lines = ['name', 'Company clean'];
  await expect(screenedList(graph, lines, { datasets: ['nothing'] })).rejects.toMatchObject({
    type: 'unknown-dataset',
  });
});
