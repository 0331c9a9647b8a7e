import { describe, expect, test } from 'vitest';
import { table } from '../../../server/import/readers/table/reader';
import { HEADER, mappingOf, OWNERS } from './own-table';
import { readText } from './read';
import { workbook } from './workbook';

/** What a table with these rows under the usual header gives. */
function reading(...rows: string[]) {
  return readText(table, `${[HEADER, ...rows].join('\n')}\n`, { mapping: mappingOf(OWNERS) });
}

describe('a row of your own table', () => {
  test('is a holding between two parties', async () => {
    const { ties, records, faults } = await reading('Alpha,France,17,Beta,51%,2019-01-01,');
    expect(faults).toEqual([]);
    expect(ties).toEqual([
      expect.objectContaining({
        type: 'OWNS',
        to: 'table:17',
        share: { minimum: '51', maximum: '51', open: 'none' },
        startDate: '2019-01-01',
        locator: 'row 2',
      }),
    ]);
    const parties = records.flatMap((record) => (record.label === 'Party' ? [record] : []));
    expect(parties.map(({ id, name, country }) => [id, name, country])).toEqual([
      [ties[0]?.from, 'Alpha', 'FR'],
      ['table:17', 'Beta', null],
    ]);
  });

  test('without ids is about one party for each name and country, and says so', async () => {
    const { ties, records } = await reading(
      'Alpha,FR,17,Beta,10,,',
      'ALPHA ,France,18,Gamma,20,,',
      'Alpha,DE,19,Delta,30,,',
    );
    const [french, again, german] = ties.map(({ from }) => from);
    expect(french).toBe(again);
    expect(french).not.toBe(german);
    expect(records).toContainEqual(
      expect.objectContaining({
        id: french,
        description: 'Known by its name alone: one party for each name and country.',
      }),
    );
  });

  test('that repeats another word for word is counted once; two blocks of shares are two', async () => {
    const one = 'Alpha,FR,17,Beta,10,2019-01-01,';
    const { ties, notices } = await reading(one, one, 'Alpha,FR,17,Beta,15,2019-01-01,');
    expect(ties).toHaveLength(2);
    expect(new Set(ties.map(({ key }) => key)).size).toBe(2);
    expect(notices).toEqual(['row that repeats another word for word: counted once']);
  });

  test('keeps the key of its tie when rows above it come or go', async () => {
    const row = 'Alpha,FR,17,Beta,10,2019-01-01,';
    const before = await reading(row);
    const after = await reading('Other,DE,18,Gamma,5,,', row.replace(',10,', ',12,'));
    expect(after.ties.map(({ key }) => key)).toContain(before.ties[0]?.key);
  });

  test('holds until the day after its last day', async () => {
    const { ties } = await reading('Alpha,FR,17,Beta,10,2018,2019-12-31');
    expect(ties[0]).toMatchObject({ startDate: '2018', endDate: '2020-01-01' });
  });

  test.each([
    ['603019.SS', 'ticker'],
    ['SHA:603019', 'ticker'],
    ['603019', 'tickerSymbol'],
  ])('with the ticker %s joins others only where it names its exchange', async (ticker, scheme) => {
    const identifiers = [{ column: 'Ticker', scheme: 'ticker' }];
    const mapping = mappingOf({ parties: [{ as: 'company', name: 'Name', identifiers }] });
    const { records } = await readText(table, `Name,Ticker\nA,${ticker}\n`, { mapping });
    expect(records).toContainEqual(
      expect.objectContaining({ identifiers: [{ scheme, id: ticker, sourceId: 'table:source' }] }),
    );
  });

  test('without a share says that it is not known', async () => {
    const { ties, faults } = await reading('Alpha,FR,17,Beta,,,');
    expect(faults).toEqual([]);
    expect(ties[0]).toMatchObject({ share: null });
  });
});

