import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { exposed } from '../support/exposure';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, owns, party, supplies, world } from '../support/rows';
import { checksum, leftovers } from '../support/store';
import { importerAt } from './importer';

const before = world(
  party('parent'),
  party('unit'),
  party('buyer'),
  owns('parent', 'unit', '60'),
  supplies('unit', 'buyer'),
  designated('parent'),
);
/** Adds a party and ties, changes a party and a tie, ends a tie. */
const after = world(
  party('parent', { name: 'Parent renamed' }),
  party('unit'),
  party('buyer'),
  party('second'),
  owns('parent', 'unit', '40'),
  owns('unit', 'second', '100'),
  designated('parent'),
);
const limits = { leaseMs: 300, batchSize: 1 };
/** Two statements and two ties to write, one statement and two ties to end. */
const BATCHES = 7;

let graph: Graph;
let undisturbed: string;
beforeAll(async () => {
  graph = await openTestGraph();
  undisturbed = await checksum(graph, (await load(graph, after)).revision);
  await load(graph, before);
});
afterAll(closeTestGraph);

/** Everything that a reader can see, but for the revision that it names. */
async function seen() {
  const { coverage, ...answer } = await exposed(graph, 'unit');
  const { revision, ...covered } = coverage;
  const rows = await checksum(graph, revision);
  return { revision, view: { answer, covered, rows } };
}

test.each(Array.from({ length: BATCHES + 1 }, (_, boundary) => boundary))(
  'an importer killed when %i of 7 batches are written leaves nothing that a reader can see',
  { timeout: 120_000 },
  async (boundary) => {
    const whole = await seen();
    const importer = await importerAt(boundary, after, limits);
    expect(importer).toMatchObject({ done: boundary });
    expect(await seen()).toEqual(whole);
    expect(await leftovers(graph)).toBe(boundary);
    await importer.kill();
    expect(await seen()).toEqual(whole);

    const later = await load(graph, after, { waitMs: 30_000 });
    expect(await leftovers(graph)).toBe(0);
    expect(await checksum(graph, later.revision)).toBe(undisturbed);
    expect(later).toMatchObject({ added: 4, ended: 3 });
    const { revision } = await load(graph, before);
    expect(await checksum(graph, revision)).toBe(whole.view.rows);
  },
);
