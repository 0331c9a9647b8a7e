import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { changesOf } from '../../server/screening/changes';
import { repeatedScreening } from '../../server/screening/create';
import { decided } from '../../server/screening/decide';
import { screeningWhole } from '../../server/screening/suppliers';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { party, world } from '../support/rows';
import { allOf, DAY, runScreening, screenedList } from '../support/screening';

const LIST = ['Supplier,Country', 'Karst Optics Works,CN'];

let graph: Graph;
let id: string;
beforeAll(async () => {
  graph = await openTestGraph();
  await load(graph, world(party('karst', { name: 'Karst Optical Work', country: 'CN' })));
  const screened = await screenedList(graph, LIST);
  id = screened.id;
  const pairs = [{ supplier: screened.suppliers[0]?.key ?? '', party: 'karst' }];
  const said = { decision: 'reject', reason: 'Asked them', decidedBy: 'Ada' } as const;
  await decided(graph, id, { ...said, pairs });
  await cypher(
    graph,
    `MATCH (s:ScreenedSupplier {screeningId: $id}) MATCH (h:Screening {id: $id}) MATCH (d:MatchDecision)
     SET s.found = '[{"party": {"id": "karst"}}]', d.evidence = '{"score": 0.8}', h.coverage = '{}', h.lists = '{}'`,
    { id },
  );
}, 120_000);
afterAll(closeTestGraph);

test('a screening in the form of an older build opens, and its rows say why they cannot be read', async () => {
  expect(await allOf(graph, id)).toMatchObject([
    {
      supplier: { names: ['Karst Optics Works'] },
      outcome: 'failed',
      candidates: [],
      detail: { en: expect.stringContaining('screen the list again') },
    },
  ]);
  expect(await screeningWhole(graph, id)).toMatchObject({ coverage: null, lists: [] });
});

test('what was decided on evidence in an older form comes back for review with the next screening', async () => {
  const { screening } = await repeatedScreening(graph, id, DAY);
  await runScreening(graph, screening.id);
  expect(await allOf(graph, screening.id)).toMatchObject([
    {
      outcome: 'candidates',
      toReview: true,
      candidates: [{ state: 'rejected', review: 'evidenceChanged' }],
    },
  ]);
  const { changes } = await changesOf(graph, screening.id);
  expect(changes.map(({ supplier }) => supplier)).toEqual(['Karst Optics Works']);
});
