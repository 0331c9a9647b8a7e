import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { addedCandidate } from '../../server/screening/add-candidate';
import { repeatedScreening } from '../../server/screening/create';
import { decided } from '../../server/screening/decide';
import { closeTestGraph, openTestGraph } from '../support/graph';
import { designated, party, world } from '../support/rows';
import { allOf, DAY, REGIMES, runScreening, screenedList, storedList } from '../support/screening';

const LIST = ['Supplier,Country', 'Our Friends in Harbin,CN'];

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, world(party('karst', { name: 'Karst Optical Works' }), designated('karst')));
}, 120_000);
afterAll(closeTestGraph);

const add = (id: string, supplier: string, to = 'karst') =>
  addedCandidate(graph, REGIMES, id, { supplier, party: to });

test('a party that somebody knows of is compared and decided like one that was found, and carries over', async () => {
  const { id, suppliers } = await screenedList(graph, LIST);
  const [{ key, outcome } = { key: '', outcome: '' }] = suppliers;
  expect(outcome).toBe('noMatch');
  const { supplier } = await add(id, key);
  expect(supplier).toMatchObject({
    outcome: 'candidates',
    standing: 'named',
    candidates: [{ party: { id: 'karst' }, state: 'toDecide', standing: 'named' }],
  });
  expect(supplier.candidates[0]?.evidence.comparison.judged).toBe('different');
  // Once more changes nothing.
  expect(await add(id, key)).toEqual({ supplier });
  await decided(graph, id, {
    ...{ decision: 'accept', reason: 'Asked them', decidedBy: 'Ada' },
    pairs: [{ supplier: key, party: 'karst' }],
  });
  expect((await allOf(graph, id))[0]).toMatchObject({ outcome: 'matched', standing: 'named' });
  const again = await repeatedScreening(graph, id, DAY);
  await runScreening(graph, again.screening.id);
  expect((await allOf(graph, again.screening.id))[0]).toMatchObject({
    outcome: 'matched',
    candidates: [{ party: { id: 'karst' }, state: 'accepted', review: null }],
  });
}, 60_000);

test('a party that is not there, and a supplier that was not screened, are refused in a sentence', async () => {
  const { id, suppliers } = await screenedList(graph, LIST);
  await expect(add(id, suppliers[0]?.key ?? '', 'nobody')).rejects.toThrow(
    'No party "nobody" is in revision 1',
  );
  await expect(add(id, 'nothing')).rejects.toThrow('was not screened');
  const waiting = await storedList(graph, LIST);
  const [one] = await allOf(graph, waiting);
  await expect(add(waiting, one?.key ?? '')).rejects.toThrow('was not screened');
}, 60_000);
