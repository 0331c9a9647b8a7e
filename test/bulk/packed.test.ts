import { expect, test } from 'vitest';
import { packer, unpacked } from '../../server/bulk/packed';
import type { Row } from '../../server/import/rows';
import { seedRows } from '../../server/import/seed';
import { storedRow } from '../../server/import/stored';
import { SEED } from '../../server/installation';
import { readByImporter } from '../support/cells';
import { alias, claim, dataset, owns, party, world } from '../support/rows';

const rows: Row[] = [
  ...seedRows(SEED),
  ...world(
    party('plain'),
    party('strange', {
      names: [alias('A, "quoted"\nand on'), alias('乙 𠮷', { language: 'zh' }), alias('')],
      description: ' two  spaces ',
    }),
    owns('plain', 'strange', '1/6', { quote: 'over\r\ntwo lines' }),
    claim('claim', ['plain', 'strange'], {
      contradicts: [{ claimId: null, tieKey: 'tie', reason: 'Another, "says" it\n一' }],
    }),
    dataset({ id: 'dataset:aged', allowedDays: 3 }),
  ),
];

test('packed rows are the same rows, with what the importer reads of them', () => {
  const stored = rows.map(storedRow);
  const packed = packer();
  for (const size of [1, 7, rows.length]) {
    const found: unknown[] = [];
    for (let at = 0; at < stored.length; at += size) {
      found.push(...unpacked(packed(stored.slice(at, at + size))));
    }
    expect(found.length).toBeGreaterThan(100);
    expect(found.map((row) => readByImporter(row as never))).toEqual(stored.map(readByImporter));
  }
  expect([...unpacked(packed([]))]).toEqual([]);
});

test('a word with a space in it is not taken for two', () => {
  const row = storedRow(party('plain'));
  const packed = packer()([{ ...row, datasetId: 'dataset: of a test' }]);
  expect(() => [...unpacked(packed)]).toThrow('a space stands in a word');
});

test('a character that parts the lists of the importer is refused, and which text has it', () => {
  const row = storedRow(party('split', { names: [alias('a\u001fb')] }));
  expect(() => packer()([row])).toThrow('a list holds the control character U+001F');
});
