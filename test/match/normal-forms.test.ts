import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableName, foldedName, pinyinOf } from '../../server/match/normal-forms';

test.each([
  ['  Ｉｎｓｐｕｒ　Group Co.,Ltd. ', 'inspur group co ltd'],
  ['Škoda Łódź Größe Ørsted', 'skoda lodz grosse orsted'],
  ['in\u200bsp\u202eur\u00ad', 'inspur'],
  ['Huаwei', 'huawei'],
  ['Сургутнефтегаз', 'surgutneftegaz'],
  ['Huawei (Bolivia) S.R.L.', 'huawei bolivia srl'],
  ['TCL科技', 'tcl 科技'],
  ['🚀 \0 -- &', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldedName(text)).toBe(folded);
});

test('folding every code point of Unicode a second time changes nothing', () => {
  const unstable: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const folded = foldedName(String.fromCodePoint(code));
    if (foldedName(folded) !== folded) unstable.push(code.toString(16));
  }
  expect(unstable).toEqual([]);
});

test('folding any text a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const folded = foldedName(text);
      expect(foldedName(folded)).toBe(folded);
      expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
    }),
    { numRuns: 10_000 },
  );
});

test('Traditional and Simplified names compare as one', () => {
  expect(comparableName('寧暢信息產業')).toBe('宁畅信息产业');
});

test.each([
  ['浪潮', 'lang chao'],
  ['長沙銀行', 'chang sha yin hang'],
  ['重慶長安', 'chong qing chang an'],
  ['TCL科技', 'tcl ke ji'],
])('%s is read %s', (text, spaced) => {
  expect(pinyinOf(text)).toEqual({ spaced, joined: spaced.replaceAll(' ', '') });
});

test('a name without Han has no pinyin', () => {
  expect(pinyinOf('Inspur')).toBeNull();
});
