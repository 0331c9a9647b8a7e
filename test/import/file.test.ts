import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { type FileOrder, importFile } from '../../server/import/file/import-file';
import type { Reader } from '../../server/import/reader';
import type { Row } from '../../server/import/rows';
import { fileOrder } from '../support/file-order';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { refusal } from '../support/refusal';
import { dataset, designated, list, owns, party, source } from '../support/rows';
import { checksum, leftovers } from '../support/store';

vi.setConfig({ testTimeout: 60_000 });

const ID = 'dataset:lines';
const own = { datasetId: ID };

/** One party a line, on a list; `x owner` is a party held by another, `-x` one that a delta ends, `!` a fault. */
const lines: Reader = {
  format: 'lines',
  title: 'One party a line',
  datasetId: ID,
  allowedDays: 7,
  recognises: () => true,
  async *read(input, { fault, restates, notice }) {
    const [head, ...names] = (await text(input)).trimEnd().split('\n');
    yield [
      dataset({ id: ID }),
      source({ id: 'source:lines', ...own }),
      list({ id: 'list:lines', ...own }),
    ];
    const id = (name: string) => `${ID}:${name}`;
    for (const [place, line] of names.entries()) {
      const [name = '', owner] = line.replace(/^-/, '').split(' ');
      if (name === '!') {
        fault({ line: place + 2, field: 'name', value: name, detail: 'expected a name' });
        continue;
      }
      if (head === 'delta') restates(name);
      if (line.startsWith('-')) continue;
      notice('unread field colour');
      yield partyRows(name, owner === undefined ? null : id(owner));
    }
    const extent = head === 'delta' ? 'delta' : 'whole';
    return { records: names.length, proof: 'none', extent };
  },
};

function partyRows(name: string, owner: string | null): Row[] {
  const said = { ...own, sourceId: 'source:lines' };
  const id = `${ID}:${name}`;
  const names = [
    { name, type: 'primary', language: null, status: 'stated', sourceId: said.sourceId },
  ];
  const entry = designated(id, { ...said, key: `${id}~entry`, to: 'list:lines' });
  const tie = owner === null ? [] : [owns(owner, id, '60', { ...said, key: `${id}~owner` })];
  return [party(id, { ...own, names: names as never }), entry, ...tie];
}

let graph: Graph;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-file-'));
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(async () => {
  await closeTestGraph();
  rmSync(folder, { recursive: true });
});

function take(content: string, over: Partial<FileOrder> = {}) {
  const path = join(folder, 'list.txt');
  writeFileSync(path, content);
  return importFile(async () => graph, fileOrder(path, { readers: [lines], ...over }));
}

const visible = () =>
  cypher(
    graph,
    `
  MATCH (l:Ledger {id: 'imports'}) MATCH (s:PartyStatement)
  WHERE s.addedIn <= l.published AND (s.removedIn IS NULL OR s.removedIn > l.published)
  RETURN s.about AS id ORDER BY id`,
  ).then((rows) => rows.map(({ id }) => `${id}`.replace(`${ID}:`, '')).join(' '));
const imports = () =>
  cypher(graph, 'MATCH (i:Import) RETURN properties(i) AS i ORDER BY i.attempt');
const ten = 'whole\na\nb a\nc\nd\ne\nf\ng\nh\ni\nj\n';

