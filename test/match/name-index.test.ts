import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameIndexOf } from '../../server/match/name-index';
import { identifierQuery, NO_QUERY, nameQuery } from '../../server/match/name-query';
import { searchKeys } from '../../server/match/search-keys';

function indexOf(...parties: { name: string; identifiers?: string[] }[]) {
  return nameIndexOf(
    parties.map(({ name, identifiers }) => {
      const { names, pinyin, identifierKeys } = searchKeys([name], identifiers);
      return { id: name, hash: '', keys: [...names, ...pinyin], identifierKeys };
    }),
  );
}

const index = indexOf(
  { name: 'Hikvision Digital Technology Co., Ltd.' },
  { name: 'Langchao Software' },
  { name: '浪潮电子信息产业股份有限公司', identifiers: ['000977.SZ'] },
  { name: '曙光信息技术有限公司' },
  { name: 'Huawei Technologies' },
);

const found = (text: string) => index.find(nameQuery(text)).fitting.map(({ id }) => id);

describe('the names of a graph in memory', () => {
  test.each([
    ['Hikvison Technology', ['Hikvision Digital Technology Co., Ltd.']],
    ['Lang Chao', ['Langchao Software', '浪潮电子信息产业股份有限公司']],
    ['浪潮软件', ['浪潮电子信息产业股份有限公司']],
    ['浪', ['浪潮电子信息产业股份有限公司']],
    ['Quetzal Technology', []],
    ['海光', []],
    // Nothing but common words: whoever has one of them may be meant.
    ['Technologies', ['Huawei Technologies']],
  ])('find for %s who has a telling word of it', (text, names) => {
    expect(found(text).toSorted()).toEqual(names);
  });

  test('find an identifier whole or without its exchange, and no part of it', () => {
    const of = (text: string) => index.find({ ...NO_QUERY, identifier: identifierQuery(text) });
    expect(of('SHE: 000977').fitting).toHaveLength(1);
    expect(of('00097').fitting).toEqual([]);
  });

  test('of very many that share a word give those that share rare words too, and say that there are more', () => {
    const branches = Array.from({ length: 300 }, (_, at) => ({ name: `Huawei Trading ${at}` }));
    const many = indexOf(...branches, { name: 'Huawei Cloud Harbin Trading' });
    const { fitting, stopped } = many.find(nameQuery('Huawei Harbin Service'));
    expect(fitting).toHaveLength(200);
    expect(fitting[0]?.id).toBe('Huawei Cloud Harbin Trading');
    expect(stopped).toBe(200);
    expect(many.find(nameQuery('Cloud Harbin')).stopped).toBeNull();
  });

  const name = fc
    .array(fc.constantFrom('huawei', 'sugon', 'Technology', '浪潮', '科技', 'Beijing', 'ltd'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' '));

  test('find every name by itself, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), (names) => {
        const [one, other] = [names, names.toReversed()].map((all) =>
          indexOf(...all.map((text) => ({ name: text }))),
        );
        for (const text of names) {
          const ids = one?.find(nameQuery(text)).fitting.map(({ id }) => id) ?? [];
          expect(ids).toContain(text);
          expect(new Set(other?.find(nameQuery(text)).fitting.map(({ id }) => id))).toEqual(
            new Set(ids),
          );
        }
      }),
    );
  });
});
