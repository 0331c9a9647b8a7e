import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { canBeOne, judged } from '../../server/import/identity/judge';
import { load } from '../../server/import/load';
import type { Row } from '../../server/import/rows';
import { strongIdentifiers } from '../../server/match/identifiers/strong';
import { closeTestGraph, cypher, emptyTestGraph, openTestGraph } from '../support/graph';
import { dataset, party, sameAs, source } from '../support/rows';

vi.setConfig({ testTimeout: 60_000 });

const LEI = '5493006MHB84DD0ZWV18';
const OTHER_LEI = '213800D1EI4B9WTWWD28';
const USCC = '913700001630477270';

describe('of the identifiers of a party, strong', () => {
  test.each<[string, string, string, string[]]>([
    ['is an LEI', 'lei', ` ${LEI.toLowerCase()}`, [`lei ${LEI}`]],
    ['is no LEI with a wrong digit', 'lei', LEI.replace(/8$/, '9'), []],
    [
      'is a unified social credit code',
      'unifiedSocialCreditCode',
      USCC,
      [`unifiedSocialCreditCode ${USCC}`],
    ],
    ['is none with a wrong check sign', 'unifiedSocialCreditCode', USCC.replace(/0$/, '1'), []],
    [
      'is a number with its register, under one name',
      'registration:RA000585',
      '2723534',
      ['registration:GB-COH 02723534'],
    ],
    ['is no word for "no number"', 'registration:GB-COH', '00000000', []],
    ['is a ticker with its exchange', 'ticker', 'SHA: 603019', []],
    ['is a ticker however its exchange is written', 'ticker', 'SHA:603019', ['ticker 603019.SS']],
    ['is a ticker with leading noughts', 'ticker', '596.HK', ['ticker 0596.HK']],
    ['is no bare ticker', 'ticker', '603019', []],
    ['is nothing of another scheme', 'taxNumber', '123456789', []],
  ])('%s', (_, scheme, id, expected) => {
    const found = strongIdentifiers([scheme], [id]);
    expect(found.map((one) => `${one.scheme} ${one.key}`)).toEqual(expected);
  });
});

test.each([
  [['Sugon'], ['Dawning Information Industry (Sugon)'], true],
  [['Huawei Technologies'], ['HUAWEI TECHNOLOGIES CO., LTD.'], true],
  [['HuaweiTechnologies'], ['Huawei Technologies'], true],
  [['浪潮集团'], ['Inspur Group'], true],
  [['浪潮集团', 'Inspur'], ['Bakery of the North'], false],
  [['North Bakery Ltd'], ['Steel Works Ltd'], false],
])('that %s and %s can be one is %s', (names, others, expected) => {
  expect(canBeOne(names, others)).toBe(expected);
});

test('a hundred parties that share an identifier are bound by ninety-nine ties', () => {
  const members = Array.from({ length: 100 }, (_, n) => {
    const strong = [{ scheme: 'lei', key: LEI }];
    return { id: `p${n}`, datasetId: `d${n % 3}`, strong, names: ['Acme Holding'] };
  });
  const joined = judged(members);
  expect(joined).toHaveLength(99);
  expect(new Set(joined.map(({ from }) => from)).size).toBe(1);
});

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => emptyTestGraph(graph));
afterAll(closeTestGraph);

/** A dataset of one party with these identifiers. */
function described(mark: string, name: string, ...identifiers: [string, string][]): Row[] {
  const own = { datasetId: `dataset:${mark}` };
  const sourceId = `source:${mark}`;
  const names = [
    { name, type: 'primary' as const, language: null, status: 'stated' as const, sourceId },
  ];
  return [
    dataset({ id: own.datasetId }),
    source({ id: sourceId, ...own }),
    party(mark, {
      ...own,
      names,
      name,
      identifiers: identifiers.map(([scheme, id]) => ({ scheme, id, sourceId })),
    }),
  ];
}

async function same(): Promise<string[]> {
  const rows = await cypher(
    graph,
    `MATCH (l:Ledger {id: 'imports'}) MATCH (a)-[t:SAME_AS]->(b)
     WHERE t.addedIn <= l.published AND (t.removedIn IS NULL OR t.removedIn > l.published)
     RETURN a.id + ' ' + b.id + ' ' + t.sameAs + ', ' + t.ground AS text, t.addedIn AS revision ORDER BY text`,
  );
  return rows.map(({ text }) => `${text}`);
}

