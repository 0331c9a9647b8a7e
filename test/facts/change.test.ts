import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { claimsOf } from '../../server/answers/claims';
import { datasetsOf, importsOf } from '../../server/answers/imports';
import { searchFor } from '../../server/answers/search';
import { tiesOf } from '../../server/answers/ties';
import { addFact, correctFact, retractFact } from '../../server/facts/change';
import { factsOf } from '../../server/facts/facts';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import { lockImport, unlockImport } from '../../server/import/lock';
import { claiming, existing, owning } from '../support/facts';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { refusal } from '../support/refusal';
import { designated, owns, party, sameAs, world } from '../support/rows';
import { DAY, GROUND, told } from '../support/verdicts';

vi.setConfig({ testTimeout: 60_000 });

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  await emptyTestGraph(graph);
  await load(graph, [...GROUND, ...['a', 'b', 'c'].map((id) => party(id)), designated('a')]);
});
afterAll(closeTestGraph);

const why = { reason: 'it was another B', by: 'Bob' };
const listed = async (revision?: number) =>
  (await factsOf(graph, { limit: 20, ...(revision && { revision }) })).facts;
const ownersOf = async (id: string, revision?: number) => {
  const query = { type: 'OWNS' as const, direction: 'in' as const, limit: 20, asOf: DAY };
  const { ties } = await tiesOf(graph, id, { ...query, ...(revision && { revision }) });
  return ties;
};
const sharesOf = async (id: string, revision?: number) =>
  (await ownersOf(id, revision)).map((tie) => ('share' in tie ? tie.share?.minimum : null));

describe('added', () => {
  test('a tie counts in the verdict at once, with its source, its words and who entered it', async () => {
    expect(await told(graph, 'b')).not.toContain('exposed');
    const { fact, revision } = await addFact(graph, owning('a', 'b', '60'));
    expect([fact.number, fact.id, revision]).toEqual([1, 'own:1', 2]);
    expect(await told(graph, 'b')).toBe('exposed');
    const [tie] = await ownersOf('b');
    expect(tie).toMatchObject({
      ...{ key: 'own:1', from: 'a', quote: 'A holds sixty per cent of B.' },
      share: { minimum: '60', maximum: '60' },
      source: { publisher: 'Daily News', title: 'Who owns B', url: 'https://example.org/b' },
    });
    expect(tie?.source.note).toMatch(/^Own fact 1, entered by Ann on \d{4}-\d\d-\d\d: read it/);
  });

  test('the dataset of own facts says whose it is, and the history who added what and why', async () => {
    await addFact(graph, owning('a', 'b', '60'));
    const { datasets } = await datasetsOf(graph, {});
    const own = datasets.find(({ id }) => id === 'own');
    expect(own).toMatchObject({ title: 'Own facts', old: false });
    expect(own?.licence).toContain('rights');
    const { imports } = await importsOf(graph, { outcome: 'all', limit: 1 });
    expect(imports[0]).toMatchObject({ outcome: 'published', datasetIds: ['own'] });
    const rows = await cypher(
      graph,
      'MATCH (i:Import {attempt: 2}) RETURN i.fact AS fact, i.change AS change, i.by AS by, i.reason AS reason',
    );
    expect(rows).toEqual([{ fact: 1, change: 'added', by: 'Ann', reason: 'read it in the paper' }]);
  });

  test('a party is found by its name, has its words as a claim, and can be tied', async () => {
    const { fact } = await addFact(graph, existing('Zenith Valve Works'));
    const { hits } = await searchFor(graph, { text: 'zenith valve works', limit: 3 });
    expect(hits[0]?.party.id).toBe(fact.id);
    const { claims } = await claimsOf(graph, fact.id, { limit: 10 });
    expect(claims[0]).toMatchObject({ quote: 'A holds sixty per cent of B.', kind: 'ownFact' });
    await addFact(graph, owning('a', fact.id, '50..100'));
    expect(await told(graph, fact.id)).toBe('exposed');
  });

  test('a party with an identifier that another dataset knows is that party', async () => {
    const lei = { scheme: 'LEI', id: '5493001KJTIIGC8Y1R12' };
    const sourceId = 'source:test';
    await load(graph, [
      ...[...GROUND, party('a'), designated('a')],
      party('b', {
        name: 'Zenith Valve Works',
        identifiers: [{ scheme: 'lei', id: lei.id, sourceId }],
      }),
    ]);
    const entry = existing('Zenith Valve Works');
    if (entry.said.kind === 'party') entry.said.party.identifiers = [lei];
    const { fact } = await addFact(graph, entry);
    const { hits } = await searchFor(graph, { text: 'zenith valve works', limit: 3 });
    expect(hits.map((hit) => hit.party.id)).toEqual(['b']);
    expect(fact.id).toBe('own:1');
  });

  test('a claim stands beside its party', async () => {
    await addFact(graph, claiming('B moved its works to C.', ['b', 'c']));
    const { claims } = await claimsOf(graph, 'c', { limit: 10 });
    expect(claims[0]).toMatchObject({ text: 'B moved its works to C.', status: 'alleged' });
  });

  test('other datasets are left as they are, and may be imported again without touching it', async () => {
    await addFact(graph, owning('a', 'b', '60'));
    await load(graph, [
      ...[...GROUND, party('a'), party('b'), party('d'), designated('a')],
      owns('b', 'd', '100'),
    ]);
    expect((await ownersOf('b')).map(({ key }) => key)).toEqual(['own:1']);
    expect(await told(graph, 'd')).toBe('exposed');
  });
});

