import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Screened } from '../../server/api/screening';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { changesOf } from '../../server/screening/changes';
import { repeatedScreening } from '../../server/screening/create';
import { decided } from '../../server/screening/decide';
import { removedScreening } from '../../server/screening/remove';
import { closeTestGraph, cypher, openTestGraph } from '../support/graph';
import { alias, designated, owns, party, sameAs, world } from '../support/rows';
import { allOf, DAY, runScreening, screenedList } from '../support/screening';

const LIST = ['Supplier,Country', 'Karst Optics Works,CN', 'Birch Timber Export,FI'];
const COMPANY = party('karst', { name: 'Karst Optical Work', country: 'CN' });

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  await load(graph, world(COMPANY));
}, 120_000);
afterAll(closeTestGraph);

const karst = (suppliers: readonly Screened[]) =>
  suppliers.find(({ supplier }) => /^karst/i.test(supplier.names[0] ?? ''));

async function decide(id: string, decision: 'accept' | 'reject' | 'unsure', to = 'karst') {
  const key = karst(await allOf(graph, id))?.key ?? '';
  const { suppliers } = await decided(graph, id, {
    ...{ decision, reason: 'Asked them', decidedBy: 'Ada', pairs: [{ supplier: key, party: to }] },
  });
  return karst(suppliers);
}

async function again(id: string) {
  const { screening } = await repeatedScreening(graph, id, DAY);
  await runScreening(graph, screening.id);
  return { id: screening.id, karst: karst(await allOf(graph, screening.id)) };
}

const listed: Row[] = world(COMPANY, designated('karst'));

describe('a decision', () => {
  test('is asked for where it is not sure, and ends the row', async () => {
    const { id, suppliers } = await screenedList(graph, LIST);
    expect(karst(suppliers)).toMatchObject({
      outcome: 'candidates',
      candidates: [{ state: 'toDecide' }],
    });
    const after = await decide(id, 'accept');
    expect(after).toMatchObject({ outcome: 'matched', toReview: false });
    expect(after?.candidates[0]).toMatchObject({
      state: 'accepted',
      decisions: [
        { decision: 'accept', reason: 'Asked them', decidedBy: 'Ada', decisionNumber: 1 },
      ],
    });
    const [made] = after?.candidates[0]?.decisions ?? [];
    expect(made?.evidence).toMatchObject({ records: ['karst'], entries: [], revision: 1 });
    expect(made?.evidence.comparison.features.length).toBeGreaterThan(0);
  }, 120_000);

  test('is carried over to the next screening of the same supplier', async () => {
    const { id } = await screenedList(graph, LIST);
    await decide(id, 'reject');
    const next = await screenedList(
      graph,
      ['Vendor,Country of vendor', 'KARST OPTICS WORKS,China'],
      {
        name: 'another.csv',
      },
    );
    expect(karst(next.suppliers)).toMatchObject({
      outcome: 'noMatch',
      candidates: [{ state: 'rejected', review: null }],
    });
  }, 120_000);

  test('comes back for review when the evidence changed: a rejected match returns, and says so', async () => {
    const { id } = await screenedList(graph, LIST);
    await decide(id, 'reject');
    await load(graph, listed);
    const { karst: now } = await again(id);
    expect(now).toMatchObject({
      outcome: 'candidates',
      standing: 'named',
      toReview: true,
      candidates: [
        { state: 'rejected', review: 'evidenceChanged', decisions: [{ decision: 'reject' }] },
      ],
    });
  }, 120_000);

  test('that accepts is not forgotten where the search no longer finds the party', async () => {
    const { id } = await screenedList(graph, LIST);
    await decide(id, 'accept');
    await load(
      graph,
      world({ ...COMPANY, name: 'Zyx Q', names: [alias('Zyx Q', { type: 'primary' })] }),
    );
    const { karst: now } = await again(id);
    expect(now).toMatchObject({
      outcome: 'candidates',
      toReview: true,
      candidates: [{ party: { id: 'karst' }, state: 'accepted', review: 'evidenceChanged' }],
    });
  }, 120_000);

  test('that contradicts another is shown: one accepted, one rejected, and both turn out to be one party', async () => {
    const twin = party('karst-2', { name: 'Karst Optic Works', country: 'CN' });
    await load(graph, world(COMPANY, twin));
    const { id } = await screenedList(graph, LIST);
    await decide(id, 'accept');
    await decide(id, 'reject', 'karst-2');
    await load(graph, world(COMPANY, twin, sameAs('karst', 'karst-2')));
    const { karst: now } = await again(id);
    expect(now).toMatchObject({ outcome: 'candidates', toReview: true });
    expect(now?.candidates.map(({ review }) => review)).toContain('contradiction');
  }, 120_000);

  test('is changed by a later one, and both stay on file', async () => {
    const { id } = await screenedList(graph, LIST);
    await decide(id, 'reject');
    const after = await decide(id, 'accept');
    expect(after?.candidates[0]?.decisions.map(({ decision }) => decision)).toEqual([
      'accept',
      'reject',
    ]);
    expect(after?.outcome).toBe('matched');
  }, 120_000);

  test('leaves a screening that ran before it as it was', async () => {
    const { id } = await screenedList(graph, LIST);
    const { id: later } = await again(id);
    await decide(later, 'reject');
    expect(karst(await allOf(graph, id))).toMatchObject({
      outcome: 'candidates',
      candidates: [{ state: 'toDecide', decisions: [] }],
    });
  }, 120_000);

  test('about a pair that is no candidate is refused', async () => {
    const { id, suppliers } = await screenedList(graph, LIST);
    const said = { decision: 'accept', reason: 'x', decidedBy: 'y' } as const;
    const pairs = [{ supplier: karst(suppliers)?.key ?? '', party: 'nobody' }];
    await expect(decided(graph, id, { ...said, pairs })).rejects.toThrow(
      'has no candidate "nobody"',
    );
  }, 120_000);

  test('goes with the last screening that holds its supplier', async () => {
    const { id } = await screenedList(graph, LIST);
    await decide(id, 'reject');
    const next = await again(id);
    expect(await removedScreening(graph, id)).toMatchObject({ suppliers: 2, decisions: 0 });
    expect(await removedScreening(graph, next.id)).toMatchObject({ suppliers: 2, decisions: 1 });
    expect(await cypher(graph, 'MATCH (d:MatchDecision) RETURN d')).toEqual([]);
  }, 120_000);
});

