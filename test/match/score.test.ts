import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, compareHits, scoreHit } from '../../server/match/score';

const WORLD: Record<string, Candidate> = {
  inspurGroup: party(
    'Inspur Group Co., Ltd.',
    ['Inspur', '浪潮集团有限公司', '浪潮'],
    '913700001630477270',
  ),
  ieit: party(
    'Inspur Electronic Information Industry Co., Ltd.',
    ['IEIT', 'IEIT Systems Co. Ltd.', 'Inspur Information', '浪潮电子信息产业股份有限公司'],
    '000977.SZ',
  ),
  inspurSoftware: party(
    'Inspur Software Co., Ltd.',
    ['Shandong Langchao Cheeloosoft'],
    '600756.SS',
  ),
  sugon: party(
    'Dawning Information Industry Co., Ltd.',
    ['Sugon', '中科曙光', '曙光信息产业股份有限公司'],
    '603019.SS',
  ),
  hygon: party(
    'Hygon Information Technology Co., Ltd.',
    ['Higon', '海光信息技术股份有限公司'],
    '688041.SS',
  ),
  nettrix: party('Nettrix Information Industry Co., Ltd.', ['宁畅信息产业（北京）有限公司'], null),
  huawei: party('Huawei Technologies Co., Ltd.', ['Huawei', '华为技术有限公司'], null),
  huaweiCloud: party('Huawei Cloud Computing Technology Co., Ltd.', ['华为云'], null),
  hisilicon: party('HiSilicon Technologies Co., Ltd.', ['海思半导体有限公司'], null),
  hisiliconWuhan: party('HiSilicon Optoelectronics (Wuhan) Co., Ltd.', [], null),
  pengxinwei: party(
    'PXW Semiconductor Manufactory Co., Ltd.',
    ['Pengxinwei IC', '鹏芯微集成电路制造有限公司'],
    null,
  ),
  other: party('Beijing Electronic Technology Co., Ltd.', ['北京电子科技有限公司'], '300977.SZ'),
};

function party(name: string, aliases: string[], id: string | null): Candidate {
  return {
    names: [{ name, type: 'primary' }, ...aliases.map((alias) => ({ name: alias, type: 'alias' }))],
    identifiers: id === null ? [] : [{ scheme: 'any', id }],
  };
}

function ranking(query: string) {
  return Object.entries(WORLD)
    .map(([key, candidate]) => ({ key, ...scoreHit(query, candidate) }))
    .filter(({ score }) => score > 0)
    .sort(compareHits);
}

test.each([
  ['inspur', 'inspurGroup', 'SAME_NAME_FOLDED'],
  ['浪潮', 'inspurGroup', 'SAME_NAME'],
  ['langchao', 'inspurGroup', 'PINYIN'],
  ['Lang Chao', 'inspurGroup', 'PINYIN'],
  ['IEIT', 'ieit', 'SAME_NAME'],
  ['000977', 'ieit', 'IDENTIFIER'],
  ['000977.SZ', 'ieit', 'IDENTIFIER'],
  ['9137 0000 1630 4772 70', 'inspurGroup', 'IDENTIFIER'],
  ['sugon', 'sugon', 'SAME_NAME_FOLDED'],
  ['曙光', 'sugon', 'NAME_STARTS_WITH'],
  ['shuguang', 'sugon', 'PINYIN'],
  ['nettrix', 'nettrix', 'NAME_STARTS_WITH'],
  ['netrix', 'nettrix', 'SIMILAR_NAME'],
  ['ningchang', 'nettrix', 'PINYIN'],
  ['宁畅', 'nettrix', 'NAME_STARTS_WITH'],
  ['寧暢', 'nettrix', 'NAME_STARTS_WITH'],
  ['Huawai', 'huawei', 'SIMILAR_NAME'],
  ['hauwei', 'huawei', 'SIMILAR_NAME'],
  ['hisilicon', 'hisilicon', 'NAME_STARTS_WITH'],
  ['HiSilicon Technologies', 'hisilicon', 'NAME_STARTS_WITH'],
  ['Hi Silicon', 'hisilicon', 'NAME_STARTS_WITH'],
  ['Pengxinwei', 'pengxinwei', 'NAME_STARTS_WITH'],
  ['Information Inspur', 'ieit', 'NAME_CONTAINS'],
])('%s finds %s first, by %s', (query, first, code) => {
  expect(ranking(query)[0]).toMatchObject({ key: first, reason: { code } });
});

test.each(['Technology Co Ltd', 'Technology Co., Ltd.', '科技有限公司', 'Beijing', '有限公司'])(
  'the generic words %s fit many and none well',
  (query) => {
    for (const { score } of ranking(query)) expect(score).toBeLessThan(0.4);
  },
);

test('a shared legal form, trade or place alone is no likeness', () => {
  expect(ranking('Beijing Zhongxing Technology Co., Ltd.').map(({ key }) => key)).not.toContain(
    'other',
  );
  expect(scoreHit('深圳宏远科技有限公司', WORLD.other ?? party('', [], null)).score).toBe(0);
});

test('the same code at another exchange is not the same ticker', () => {
  expect(ranking('000977.KS').filter(({ reason }) => reason.code === 'IDENTIFIER')).toEqual([]);
});

test('at equal score the primary name stands before an alias', () => {
  const alias = { name: 'Sugon', type: 'alias' };
  const primary = { name: 'Sugon', type: 'primary' };
  const both = scoreHit('Sugon', { names: [alias, primary], identifiers: [] });
  expect(both).toEqual({
    score: 1,
    reason: { code: 'SAME_NAME', matched: 'Sugon', nameType: 'primary' },
  });
  const byAlias = scoreHit('Sugon', { names: [alias], identifiers: [] });
  expect([byAlias, both].sort(compareHits)).toEqual([both, byAlias]);
});

test('any text scores from 0 to 1, and a name fits itself wholly', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ maxLength: 40 }),
      (query, name) => {
        const { score } = scoreHit(query, party(name, ['华为'], '000977.SZ'));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (/[a-z0-9]/i.test(name)) expect(scoreHit(name, party(name, [], null)).score).toBe(1);
      },
    ),
    { numRuns: 2000 },
  );
});