describe('a file', () => {
  test('is published with what it was made from', async () => {
    const found = await take(ten);
    expect(found).toMatchObject({
      format: 'lines',
      datasetId: ID,
      revision: 1,
      ended: 0,
      falls: [],
    });
    expect(await visible()).toBe('a b c d e f g h i j');
    const [row] = await imports();
    expect(row?.i).toMatchObject({
      ...{ format: 'lines', file: 'list.txt', sha256: found.sha256, records: 10 },
      ...{ proof: 'none', extent: 'whole', notices: ['unread field colour (10 times)'] },
    });
  });

  test('whose end nothing proves says so in what answers rest on', async () => {
    await take(ten);
    const { datasets } = await graph.reading('', async ({ coverage }) => coverage);
    expect(datasets[0]?.note).toContain('its end could not be proved');
  });

  test('that is imported twice changes nothing, and says so', async () => {
    const first = await take(ten);
    const before = await checksum(graph, first.revision);
    const second = await take(ten);
    expect(second).toMatchObject({ revision: first.revision, added: 0, ended: 0 });
    expect(second.kept).toBe(first.added);
    expect(await checksum(graph, first.revision)).toBe(before);
    const [, looked] = await imports();
    expect(looked?.i).toMatchObject({ kept: first.added, checkedAt: expect.any(Number) });
    expect(looked?.i).not.toHaveProperty('publishedAt');
  });

  test('ends what it no longer names', async () => {
    await take(ten);
    const found = await take(ten.replace('\ne\n', '\n'));
    expect(found).toMatchObject({ revision: 2, added: 0, ended: 2 });
    expect(await visible()).toBe('a b c d f g h i j');
  });

  test('in a dry run tells what it would change, and changes nothing', async () => {
    await take(ten);
    const before = await checksum(graph, 1);
    const found = await take('whole\na\nb a\nz\n', { dryRun: true });
    expect(found).toMatchObject({ dryRun: true, revision: 1, added: 2, ended: 16 });
    expect(found.falls.map(({ what }) => what).sort()).toEqual([
      'entries of list:lines',
      'parties',
      'ties',
    ]);
    expect(await checksum(graph, 1)).toBe(before);
    expect(await imports()).toHaveLength(1);
  });
});

describe('a delta', () => {
  test('changes and ends only what it names', async () => {
    await take(ten);
    const found = await take('delta\n-j\nb c\nk\n');
    expect(await visible()).toBe('a b c d e f g h i k');
    expect(found).toMatchObject({ added: 3, ended: 3 });
    const owners = await cypher(
      graph,
      'MATCH (o)-[t:OWNS]->() WHERE t.removedIn IS NULL RETURN o.id AS id',
    );
    expect(owners).toEqual([{ id: `${ID}:c` }]);
  });

  test('to nothing is refused', async () => {
    const { message } = await refusal(take('delta\na\n'));
    expect(message).toContain('none of dataset:lines is loaded');
  });

  test('whose tie ends at a party that it ends is refused', async () => {
    await take(ten);
    const { message } = await refusal(take('delta\n-j\nk j\n'));
    expect(message).toContain(
      'at whose end no dataset describes a record: OWNS dataset:lines:k~owner (dataset:lines:j)',
    );
    expect(await visible()).toBe('a b c d e f g h i j');
  });
});

describe('refused, and noted as refused, is a file', () => {
  test.each<[string, string, Partial<FileOrder>, string]>([
    [
      'with faults, all of which are told',
      ten.replace('c\n', '!\n!\n'),
      {},
      'list.txt has 2 faults.\n  line 4, name: "!": expected a name\n  line 5,',
    ],
    [
      'that says much less than the last',
      'whole\na\nb a\n',
      {},
      '2 parties (10 before), 3 ties (11 before), 2 entries of list:lines (10 before)',
    ],
    ['of another number of records', ten, { expect: 11 }, 'has 10 records where 11 were expected'],
    ['with a party twice', `${ten}a\n`, {}, 'there twice'],
  ])('%s', async (_, content, over, said) => {
    await take(ten);
    const before = await checksum(graph, 1);
    const { message } = await refusal(take(content, over));
    expect(message).toContain(said);
    expect(await checksum(graph, 1)).toBe(before);
    expect(await leftovers(graph)).toBe(0);
    const [, noted] = await imports();
    expect(noted?.i).toMatchObject({ refusal: message, file: 'list.txt', datasetIds: [ID] });
    expect(await take(ten)).toMatchObject({ revision: 1, added: 0 });
  });
});

test('a fall is accepted with its reason, which is kept', async () => {
  await take(ten);
  const found = await take('whole\na\n', { acceptFall: 'the list was closed' });
  expect(found).toMatchObject({ revision: 2, ended: 19 });
  const [, row] = await imports();
  expect(row?.i).toMatchObject({ acceptedFall: 'the list was closed' });
});