describe('screening the same list again', () => {
  test('shows only what changed, and why', async () => {
    const rows = world(COMPANY, party('owner', { name: 'Quill Holding' }), designated('owner'));
    await load(graph, rows);
    const { id } = await screenedList(graph, LIST, { regimes: ['NAMED'] });
    await decide(id, 'accept');
    await load(graph, [...rows, owns('owner', 'karst', '60'), designated('karst')]);
    const { id: next } = await again(id);
    const found = await changesOf(graph, next);
    expect(found.before?.id).toBe(id);
    expect(found.unchanged).toBe(1);
    expect(found.changes.map(({ supplier }) => supplier)).toEqual(['Karst Optics Works']);
    const why = found.changes[0]?.why.map(({ en }) => en).join(' ');
    expect(why).toContain('Karst Optical Work came on a list: list:test');
    expect(why).toContain('Karst Optical Work under NAMED');
  }, 120_000);

  test('says nothing where nothing changed', async () => {
    const { id } = await screenedList(graph, LIST);
    const { id: next } = await again(id);
    expect(await changesOf(graph, next)).toMatchObject({ changes: [], unchanged: 2, leftOut: 0 });
  }, 120_000);

  test('tells suppliers that came and went', async () => {
    await screenedList(graph, LIST);
    const next = await screenedList(graph, [...LIST.slice(0, 2), 'Cedar Wood Trade,SE']);
    const { changes } = await changesOf(graph, next.id);
    expect(new Map(changes.map(({ supplier, why }) => [supplier, why[0]?.en]))).toEqual(
      new Map([
        ['Cedar Wood Trade', 'New on the list of suppliers.'],
        ['Birch Timber Export', 'No longer on the list of suppliers.'],
      ]),
    );
  }, 120_000);
});
