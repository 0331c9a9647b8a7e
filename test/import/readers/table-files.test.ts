import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { FileFault } from '../../../server/import/reader';
import { table } from '../../../server/import/readers/table/reader';
import { proposalFor } from '../../../server/import/readers/table/sample';
import { workbookSheets } from '../../../server/import/readers/table/workbook';
import { HEADER, mappingOf, OWNERS } from './own-table';
import { readText } from './read';
import { workbook } from './workbook';

describe('a file of your own', () => {
  const mapping = mappingOf({
    parties: [
      { as: 'supplier', name: '供应商' },
      { as: 'customer', name: '客户' },
    ],
    supplies: [{ from: 'supplier', to: 'customer', what: '产品', amount: '金额' }],
  });
  const chinese = '供应商,客户,产品,金额\n英特尔,浪潮信息,芯片,179亿\n';
  // "供应商,客户,产品,金额\n英特尔,浪潮信息,芯片,179亿\n" as GB18030.
  const gb18030 = Buffer.from(
    'b9a9d3a6c9cc2cbfcdbba72cb2fac6b72cbdf0b6ee0ad3a2ccd8b6fb2cc0cbb3b1d0c5cfa22cd0bec6ac2c313739d2da0a',
    'hex',
  );

  test.each([
    ['UTF-8', Buffer.from(chinese)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${chinese}`)],
    ['GB18030', gb18030],
    ['semicolons', Buffer.from(chinese.replaceAll(',', ';'))],
    ['tabs', Buffer.from(chinese.replaceAll(',', '\t'))],
  ])('in %s is read without being told', async (_, bytes) => {
    const { ties, records, faults } = await readText(table, bytes, { mapping });
    expect(faults).toEqual([]);
    expect(ties).toEqual([
      expect.objectContaining({ type: 'SUPPLIES', what: '芯片', amount: '179亿', state: 'active' }),
    ]);
    expect(records).toContainEqual(expect.objectContaining({ label: 'Party', name: '浪潮信息' }));
  });

  test('as a workbook keeps its dates and its numbers as they are meant', async () => {
    const rows = [
      HEADER.split(','),
      ['Alpha', 'FR', 17, 'Beta', 49.99, { date: '2019-03-01' }, ''],
    ];
    const { ties, faults } = await readText(table, workbook({ Sheet1: rows }), {
      mapping: mappingOf(OWNERS),
    });
    expect(faults).toEqual([]);
    expect(ties[0]).toMatchObject({
      to: 'table:17',
      share: { minimum: '49.99', maximum: '49.99' },
      startDate: '2019-03-01',
    });
  });

  test('as a workbook that unpacks to too much is refused before it is read', async () => {
    const faults: FileFault[] = [];
    const fault = (one: FileFault) => void faults.push(one);
    const file = workbook({ Sheet1: [[' '.repeat(3 * 1024 * 1024)]] });
    expect(file.length).toBeLessThan(10_000);
    expect(await workbookSheets(file, { fault, most: 2 * 1024 * 1024 })).toBeNull();
    expect(faults).toEqual([
      expect.objectContaining({ detail: expect.stringContaining('more than 2 MiB') }),
    ]);
  });

  test('as a workbook that is cut is refused', async () => {
    const file = workbook({ Sheet1: [HEADER.split(',')] });
    const { faults } = await readText(table, file.subarray(0, -30), { mapping: mappingOf(OWNERS) });
    expect(faults).toEqual([
      expect.objectContaining({ detail: expect.stringContaining('cannot be read') }),
    ]);
  });

  test('that is cut inside its last row is refused', async () => {
    const text = `${HEADER}\nAlpha,FR,17,Beta,10,2019-01-01,2020-0`;
    const { faults } = await readText(table, text, { mapping: mappingOf(OWNERS) });
    expect(faults.map(({ line }) => line)).toContain(2);
  });

  test('names its dataset and its source as the mapping does', async () => {
    const dataset = { title: 'Our suppliers', licence: 'internal' };
    const source = { title: 'Filing 12', date: '2024-05-01' };
    const said = JSON.stringify({ dataset, source, tables: [OWNERS] });
    const { records } = await readText(table, `${HEADER}\n`, { mapping: said });
    expect(records).toEqual([
      expect.objectContaining({ label: 'Dataset', title: 'Our suppliers', licence: 'internal' }),
      expect.objectContaining({ label: 'Source', title: 'Filing 12', date: '2024-05-01' }),
    ]);
  });
});

describe('a mapping', () => {
  test.each([
    [null, 'mapping', 'a table of your own needs a mapping'],
    ['{', 'mapping ', 'expected object'],
    [JSON.stringify({ tables: [{ ...OWNERS, columns: 3 }] }), 'mapping /tables/0', 'columns'],
    [
      mappingOf({ ...OWNERS, holdings: [{ from: 'owner', to: 'nobody' }] }),
      'mapping /tables/0/holdings/0/to',
      'expected one of the parties of this table: owner, company',
    ],
  ])('that is wrong is told at its place: %s', async (mapping, field, detail) => {
    const { faults } = await readText(table, `${HEADER}\n`, { mapping });
    expect(faults).toEqual([
      expect.objectContaining({ field, detail: expect.stringContaining(detail) }),
    ]);
  });

  test('that names a column which is not there is told with the columns that are', async () => {
    const { faults } = await readText(table, 'Owner,Company\nA,B\n', {
      mapping: mappingOf(OWNERS),
    });
    expect(faults.map(({ field }) => field).toSorted()).toEqual([
      'Company no',
      'Owner country',
      'Share',
      'Since',
      'Until',
    ]);
    expect(faults[0]?.detail).toContain('it has Owner, Company');
  });
});

describe('a proposed mapping', () => {
  const proposed = (bytes: string | Buffer, name = 'table.csv') =>
    proposalFor(Readable.from([Buffer.from(bytes)], { objectMode: false }), name);

  test('reads the table that it was proposed for', async () => {
    const text = `${HEADER}\nAlpha,FR,17,Beta,51%,2019-01-01,\n`;
    const mapping = await proposed(text);
    const { ties, records, faults } = await readText(table, text, {
      mapping: JSON.stringify(mapping),
    });
    expect(faults).toEqual([]);
    expect(ties).toEqual([
      expect.objectContaining({ type: 'OWNS', to: 'table:17', startDate: '2019-01-01' }),
    ]);
    expect(records).toContainEqual(expect.objectContaining({ name: 'Alpha', country: 'FR' }));
  });

  test('knows Chinese headers, supply ties and dates of other forms', async () => {
    const text = '供应商名称;客户名称;产品;日期\n英特尔;浪潮;芯片;24.06.2019\n';
    const mapping = await proposed(text);
    expect(mapping.tables).toEqual([
      {
        parties: [
          { as: 'supplier', name: '供应商名称' },
          { as: 'customer', name: '客户名称' },
        ],
        supplies: [
          {
            from: 'supplier',
            to: 'customer',
            what: '产品',
            statementDate: { column: '日期', format: 'DD.MM.YYYY' },
          },
        ],
      },
    ]);
  });

  test('sees fractions by the first rows, and says how it reads a share', async () => {
    const mapping = await proposed('Shareholder,Subsidiary,Stake\nA,B,0.51\nC,D,1\n');
    expect(mapping.tables[0]).toMatchObject({
      holdings: [{ share: { column: 'Stake', unit: 'fraction' } }],
    });
    expect(mapping.remarks).toContain('"Stake" is read as a fraction of one: 0.51 is 51 per cent.');
  });

  test('says which columns it does not use, and which dates are not clear', async () => {
    const mapping = await proposed('Owner,Company,Start,Mood\nA,B,01/02/2020,good\n');
    expect(mapping.remarks).toContain('"Start" could be DD/MM/YYYY or MM/DD/YYYY: check it.');
    expect(mapping.remarks).toContain('Not used: Mood.');
  });

  test('is for each sheet of a workbook, under a title that stands above the header', async () => {
    const holdings = [['Our holdings'], ['Parent', 'Subsidiary'], ['A', 'B']];
    const companies = [
      ['Company name', 'LEI', 'Country'],
      ['A', '', 'FR'],
    ];
    const mapping = await proposed(
      workbook({ Holdings: holdings, Companies: companies }),
      'a.xlsx',
    );
    expect(mapping.tables).toMatchObject([
      { sheet: 'Holdings', headerRow: 2, holdings: [{ from: 'owner', to: 'company' }] },
      { sheet: 'Companies', parties: [{ name: 'Company name', country: 'Country' }] },
    ]);
  });

  test('of a file that is no table is refused', async () => {
    await expect(proposed('once upon a time\n')).rejects.toThrow('No mapping can be proposed');
  });
});
