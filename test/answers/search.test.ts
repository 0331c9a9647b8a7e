import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postSearch } from '#api/search';
import { searchFor } from '../../server/answers/search';
import { closeTestGraph } from '../support/graph';
import { openSeededGraph, type Seeded } from '../support/seeded';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeededGraph();
}, 180_000);
afterAll(closeTestGraph);

async function hits(text: string, limit = 10): Promise<string[]> {
  const found = await searchFor(seeded.graph, postSearch.body.parse({ text, limit }));
  return found.hits.map(({ party }) => party.id);
}

/** The ids of the party that a node belongs to, by the pairs of the seed. */
function samePartyAs(id: string): Set<string> {
  const party = new Set([id]);
  for (const row of seeded.rows) {
    if (!('key' in row) || row.type !== 'SAME_AS' || row.sameAs !== 'same') continue;
    if (party.has(row.from) || party.has(row.to)) party.add(row.from).add(row.to);
  }
  return party;
}

test('every stored name and alias of every party finds the party', async () => {
  const lost: string[] = [];
  for (const { id, names } of seeded.parties) {
    const party = samePartyAs(id);
    for (const { name } of names) {
      const found = await hits(name);
      if (!found.some((hit) => party.has(hit))) lost.push(`${name} of ${id}: ${found.join(' ')}`);
    }
  }
  expect(lost).toEqual([]);
}, 180_000);

test.each([
  ['inspur', /^inspur-/],
  ['浪潮', /^inspur-/],
  ['langchao', /^inspur-/],
  ['IEIT', /^(ieit|inspur-electronic-information)$/],
  ['000977', /^(ieit|inspur-electronic-information)$/],
  ['sugon', /^sugon$/],
  ['曙光', /^sugon$/],
  ['shuguang', /^sugon$/],
  ['nettrix', /^nettrix$/],
  ['netrix', /^nettrix$/],
  ['宁畅', /^nettrix$/],
  ['Huawai', /^huawei-/],
])('%s finds its party first', async (text, id) => {
  expect((await hits(text))[0]).toMatch(id);
});

describe('what has a meaning in Lucene is a name like any other', () => {
  test.each([
    'Huawei Technologies (Bolivia) S.R.L.',
    'inspur AND (NOT sugon',
    'inspur~0.1^5 [a TO b] {c}',
    '"inspur',
    'inspur* ?',
    'name:inspur',
    '\\inspur\\',
    'inspur && sugon || !x',
    '+inspur -group /.*/',
  ])('%s', async (text) => {
    expect((await hits(text)).length).toBeGreaterThan(0);
  });
});

test.each(['!?', '*', '   - ', '(())'])('a text without a letter or digit is refused: %s', (text) =>
  expect(async () => hits(text)).rejects.toMatchObject({ type: 'invalid-request' }),
);

test('a text of 200 characters is answered, one of 201 is refused', async () => {
  const long = 'Inspur Electronic Information Industry '.repeat(6);
  expect(postSearch.body.safeParse({ text: long.slice(0, 201).padEnd(201, 'x') }).success).toBe(
    false,
  );
  expect((await hits(long.slice(0, 200)))[0]).toMatch(/^(ieit|inspur)/);
  expect(await hits('浪'.repeat(200))).toBeInstanceOf(Array);
});

test('as many hits are shown as were asked for, each party once', async () => {
  const found = await hits('huawei', 25);
  expect(found).toHaveLength(25);
  expect(new Set(found).size).toBe(25);
});
