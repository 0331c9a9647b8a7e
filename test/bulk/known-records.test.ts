import { expect, test } from 'vitest';
import { knownRecords } from '../../server/bulk/change-files';
import { rowTable } from '../../server/import/row-table';

test('a record is new, of its dataset, or of another one', () => {
  const known = knownRecords(rowTable());
  known.note('Party', 'a', 'dataset:one');
  expect(known.state('Party', 'b', 'dataset:one')).toBe('new');
  expect(known.state('Address', 'a', 'dataset:two')).toBe('new');
  expect(known.state('Party', 'a', 'dataset:one')).toBe('there');
  const foreign = knownRecords(rowTable());
  foreign.note('Party', 'a', 'dataset:one');
  expect(foreign.state('Party', 'a', 'dataset:two')).toBe('foreign');
});

test('a tie ends at the first label that has its record, stored or just read', () => {
  const read = rowTable();
  const known = knownRecords(read);
  const labels = ['Party', 'Address', 'Claim'];
  known.note('Claim', 'stored', 'dataset:one');
  read.see('Address new', '00');
  read.see('Party both', '00');
  known.note('Address', 'both', 'dataset:one');
  const found = ['stored', 'new', 'both', 'nowhere'].map((id) => known.labelOf(labels, id));
  expect(found).toEqual(['Claim', 'Address', 'Party', 'Party']);
  expect(known.labelOf(['List'], 'new')).toBe('List');
});