describe('corrected', () => {
  test('the old statement ends in that revision and is still read in the one before', async () => {
    const { fact } = await addFact(graph, owning('a', 'b', '60'));
    const version = fact.versions[0]?.revision ?? 0;
    const corrected = await correctFact(graph, 1, { ...owning('a', 'b', '16'), ...why, version });
    expect(await told(graph, 'b')).not.toBe('exposed');
    expect(await sharesOf('b')).toEqual(['16']);
    expect(await sharesOf('b', version)).toEqual(['60']);
    expect(corrected.fact.versions.map(({ by, revision }) => [by, revision])).toEqual([
      ['Bob', corrected.revision],
      ['Ann', version],
    ]);
    expect((await listed(version))[0]?.versions).toHaveLength(1);
    const rows = await cypher(
      graph,
      "MATCH ()-[t:OWNS {key: 'own:1'}]->() RETURN t.addedIn AS added, t.removedIn AS removed ORDER BY added",
    );
    expect(rows).toEqual([
      { added: version, removed: corrected.revision },
      { added: corrected.revision, removed: null },
    ]);
  });

  test('who has an older version before them is refused and told who changed it', async () => {
    const { fact } = await addFact(graph, owning('a', 'b', '60'));
    const version = fact.versions[0]?.revision ?? 0;
    const correct = (share: string, by: string) =>
      correctFact(graph, 1, { ...owning('a', 'b', share), ...why, by, version });
    const both = await Promise.allSettled([correct('16', 'Bob'), correct('26', 'Cy')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const fault = await refusal(correct('36', 'Dee'));
    expect(fault.type).toBe('fact-changed');
    expect(fault.message).toMatch(/^Own fact 1 was changed meanwhile by (Bob|Cy) in revision \d+/);
    const [now] = await listed();
    expect(now?.versions).toHaveLength(2);
  });

  test('a tie cannot become a party', async () => {
    const { revision: version } = await addFact(graph, owning('a', 'b', '60'));
    const fault = await refusal(correctFact(graph, 1, { ...existing('X'), ...why, version }));
    expect(fault.message).toContain('Own fact 1 is a tie and stays one');
  });
});

describe('retracted', () => {
  test('it counts no longer, and that it was said, by whom and why it ended can be read', async () => {
    const { revision: version } = await addFact(graph, owning('a', 'b', '60'));
    const { fact, revision } = await retractFact(graph, 1, { ...why, version });
    expect(await ownersOf('b')).toEqual([]);
    expect(await told(graph, 'b')).not.toBe('exposed');
    expect(fact.retracted).toMatchObject({ revision, by: 'Bob', reason: 'it was another B' });
    expect((await listed(version))[0]?.retracted).toBeNull();
    const again = await refusal(retractFact(graph, 1, { ...why, version }));
    expect(again.message).toContain(`Own fact 1 was retracted in revision ${revision}`);
    expect((await addFact(graph, owning('a', 'c', '60'))).fact.number).toBe(2);
  });

  test('a party of which other facts speak cannot go before them', async () => {
    const { revision: version } = await addFact(graph, existing('Zenith Valve Works'));
    const tie = await addFact(graph, owning('a', 'own:1', '60'));
    const fault = await refusal(retractFact(graph, 1, { ...why, version }));
    expect(fault.type).toBe('fact-in-use');
    expect(fault.message).toContain('own fact 2 speaks of: retract or correct that one first');
    await retractFact(graph, 2, { ...why, version: tie.revision });
    const { fact } = await retractFact(graph, 1, { ...why, version });
    expect(fact.retracted).not.toBeNull();
    const { hits } = await searchFor(graph, { text: 'zenith valve works', limit: 3 });
    expect(hits).toEqual([]);
  });
});

describe('refused, with nothing written', () => {
  test.each([
    ['a share above all', owning('a', 'b', '101'), 'a share of 101 per cent is more than all'],
    ['a share of more than one', owning('a', 'b', '7/6'), 'a share of 7/6 is more than all of it'],
    ['bounds that are swapped', owning('a', 'b', '60..50'), 'the least share, 60, is above'],
    [
      'an end before the start',
      owning('a', 'b', '60', { over: { startDate: '2024-05', endDate: '2023' } }),
      'it ends (2023) before it starts (2024-05)',
    ],
    ['an unknown party', owning('a', 'nobody', '60'), 'No party has the id "nobody"'],
    ['a holding of itself without a word', owning('b', 'b', '5'), 'are one party'],
    [
      'a holding of itself where there are two',
      owning('a', 'b', '5', { over: { selfHolding: true } }),
      'are two parties',
    ],
    ['a claim about nobody', claiming('x', ['b', 'nobody']), 'No party has the id "nobody"'],
  ])('%s', async (_, entry, expected) => {
    const fault = await refusal(addFact(graph, entry));
    expect(fault.message).toContain(expected);
    expect(fault.errors[0]?.pointer).toMatch(/^\/body\/said\//);
    const rows = await cypher(graph, 'MATCH (i:Import) RETURN count(i) AS imports');
    expect(rows).toEqual([{ imports: 1 }]);
  });

  test('a holding of itself is kept where it is said to be one', async () => {
    await addFact(graph, owning('b', 'b', '5', { over: { selfHolding: true } }));
    expect((await ownersOf('b')).map(({ note }) => note)).toEqual(['Shares of itself.']);
  });

  test('records that are one party count as one', async () => {
    await load(graph, world(party('a'), party('b'), sameAs('a', 'b')));
    const fault = await refusal(addFact(graph, owning('a', 'b', '5')));
    expect(fault.message).toContain('"a" and "b" are one party');
  });

  test('while another import runs', async () => {
    const attempt = await lockImport(graph, { leaseMs: 60_000 });
    const fault = await refusal(addFact(graph, owning('a', 'b', '60')));
    expect(fault.type).toBe('import-running');
    await unlockImport(graph, attempt);
    await addFact(graph, owning('a', 'b', '60'));
    expect(await listed()).toHaveLength(1);
  });
});

test('facts are listed by party, by number and by page', async () => {
  await addFact(graph, owning('a', 'b', '60'));
  await addFact(graph, owning('b', 'c', '60'));
  await addFact(graph, existing('Zenith Valve Works'));
  const numbers = async (asked: object) => {
    const { facts, next } = await factsOf(graph, { limit: 20, ...asked });
    return [facts.map(({ number }) => number), next];
  };
  expect(await numbers({})).toEqual([[3, 2, 1], null]);
  expect(await numbers({ limit: 2 })).toEqual([[3, 2], 2]);
  expect(await numbers({ limit: 2, before: 2 })).toEqual([[1], null]);
  expect(await numbers({ party: 'b' })).toEqual([[2, 1], null]);
  expect(await numbers({ party: 'own:3' })).toEqual([[3], null]);
  expect(await numbers({ fact: 2 })).toEqual([[2], null]);
});
