import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { pathsOf } from '../support/exposure';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { dataset, designated, owns, party, source, supplies, world } from '../support/rows';
import { atRevision, storedRowCount, visibleRows } from '../support/store';

vi.setConfig({ testTimeout: 60_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(closeTestGraph);

const parties = [party('parent'), party('unit'), party('buyer')];
const rows = world(
  ...parties,
  owns('parent', 'unit', '60'),
  supplies('unit', 'buyer'),
  designated('parent'),
);

function endings(key: string) {
  const text =
    'MATCH ()-[t {key: $key}]->() RETURN t.addedIn AS added, t.removedIn AS ended ORDER BY added';
  return cypher(graph, text, { key });
}

describe('a load', () => {
  test('of the same rows changes nothing', async () => {
    const first = await load(graph, rows);
    const before = [await visibleRows(graph, first.revision), await storedRowCount(graph)];
    const again = await load(graph, rows);
    expect(again).toEqual({ revision: first.revision + 1, added: 0, ended: 0, kept: first.added });
    const after = [await visibleRows(graph, again.revision), await storedRowCount(graph)];
    expect(after).toEqual(before);
  });

  test('of a changed row ends the old one and adds the new; the old revision reads as before', async () => {
    const first = await load(graph, rows);
    const before = await pathsOf(graph, 'unit');
    expect(before).toEqual(['owners unit > parent (60)']);
    const changed = rows.map((row) =>
      'key' in row && row.type === 'OWNS' ? owns('parent', 'unit', '40') : row,
    );
    const second = await load(graph, changed);
    expect(second).toMatchObject({ added: 1, ended: 1 });
    expect(await endings('owns:parent:unit')).toEqual([
      { added: first.revision, ended: second.revision },
      { added: second.revision, ended: null },
    ]);
    expect(await pathsOf(graph, 'unit')).toEqual(['owners unit > parent (40)']);
    expect(await pathsOf(atRevision(graph, first.revision), 'unit')).toEqual(before);
  });

  test('without a record and its ties ends them and deletes nothing', async () => {
    const first = await load(graph, rows);
    const before = await visibleRows(graph, first.revision);
    const fewer = rows.filter(
      (row) => !('type' in row && row.type === 'SUPPLIES') && !('id' in row && row.id === 'buyer'),
    );
    const second = await load(graph, fewer);
    expect(second).toMatchObject({ added: 0, ended: 2, kept: first.added - 2 });
    expect(await endings('supplies:unit:buyer')).toEqual([
      { added: first.revision, ended: second.revision },
    ]);
    expect(await visibleRows(graph, second.revision)).toHaveLength(before.length - 2);
    expect(await visibleRows(graph, first.revision)).toEqual(before);
    expect(await pathsOf(atRevision(graph, first.revision), 'buyer')).toEqual([
      'supply buyer > unit > parent (60)',
    ]);
  });

  test('of a row that comes back adds it again', async () => {
    const first = await load(graph, rows);
    const second = await load(
      graph,
      rows.filter((row) => !('type' in row && row.type === 'OWNS')),
    );
    expect(await pathsOf(graph, 'unit')).toEqual([]);
    const third = await load(graph, rows);
    expect(await pathsOf(graph, 'unit')).toEqual(['owners unit > parent (60)']);
    expect(await endings('owns:parent:unit')).toEqual([
      { added: first.revision, ended: second.revision },
      { added: third.revision, ended: null },
    ]);
  });

  test('of one dataset leaves the others alone', async () => {
    const other = { datasetId: 'dataset:other' };
    const theirs = [
      dataset({ id: 'dataset:other' }),
      source({ id: 'source:other', ...other }),
      party('theirs', other),
      owns('theirs', 'unit', '5', other),
    ];
    await load(graph, rows);
    const { revision } = await load(graph, theirs);
    const about = (lines: string[]) => lines.filter((line) => line.includes('dataset:other'));
    const before = about(await visibleRows(graph, revision));
    expect(before).toHaveLength(4);
    const { revision: after } = await load(graph, world(...parties));
    expect(about(await visibleRows(graph, after))).toEqual(before);
    expect(await pathsOf(graph, 'unit')).toEqual([]);
  });

  test('changes the decision number of no answer', async () => {
    await load(graph, rows);
    const numbers = () => graph.reading('2026-01-01', async ({ decisionNumber }) => decisionNumber);
    expect(await numbers()).toBe(0);
    await cypher(graph, "MATCH (l:Ledger {id: 'decisions'}) SET l.decisionNumber = 7");
    await load(graph, world(...parties));
    expect(await numbers()).toBe(7);
  });
});

test.each([
  ['36', [36_000_000, 36_000_000]],
  ['49.9999995', [49_999_999, 50_000_000]],
  ['1/6', [16_666_666, 16_666_667]],
  ['1/2..2/3', [50_000_000, 66_666_667]],
  ['0..100', [0, 100_000_000]],
  ['0.0000001', [0, 1]],
])(
  'a share of %s is stored as it is said, beside millionths that contain it',
  async (share, millionths) => {
    await load(graph, world(party('a'), party('b'), owns('a', 'b', share)));
    const [stored] = await cypher(
      graph,
      `MATCH ()-[t:OWNS]->() RETURN t.minimum AS minimum, t.maximum AS maximum,
       [t.minimumMillionths, t.maximumMillionths] AS millionths, valueType(t.minimumMillionths) AS type`,
    );
    const [minimum, maximum = minimum] = share.split('..');
    expect(stored).toEqual({ minimum, maximum, millionths, type: 'INTEGER NOT NULL' });
  },
);
