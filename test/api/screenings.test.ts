import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  deleteScreening,
  getScreening,
  getScreenings,
  postColumns,
  postMatchDecisions,
  postScreening,
  postScreeningExport,
  postSuppliers,
  runScreening,
} from '../../server/api/screenings';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { call } from '../support/call';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, party, world } from '../support/rows';
import { startTestServer, type TestServer } from '../support/server';

const LIST = 'Supplier;Country\nQuill Ink Works;CN\nSaffron Yellow Dyes;IR\n';
const file = { name: 'list.csv', base64: Buffer.from(LIST).toString('base64') };

let graph: Graph;
let server: TestServer;
let log = '';
beforeAll(async () => {
  graph = await openTestGraph();
  const quill = party('quill', { name: 'Quill Ink Works', country: 'CN' });
  await load(graph, world(quill, designated('quill')));
  const into = new Writable({
    write(chunk, _, done) {
      log += chunk;
      done();
    },
  });
  server = await startTestServer(graph, { logger: pino({ level: 'trace' }, into) });
}, 60_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
});

async function stored() {
  const { base } = server;
  const { sheets } = await call(postColumns, { base, body: { file } });
  const columns = sheets[0]?.columns;
  if (!columns) throw new Error('no columns');
  const body = { file, columns, regimes: ['NAMED'], asOf: '2025-10-15' };
  return (await call(postScreening, { base, body })).screening;
}

test('a list is stored, run, followed by events, decided, saved and deleted', async () => {
  const { base } = server;
  const { id, state } = await stored();
  expect(state).toBe('waiting');
  expect((await call(runScreening, { base, params: { id } })).screening.state).toBe('running');
  const events = await fetch(`${base}/api/screenings/${id}/progress`);
  expect(events.headers.get('content-type')).toBe('text/event-stream');
  const told = (await events.text()).split('\n\n').filter(Boolean);
  expect(JSON.parse(told.at(-1)?.replace(/^data: /, '') ?? '')).toMatchObject({
    screening: { id, state: 'done', counts: { rows: 2 } },
  });
  const page = await call(postSuppliers, { base, params: { id }, body: { text: 'quill' } });
  expect(page.suppliers).toMatchObject([{ outcome: 'matched', standing: 'named' }]);
  const [quill] = page.suppliers;
  const said = { decision: 'reject', reason: 'Another firm', decidedBy: 'Ada' } as const;
  const pairs = [{ supplier: quill?.key ?? '', party: 'quill' }];
  const { suppliers } = await call(postMatchDecisions, {
    base,
    params: { id },
    body: { ...said, pairs },
  });
  expect(suppliers).toMatchObject([{ outcome: 'noMatch', candidates: [{ state: 'rejected' }] }]);
  const saved = await call(postScreeningExport, { base, params: { id }, body: { form: 'csv' } });
  expect(saved.file.mediaType).toContain('text/csv');
  expect((await call(getScreening, { base, params: { id } })).lists).toMatchObject([
    { regime: 'NAMED' },
  ]);
  expect(await call(deleteScreening, { base, params: { id } })).toMatchObject({
    suppliers: 2,
    decisions: 1,
  });
  expect((await call(getScreenings, { base })).screenings).toEqual([]);
}, 60_000);

test('names of suppliers stand in no log', () => {
  expect(log).not.toMatch(/quill|saffron/i);
});

test('a file that is no table, a column that it lacks and a regime that nobody knows are refused by name', async () => {
  const { base } = server;
  const columns = { name: 'Supplier' };
  const ask = (body: object) =>
    call(postScreening, { base, body: { file, columns, regimes: ['NAMED'], ...body } });
  await expect(ask({ file: { name: 'a.csv', base64: '' } })).rejects.toThrow('it is empty');
  await expect(ask({ columns: { name: 'Vendor' } })).rejects.toThrow('has no column "Vendor"');
  await expect(ask({ regimes: ['NOBODY'] })).rejects.toThrow('no regime "NOBODY"');
  await expect(call(getScreening, { base, params: { id: 'nobody' } })).rejects.toThrow(
    'No screening has the id "nobody"',
  );
});

test('a screening that is done is not run again: the list is screened again instead', async () => {
  const { base } = server;
  const { id } = await stored();
  await call(runScreening, { base, params: { id } });
  await (await fetch(`${base}/api/screenings/${id}/progress`)).text();
  await expect(call(runScreening, { base, params: { id } })).rejects.toThrow(
    'This screening is done',
  );
}, 60_000);
