import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { postExport } from '#api/export';
import { writeExport } from '../../server/export/file';
import type { Format } from '../../server/export/format';
import { FORMATS } from '../../server/export/formats';
import { readingAll } from '../../server/export/reading';
import type { Graph } from '../../server/graph/open';
import { importFile } from '../../server/import/file/import-file';
import { load } from '../../server/import/load';
import { READERS } from '../../server/import/readers';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { call } from '../support/call';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { startTestServer, type TestServer } from '../support/server';
import { visibleRows } from '../support/store';

vi.setConfig({ testTimeout: 120_000 });

let graph: Graph;
let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-export-'));
  graph = await openTestGraph();
  await load(graph, seedRows(SEED));
  server = await startTestServer(graph);
}, 120_000);
afterAll(async () => {
  await server.close();
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(1).sort();
const formatNamed = (name: string) => FORMATS.find((one) => one.name === name) as Format;
const exportAs = (name: string, path: string, datasetIds: string[] | null = null) =>
  readingAll(graph, datasetIds, (reading) => writeExport(reading, formatNamed(name), path));

test('an export that is imported into an empty graph gives the same graph', async () => {
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')];
  const exported = await exportAs('tracehold', first);
  const before = await visibleRows(graph, exported.revision);
  await emptyTestGraph(graph);
  const { revision, added, kept } = await importFile(async () => graph, fileOrder(first));
  expect(kept).toBe(0);
  expect(await visibleRows(graph, revision)).toEqual(before);
  await exportAs('tracehold', second);
  expect(linesOf(second)).toEqual(linesOf(first));
  const again = await importFile(async () => graph, fileOrder(first));
  expect(again).toMatchObject({ revision, added: 0, ended: 0, kept: added });
  await load(graph, seedRows(SEED));
  expect(READERS.map(({ format }) => format)).toContain('tracehold-jsonl');
});

test.each(['bods', 'ftm'])(
  'the seed as %s is recognised and taken by its reader whole',
  async (name) => {
    const path = join(folder, `seed${formatNamed(name).ending}`);
    const { lost, ...counts } = await exportAs(name, path);
    const found = await importFile(async () => graph, fileOrder(path, { dryRun: true }));
    expect(found).toMatchObject({ format: name, ended: 0 });
    expect(found.end?.records).toBe(counts.records + counts.ties);
    const [seeded] = await cypher(
      graph,
      `MATCH (s:PartyStatement) WHERE s.removedIn IS NULL RETURN count(s) AS parties`,
    );
    expect(counts.records).toBeGreaterThanOrEqual(Number(seeded?.parties));
    expect(lost.length).toBeGreaterThan(0);
  },
);

test.each(FORMATS.map(({ name }) => name))(
  '%s leaves no half file where it fails',
  async (name) => {
    const path = join(folder, `broken-${name}`);
    const failing = readingAll(graph, null, (reading) =>
      writeExport({ ...reading, ties: () => cut(reading.ties(true)) }, formatNamed(name), path),
    );
    await expect(failing).rejects.toThrow('cut');
    expect(readdirSync(folder).filter((file) => file.startsWith('broken'))).toEqual([]);
  },
);

async function* cut<T>(portions: AsyncGenerator<T>): AsyncGenerator<T> {
  yield (await portions.next()).value;
  throw new Error('cut');
}

test.each(postExport.body.shape.format.options)(
  'what surrounds a party goes out as %s',
  async (format) => {
    const { file, lost, ties } = await call(postExport, {
      base: server.base,
      params: { id: 'ieit' },
      query: { asOf: '2025-10-15' },
      body: { format },
    });
    expect(file.name).toBe(`ieit-2025-10-15${formatNamed(format).ending}`);
    expect(ties).toBeGreaterThan(3);
    const bytes = Buffer.from(file.base64, 'base64');
    if (format === 'csv' || format === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expect(bytes.toString()).toContain('浪潮');
    expect(lost.every(({ en, zh }) => en.length > 10 && /\p{Script=Han}/u.test(zh))).toBe(true);
  },
);

test('a view goes out as it is drawn: its parties, and no other', async () => {
  const { file } = await call(postExport, {
    base: server.base,
    params: { id: 'ieit' },
    query: { asOf: '2025-10-15' },
    body: { format: 'bods', ends: ['ieit', 'inspur-group'] },
  });
  const statements = Buffer.from(file.base64, 'base64')
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const parties = statements.filter(({ recordType }) => recordType !== 'relationship');
  expect(parties.map(({ recordId }) => recordId).sort()).toEqual([
    // One party is what every dataset says of it.
    ...['ieit', 'inspur-electronic-information', 'inspur-group'],
  ]);
  const ends = statements
    .filter(({ recordType }) => recordType === 'relationship')
    .map(({ recordDetails: { subject, interestedParty } }) => `${interestedParty} ${subject}`);
  expect(new Set(ends)).toEqual(
    new Set(['inspur-group ieit', 'inspur-group inspur-electronic-information']),
  );
});

test('an export of a part is no dataset: our own format refuses it', async () => {
  const asked = {
    base: server.base,
    params: { id: 'ieit' },
    body: { format: 'tracehold' as 'bods' },
  };
  await expect(call(postExport, asked)).rejects.toThrow(/format/);
});
