import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { pathsOf } from '../support/exposure';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { refusal } from '../support/refusal';
import {
  alias,
  claim,
  dataset,
  designated,
  locatedAt,
  owns,
  party,
  source,
  supplies,
  world,
} from '../support/rows';
import { leftovers, storedRowCount, visibleRows } from '../support/store';

vi.setConfig({ testTimeout: 60_000 });

const rows = world(
  party('parent'),
  party('unit'),
  owns('parent', 'unit', '60'),
  designated('parent'),
);
const theirs = { datasetId: 'dataset:theirs' };
const others = [
  dataset({ id: 'dataset:theirs' }),
  source({ id: 'source:theirs', ...theirs }),
  party('their-party', { ...theirs, names: [alias('Theirs', { sourceId: 'source:theirs' })] }),
];

let graph: Graph;
let revision: number;
let before: { rows: string[]; stored: number };
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, others);
  ({ revision } = await load(graph, rows));
  before = { rows: await visibleRows(graph, revision), stored: await storedRowCount(graph) };
});
afterAll(closeTestGraph);

const faults: [string, Row[], string[]][] = [
  [
    'a tie to a party that does not exist',
    [...rows, owns('unit', 'nobody', '10')],
    ['OWNS owns:unit:nobody (nobody)', 'no dataset describes'],
  ],
  [
    'a tie to an address where a party of that name is',
    [...rows, locatedAt('unit', 'parent')],
    ['1 of 1 rows of write/located-at'],
  ],
  [
    'a tie whose party is gone in the same rows',
    rows.filter((row) => !('id' in row && row.id === 'unit')),
    ['OWNS owns:parent:unit (unit)'],
  ],
  [
    'a claim about nothing',
    [...rows, claim('claim:1', ['nothing'])],
    ['ABOUT claim:1~ABOUT~nothing (nothing)'],
  ],
  [
    'a tie of a source that does not exist',
    [...rows, owns('unit', 'parent', '10', { sourceId: 'source:none' })],
    ['OWNS owns:unit:parent (source:none)', 'a source that no dataset describes'],
  ],
  [
    'a name of a source that is a party',
    [...rows, party('other', { names: [alias('Other', { sourceId: 'parent' })] })],
    ['Party other (parent)', 'a source that no dataset describes'],
  ],
  [
    'a record of another dataset',
    [...rows, party('their-party')],
    ['write/party', 'their-party', 'an id belongs to one dataset'],
  ],
  [
    'a row of a dataset that is not loaded with it',
    [...rows, supplies('parent', 'unit', theirs)],
    ['SUPPLIES supplies:parent:unit (dataset:theirs)', 'without a Dataset row'],
  ],
  [
    'a Dataset row of another dataset',
    [...rows, dataset({ id: 'dataset:other', datasetId: 'dataset:theirs' })],
    ['Dataset dataset:other (dataset:theirs)', 'without a Dataset row'],
  ],
  [
    'two ties of one key',
    [...rows, owns('parent', 'unit', '40')],
    ['OWNS owns:parent:unit', 'there twice'],
  ],
  ['two records of one id', [...rows, party('unit', { name: 'X' })], ['Party unit', 'there twice']],
];

describe('rows that cannot be meant are refused whole:', () => {
  test.each(faults)('%s', async (_, wrong, said) => {
    const { type, message } = await refusal(load(graph, wrong, { batchSize: 2 }));
    expect(type).toBe('invalid-import');
    for (const part of said) expect(message).toContain(part);
    const published = await graph.reading('', async (reader) => reader.revision);
    expect(published).toBe(revision);
    expect(await visibleRows(graph, published)).toEqual(before.rows);
    expect(await pathsOf(graph, 'unit')).toEqual(['owners unit > parent (60)']);
  });

  test('and clear what they wrote at once; the next load takes the lock at once', async () => {
    const wrong = [
      ...world(party('parent'), party('unit', { name: 'Renamed' })),
      locatedAt('unit', 'parent'),
    ];
    let most = 0;
    const onBatch = async () => {
      most = Math.max(most, await leftovers(graph));
    };
    await refusal(load(graph, wrong, { batchSize: 1, onBatch }));
    expect(most).toBeGreaterThan(0);
    expect(await leftovers(graph)).toBe(0);
    expect(await storedRowCount(graph)).toBe(before.stored);
    await load(graph, rows);
    expect(await storedRowCount(graph)).toBe(before.stored);
  });
});