describe('a cell of your own table that is wrong', () => {
  test.each([
    ['Alpha,FR,17,Beta,101,,', 'Share', '101', 'expected a share of 0 to 100 per cent'],
    ['Alpha,FR,17,Beta,50%%,,', 'Share', '50%%', 'expected a share of 0 to 100 per cent'],
    ['Alpha,FR,17,Beta,50-25,,', 'Share', '50-25', 'expected a share of 0 to 100 per cent'],
    ['Alpha,FR,17,Beta,-5,,', 'Share', '-5', 'expected a share of 0 to 100 per cent'],
    ['Alpha,FR,17,Beta,10,2019-02-30,', 'Since', '2019-02-30', 'expected a date that exists'],
    [
      'Alpha,FR,17,Beta,10,2020-01-01,2019-01-01',
      'Until',
      '2019-01-01',
      'are the columns swapped?',
    ],
    [',FR,17,Beta,10,,', 'Owner', '', 'a tie needs both of its parties'],
    ['Alpha,FR,17,Beta,10', 'the row', 'Alpha FR 17 Beta 10', 'this row has 5 cells'],
  ])('%s is told with its row, column, value and mending', async (row, field, value, detail) => {
    const { faults } = await reading('Zeta,FR,1,Eta,1,,', row);
    expect(faults).toEqual([{ line: 3, field, value, detail: expect.stringContaining(detail) }]);
  });

  test('in a workbook is told with its sheet', async () => {
    const rows = [HEADER.split(','), ['Alpha', 'FR', '17', 'Beta', 101, '', '']];
    const file = workbook({ Cover: [['Nothing here']], Holdings: rows });
    const { faults } = await readText(table, file, {
      mapping: mappingOf({ ...OWNERS, sheet: 'Holdings' }),
    });
    expect(faults).toEqual([
      expect.objectContaining({ line: 2, field: 'sheet "Holdings", column "Share"', value: '101' }),
    ]);
  });

  test('is a strong code whose check sign does not fit', async () => {
    const mapping = mappingOf({
      parties: [{ as: 'company', name: 'Name', identifiers: [{ column: 'LEI', scheme: 'lei' }] }],
    });
    const { faults } = await readText(table, 'Name,LEI\nA,5493001KJTIIGC8Y1R13\n', { mapping });
    expect(faults).toEqual([expect.objectContaining({ line: 2, field: 'LEI' })]);
  });

  test('is one where both ends are the same party', async () => {
    const mapping = mappingOf({
      parties: [
        { as: 'owner', name: 'Name' },
        { as: 'company', name: 'Name' },
      ],
      holdings: [{ from: 'owner', to: 'company' }],
    });
    const { faults } = await readText(table, 'Name,Note\nA,x\n', { mapping });
    expect(faults).toEqual([
      expect.objectContaining({ detail: expect.stringContaining('cannot be tied to itself') }),
    ]);
  });
});

describe('a share that is declared as a fraction', () => {
  const shared = (cell: string) => {
    const mapping = mappingOf({
      parties: [
        { as: 'owner', name: 'Owner' },
        { as: 'company', name: 'Company' },
      ],
      holdings: [{ from: 'owner', to: 'company', share: { column: 'Share', unit: 'fraction' } }],
    });
    return readText(table, `Owner;Company;Share\nA;B;${cell}\n`, { mapping });
  };

  test.each([
    ['0.51', '51', '51', 'none'],
    ['0,5125', '51.25', '51.25', 'none'],
    ['1', '100', '100', 'none'],
    ['51%', '51', '51', 'none'],
    ['1/3', '1/3', '1/3', 'none'],
    ['>0.25', '25', '100', 'minimum'],
    ['0.25-0.5', '25', '50', 'none'],
  ])('%s is exact', async (cell, minimum, maximum, open) => {
    const { ties, faults } = await shared(cell);
    expect(faults).toEqual([]);
    expect(ties[0]).toMatchObject({ share: { minimum, maximum, open } });
  });

  test('51 is refused: the column is in per cent', async () => {
    const { faults } = await shared('51');
    expect(faults[0]?.detail).toContain('say "unit": "percent" in the mapping');
  });
});
