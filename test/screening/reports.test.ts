import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { postReport } from '#api/report';
import { postScreeningReports } from '#api/screening-reports';
import { callLines } from '../../client/call';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { decided } from '../../server/screening/decide';
import { partiesToReport } from '../../server/screening/export/to-report';
import { call } from '../support/call';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, owns, party, world } from '../support/rows';
import { allOf, DAY, screenedList } from '../support/screening';
import { startTestServer, type TestServer } from '../support/server';

type Line = z.output<typeof postScreeningReports.response>;

const LIST = [
  'Supplier,Country',
  'Birch Timber Export,FI',
  'Karst Optics Works,CN',
  'Juniper Lens Trading,GB',
  'Zebra Crossing Paints,GB',
  '???,GB',
];
const WORLD = world(
  party('birch', { name: 'Birch Timber Export', country: 'FI' }),
  party('karst', { name: 'Karst Optical Work', country: 'CN' }),
  ...[party('juniper', { name: 'Juniper Lense Trading', country: 'GB' })],
  ...[owns('karst', 'birch', '60'), designated('karst')],
);

let graph: Graph;
let server: TestServer;
let id: string;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, WORLD);
  ({ id } = await screenedList(graph, LIST));
  const karst = (await allOf(graph, id)).find(({ supplier }) => /Karst/.test(`${supplier.names}`));
  await decided(graph, id, {
    ...{ decision: 'accept', reason: 'Asked <b>them</b>', decidedBy: 'Ada' },
    pairs: [{ supplier: karst?.key ?? '', party: 'karst' }],
  });
  server = await startTestServer(graph);
}, 120_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

async function linesOf(body: z.input<typeof postScreeningReports.body>, of = id): Promise<Line[]> {
  const lines: Line[] = [];
  const asked = { base: server.base, params: { id: of }, body, token: null };
  await callLines(postScreeningReports, asked, (line) => lines.push(line));
  return lines;
}

const textOf = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');

describe('the reports of a screening', () => {
  test('are one for each party that a supplier is, and an index that says of whom there is none', async () => {
    const lines = await linesOf({ form: 'html' });
    expect(lines[0]).toMatchObject({ is: 'begun', parties: 2 });
    expect(lines[0]).toMatchObject({
      without: expect.arrayContaining([
        { outcome: 'candidates', suppliers: 1 },
        { outcome: 'noMatch', suppliers: 1 },
        { outcome: 'failed', suppliers: 1 },
      ]),
    });
    const made = lines.flatMap((line) => (line.is === 'report' ? line : []));
    expect(made.map(({ row }) => row.party).sort()).toEqual(['birch', 'karst']);
    for (const { row, file } of made) {
      expect(file?.name).toBe(row.file);
      expect(textOf(file?.base64 ?? '')).toContain('<!doctype html>');
    }
    const last = lines.at(-1);
    const files = last?.is === 'index' ? last.files : [];
    expect(files.map(({ name }) => name)).toEqual(['index.html', 'index.json']);
    const index = textOf(files[0]?.base64 ?? '');
    expect(index).toContain(`href="report-karst-${DAY}.html"`);
    expect(index).toMatch(/Karst Optics Works \(row \d\) — accepted by Ada on .*Asked &lt;b&gt;/);
    expect(index).toMatch(/That is no clearance: .*no match: 1/);
  });

  test('are those that the party is asked for by itself, at the moment of the screening', async () => {
    const { moment } = await partiesToReport(graph, id);
    await load(graph, [...WORLD, party('later')]);
    const lines = await linesOf({ form: 'json' });
    const made = lines.find((line) => line.is === 'report' && line.row.party === 'birch');
    const alone = await call(postReport, {
      ...{ base: server.base, params: { id: 'birch' }, body: moment },
    });
    expect(made).toMatchObject({ row: { sha256: alone.sha256 } });
  });

  test('of suppliers that are chosen are those of no other', async () => {
    const birch = (await allOf(graph, id)).find(({ supplier }) =>
      /Birch/.test(`${supplier.names}`),
    );
    const lines = await linesOf({ form: 'md', suppliers: [birch?.key ?? ''] });
    const made = lines.flatMap((line) => (line.is === 'report' ? [line.row.party] : []));
    expect([made, lines[0]]).toEqual([['birch'], { is: 'begun', parties: 1, without: [] }]);
  });

  test('of a screening that is not there are refused in a sentence', async () => {
    await expect(linesOf({}, 'nobody')).rejects.toMatchObject({
      problem: { type: '/problems/unknown-screening', status: 404 },
    });
  });
});