describe('parties of two datasets that share a strong identifier', () => {
  test('are the same from the revision on that says so, and no longer when it does not', async () => {
    await load(graph, described('a', 'Acme Holding', ['lei', LEI]));
    expect(await same()).toEqual([]);
    const { revision } = await load(graph, described('b', 'ACME HOLDING LTD', ['lei', LEI]));
    expect(await same()).toEqual([`a b same, lei ${LEI}`]);
    const [tie] = await cypher(graph, 'MATCH ()-[t:SAME_AS]->() RETURN t.addedIn AS added');
    expect(tie?.added).toBe(revision);
    await load(graph, described('b', 'ACME HOLDING LTD'));
    expect(await same()).toEqual([]);
  });

  test('but no name are undecided, and the import says why', async () => {
    await load(graph, described('a', 'North Bakery', ['lei', LEI]));
    const { undecided } = await load(graph, described('b', 'Steel Works', ['lei', LEI]));
    expect(await same()).toEqual([`a b undecided, lei ${LEI}`]);
    expect(undecided).toEqual([
      `a and b share lei ${LEI}, but "North Bakery" and "Steel Works" have no name in common`,
    ]);
  });

  test('but have two LEIs are undecided', async () => {
    const number: [string, string] = ['registration:GB-COH', '02723534'];
    await load(graph, described('a', 'Acme', number, ['lei', LEI]));
    await load(graph, described('b', 'Acme', number, ['lei', OTHER_LEI]));
    expect(await same()).toEqual(['a b undecided, registration:GB-COH 02723534']);
  });

  test('but are said to differ are undecided', async () => {
    await load(graph, described('a', 'Acme', ['lei', LEI]));
    const other = { datasetId: 'dataset:b', sourceId: 'source:b' };
    const differ = sameAs('b', 'a', { ...other, sameAs: 'different' });
    await load(graph, [...described('b', 'Acme', ['lei', LEI]), differ]);
    expect(await same()).toEqual([
      `a b undecided, lei ${LEI}`,
      'b a different, registration number',
    ]);
  });

  test('are undecided for as long as a third dataset says nothing but that they differ', async () => {
    for (const mark of ['a', 'b']) await load(graph, described(mark, 'Acme', ['lei', LEI]));
    const own = { datasetId: 'dataset:c' };
    const head = [dataset({ id: own.datasetId }), source({ id: 'source:c', ...own })];
    const differ = sameAs('a', 'b', { ...own, sourceId: 'source:c', sameAs: 'different' });
    await load(graph, [...head, differ]);
    expect(await same()).toContain(`a b undecided, lei ${LEI}`);
    await load(graph, head);
    expect(await same()).toEqual([`a b same, lei ${LEI}`]);
  });

  test('part where one of them has no identifier any more, or another name', async () => {
    for (const mark of ['a', 'b']) await load(graph, described(mark, 'Acme', ['lei', LEI]));
    await load(graph, described('b', 'Steel Works', ['lei', LEI]));
    expect(await same()).toEqual([`a b undecided, lei ${LEI}`]);
    await load(graph, described('b', 'Steel Works'));
    expect(await same()).toEqual([]);
  });

  test('are looked for where a party comes that has one, and not where only others come', async () => {
    for (const mark of ['a', 'b']) await load(graph, described(mark, 'Acme', ['lei', LEI]));
    const { revision } = await load(graph, described('c', 'Acme', ['number', '7']));
    const [last] = await cypher(
      graph,
      `MATCH (i:Import {attempt: ${revision}}) RETURN i.datasetIds AS ids`,
    );
    expect(last?.ids).toEqual(['dataset:c']);
    expect(await same()).toEqual([`a b same, lei ${LEI}`]);
  });

  test('stay joined where the third dataset goes', async () => {
    for (const mark of ['a', 'b', 'c']) await load(graph, described(mark, 'Acme', ['lei', LEI]));
    expect(await same()).toEqual([`a b same, lei ${LEI}`, `a c same, lei ${LEI}`]);
    await load(graph, described('c', 'Acme'));
    expect(await same()).toEqual([`a b same, lei ${LEI}`]);
  });
});
