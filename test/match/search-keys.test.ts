import { expect, test } from 'vitest';
import { identifierKey, identifierKeys, searchKeys } from '../../server/match/search-keys';

test.each([
  ['000977.SZ', ['000977SZ', '000977']],
  ['SHA: 603019', ['SHA603019', '603019']],
  ['9137 0000-1630477270', ['913700001630477270']],
  ['Co.Ltd', ['COLTD']],
  ['--', []],
])('the identifier %s is kept as %j', (text, keys) => {
  expect(identifierKeys(text)).toEqual(keys);
});

test('an identifier key is capital letters and digits', () => {
  expect(identifierKey(' 213800-hwsu-x ')).toBe('213800HWSUX');
});

test('a party is stored under its folded names, its pinyin and its identifiers', () => {
  expect(searchKeys(['Inspur', 'INSPUR', '浪潮集團', '000977.SZ'], ['91370000X'])).toEqual({
    names: ['inspur', '浪潮集团', '000977 sz'],
    han: ['浪潮集团'],
    pinyin: ['lang chao ji tuan', 'langchaojituan', 'langchao chaoji jituan langchaoji chaojituan'],
    identifierKeys: ['91370000X', '000977SZ', '000977'],
  });
});
