import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsInBytes } from '../../server/whole/stored/ids';

const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 300 });

test('numbers ids in the order in which they came, each once, whatever is written in them', () => {
  fc.assert(
    fc.property(names, names, (added, asked) => {
      const ids = idsInBytes();
      const plain = [...new Set(added)];
      for (const id of added) ids.add(id);
      expect(ids.count()).toBe(plain.length);
      expect(plain.map((_, number) => ids.id(number))).toEqual(plain);
      for (const id of [...added, ...asked]) expect(ids.number(id)).toBe(plain.indexOf(id));
    }),
  );
});

test('says that an id has its number', () => {
  const ids = idsInBytes();
  expect([ids.add('浪潮'), ids.add('Inspur'), ids.add('浪潮')]).toEqual([true, true, false]);
});

test('keeps more ids than it began with room for', () => {
  const ids = idsInBytes();
  for (let number = 0; number < 20_000; number += 1) ids.add(`source:party ${number}`);
  expect([ids.number('source:party 19999'), ids.id(4_321)]).toEqual([19_999, 'source:party 4321']);
  expect(ids.number('source:party 20000')).toBe(-1);
});
