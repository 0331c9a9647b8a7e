import { expect, test } from 'vitest';
import { factRows } from '../../server/facts/fact-rows';
import { Record as StatedRecord, TieRow } from '../../server/import/rows';
import { claiming, existing, owning } from '../support/facts';

const enteredAt = '2026-01-02T03:04:05.000Z';

test.each([
  ['a tie', owning('a', 'b', '1/3')],
  ['a party', existing('浪潮')],
  ['a claim', claiming('x', ['b'])],
])('what %s states are rows as every importer hands them over', (_, entry) => {
  const rows = factRows(7, { ...entry, enteredAt });
  for (const row of rows) {
    expect(('label' in row ? StatedRecord : TieRow).safeParse(row).error).toBeUndefined();
  }
  const names = rows.map((row) => ('label' in row ? row.id : row.key));
  expect(names[0]).toBe('own');
  expect(names.slice(1).every((name) => /^own:7(~|$)/.test(name))).toBe(true);
});

test('the source of a fact holds it as it was entered', () => {
  const entry = { ...owning('a', 'b', '1/3'), enteredAt };
  const [, source] = factRows(7, entry);
  expect(JSON.parse(`${source && 'fact' in source ? source.fact : ''}`)).toEqual(entry);
});

test('a name in Chinese characters is the Chinese name', () => {
  const party = factRows(7, { ...existing('浪潮'), enteredAt }).find(
    (row) => 'label' in row && row.label === 'Party',
  );
  expect(party).toMatchObject({ names: [{ name: '浪潮', language: 'zh' }] });
});
