import { expect, test } from 'vitest';
import { seedRows } from '../../server/import/seed';
import { saidLine, storedOfLine, storedRow } from '../../server/import/stored';
import { SEED } from '../../server/installation';

test('of a line is stored what is stored of its row', () => {
  const rows = seedRows(SEED);
  const stored = JSON.parse(JSON.stringify(rows.map(storedRow)));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.map((row) => storedOfLine(saidLine(row)))).toEqual(stored);
  expect(rows.map(saidLine).filter((line) => line.includes('\n'))).toEqual([]);
});
