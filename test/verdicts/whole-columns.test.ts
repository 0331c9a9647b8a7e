import { expect, test } from 'vitest';
import { column, startsOf } from '../../server/whole/stored/columns';

test.each([
  [255, 1],
  [256, 2],
  [65_535, 2],
  [65_536, 4],
])('a column up to %i takes %i bytes for a number and keeps what came before', (most, bytes) => {
  const values = [...Array.from({ length: 5_000 }, (_, number) => number % 200), most, 7];
  const numbers = column();
  for (const value of values) numbers.push(value);
  const done = numbers.done();
  expect([...done]).toEqual(values);
  expect(done.BYTES_PER_ELEMENT).toBe(bytes);
});

test('rows in the order of their keys begin where the last key ended, keys without rows too', () => {
  expect([...startsOf(Uint8Array.of(1, 1, 3), 5)]).toEqual([0, 0, 2, 2, 3, 3]);
});
