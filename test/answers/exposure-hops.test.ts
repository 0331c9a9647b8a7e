import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import type { Row } from '../../server/import/rows';
import { exposed, facts, openFactGraph, outline } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

/** The only hop between a firm and a designated party that these ties make. */
async function onlyHop(...ties: readonly Row[]) {
  const parties = [made.party('firm'), made.party('named')];
  await facts(graph, ...parties, ...ties, made.designated('named'));
  const { paths } = await exposed(graph, 'firm');
  expect(paths).toHaveLength(1);
  expect(paths[0]?.hops).toHaveLength(1);
  const [hop] = paths[0]?.hops ?? [];
  if (!hop) throw new Error('no hop');
  return hop;
}

test('a stake whose share nobody gives is drawn, and said', async () => {
  const { words, certainty } = await onlyHop(made.owns('named', 'firm', null));
  expect(words).toEqual({
    en: 'Company named owns a share of Company firm that the source does not give',
    zh: 'Company named持有Company firm的股份，来源未说明比例',
  });
  expect(certainty).toBe('certain');
});

test('two sources that disagree are two ties of one hop, and neither is dropped', async () => {
  const hop = await onlyHop(
    made.source({ id: 'source:second' }),
    made.owns('named', 'firm', '36', { key: 'first' }),
    made.owns('named', 'firm', '33.26', { key: 'second', sourceId: 'source:second' }),
  );
  expect(hop.ties.map((tie) => [tie.source.id, 'share' in tie && tie.share?.minimum])).toEqual([
    ['source:test', '36'],
    ['source:second', '33.26'],
  ]);
  expect(hop.words.en).toBe(
    'Company named owns 36 % of Company firm; Company named owns 33.26 % of Company firm',
  );
});

test('a hop is as strong as its strongest tie', async () => {
  const hop = await onlyHop(
    made.owns('named', 'firm', '36', { key: 'weak', status: 'alleged' }),
    made.controls('named', 'firm', { key: 'strong', status: 'reported' }),
  );
  expect([hop.status, hop.certainty]).toEqual(['reported', 'certain']);
});

describe('only possible is', () => {
  test.each([
    ['an alleged tie', made.owns('named', 'firm', '60', { status: 'alleged' })],
    ['an inferred tie', made.owns('named', 'firm', '60', { status: 'inferred' })],
    ['an unverified tie', made.owns('named', 'firm', '60', { status: 'unverified' })],
    ['a planned supply', made.supplies('named', 'firm', { state: 'planned' })],
    ['a supply that nobody confirmed', made.supplies('firm', 'named', { state: 'unconfirmed' })],
    [
      'a supply that is over since no known day',
      made.supplies('firm', 'named', { state: 'ended' }),
    ],
    ['a former office of no known end', made.officerOf('firm', 'named', { tenure: 'former' })],
  ])('%s', async (_, tie) => {
    expect((await onlyHop(tie)).certainty).toBe('possible');
  });

  test('a tie that a claim contradicts', async () => {
    const tie = made.owns('named', 'firm', '60');
    const against = { claimId: null, tieKey: tie.key, reason: 'denied' };
    const hop = await onlyHop(tie, made.claim('denial', ['firm'], { contradicts: [against] }));
    expect([hop.certainty, hop.ties[0]?.contradicted]).toEqual(['possible', true]);
  });

  test('a path with one such hop, and the contradicted one beside a plain one is certain', async () => {
    const tie = made.owns('named', 'firm', '60', { key: 'denied' });
    const against = { claimId: null, tieKey: 'denied', reason: null };
    const denial = made.claim('denial', ['firm'], { contradicts: [against] });
    const plain = made.owns('named', 'firm', '60', { key: 'plain' });
    expect((await onlyHop(tie, denial, plain)).certainty).toBe('certain');
  });
});

test('a supply that is over was certain before its end', async () => {
  const tie = made.supplies('firm', 'named', { state: 'ended', endDate: '2025-06-01' });
  expect((await onlyHop(tie)).certainty).toBe('certain');
});

test('both directions of a supply are told apart', async () => {
  const customer = await onlyHop(made.supplies('firm', 'named', { what: 'chips' }));
  expect([customer.relation, customer.words.en]).toEqual([
    'customer',
    'Company firm supplies Company named: chips',
  ]);
  const supplier = await onlyHop(made.supplies('named', 'firm'));
  expect([supplier.relation, supplier.words.zh]).toEqual([
    'supplier',
    'Company named向Company firm供货',
  ]);
});

test('a branch is walked to its head office and on to the owner of that', async () => {
  await facts(
    graph,
    ...['branch', 'head', 'owner'].map((id) => made.party(id)),
    made.branchOf('branch', 'head'),
    made.owns('owner', 'head', '60'),
    made.designated('owner'),
  );
  expect(outline(await exposed(graph, 'branch'))).toEqual([
    'owners: branch headOffice head owner owner (certain)',
  ]);
});

test('an address in the same park is said to be weak evidence', async () => {
  const shared = [made.locatedAt('firm', 'spot'), made.locatedAt('named', 'spot')];
  const park = await onlyHop(made.address('spot', { precision: 'park' }), ...shared);
  expect(park.words.en).toContain('weak evidence: Street spot');
  expect(park.words.zh).toContain('证据较弱');
  const house = await onlyHop(made.address('spot'), ...shared);
  expect(house.words.en).toBe('Company firm and Company named have the same address: Street spot');
  expect(house.address?.id).toBe('spot');
});

test('a joint venture, a common owner behind a supplier: each path has its own kind', async () => {
  await facts(
    graph,
    ...['firm', 'supplier', 'venture', 'daughter', 'top'].map((id) => made.party(id)),
    made.supplies('supplier', 'firm'),
    made.linked('firm', 'venture'),
    made.owns('firm', 'daughter', '60'),
    ...['supplier', 'venture'].map((id) => made.owns('top', id, '60')),
    ...['top', 'daughter'].map((id) => made.designated(id)),
  );
  expect(outline(await exposed(graph, 'firm'))).toEqual([
    'holdings: firm holding daughter (certain)',
    'supply: firm supplier supplier owner top (certain)',
    'other: firm linked venture owner top (certain)',
  ]);
});
