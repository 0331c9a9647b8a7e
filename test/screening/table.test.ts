import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { proposedSheet } from '../../server/screening/table/columns';
import { suppliersIn } from '../../server/screening/table/supplier';
import { tableOf } from '../../server/screening/table/table';
import { workbookOf } from '../support/tables';

const ROWS = [
  ['Supplier', 'Country', 'Supplier ID'],
  ['Inspur Group', 'China', 'S-1'],
  ['Acme Ltd', 'GB', 'S-2'],
];
const CSV = ROWS.map((row) => row.join(',')).join('\n');

async function suppliers(bytes: Buffer | string, name = 'suppliers.csv') {
  const [sheet] = await tableOf(Buffer.from(bytes), name);
  if (sheet === undefined) throw new Error('no sheet');
  const proposed = proposedSheet(sheet);
  if (proposed.columns === null) throw new Error(said(proposed));
  return { proposed, found: suppliersIn(sheet, proposed.columns, name) };
}

const said = ({ remarks }: { remarks: { en: string }[] }) => remarks.map(({ en }) => en).join(' ');

const named = (found: readonly { supplier: { names: string[] } }[]) =>
  found.map(({ supplier }) => supplier.names[0]);

describe('the same list is read the same', () => {
  test.each([
    ['as UTF-8', Buffer.from(CSV)],
    ['as UTF-8 with its mark', Buffer.from(`\uFEFF${CSV}`)],
    ['as UTF-16', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['with semicolons', Buffer.from(CSV.replaceAll(',', ';'))],
    [
      'with tabs and Windows line ends',
      Buffer.from(CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n')),
    ],
    ['as a workbook', workbookOf({ Suppliers: ROWS })],
  ])('%s', async (_, bytes) => {
    const { found, proposed } = await suppliers(bytes, 'suppliers');
    expect(named(found)).toEqual(['Inspur Group', 'Acme Ltd']);
    expect(found.map(({ supplier }) => supplier.country)).toEqual(['CN', 'GB']);
    expect(found.map(({ ownIds }) => ownIds)).toEqual([['S-1'], ['S-2']]);
    expect(proposed.columns).toMatchObject({
      name: 'Supplier',
      country: 'Country',
      id: 'Supplier ID',
    });
  });

  test.each(['City', 'Supplier address', '所在城市'])(
    'a column %s says where a supplier is',
    async (head) => {
      const { found, proposed } = await suppliers(`Supplier,${head}\nAcme Ltd,Jinan`);
      expect(proposed.columns?.place).toBe(head);
      expect(found[0]?.supplier.places).toEqual(['Jinan']);
    },
  );

  test('in Chinese, as GB18030', async () => {
    // 供应商名称,国家,统一社会信用代码 / 浪潮集团有限公司,中国,913700001630480343
    const bytes = Buffer.from(
      'b9a9d3a6c9ccc3fbb3c62cb9fabcd22ccdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb0ac0cbb3b1bcafcdc5d3d0cfdeb9abcbbe2cd6d0b9fa2c393133373030303031363330343830333433',
      'hex',
    );
    const { found, proposed } = await suppliers(bytes);
    expect(named(found)).toEqual(['浪潮集团有限公司']);
    expect(found[0]?.supplier.country).toBe('CN');
    expect(proposed.columns?.uscc).toBe('统一社会信用代码');
  });
});

describe('bad input is told with its place, and everything else is still read', () => {
  test('an empty sheet', async () => {
    const [sheet] = await tableOf(workbookOf({ Empty: [] }), 'a.xlsx');
    expect(sheet && proposedSheet(sheet)).toMatchObject({
      columns: null,
      remarks: [{ en: 'The sheet is empty.' }],
    });
    expect(() => sheet && suppliersIn(sheet, { ...COLUMNS, name: 'Supplier' }, 'a.xlsx')).toThrow(
      'the sheet "Empty" is empty',
    );
    await expect(tableOf(Buffer.alloc(0), 'a.csv')).rejects.toThrow(
      '"a.csv" cannot be screened: it is empty',
    );
  });

  test('two header rows: the lower counts, and both are named', async () => {
    const bytes = workbookOf({
      Suppliers: [
        ['Supplier', 'Location'],
        ['Name', 'Country'],
        ['Inspur Group', 'China'],
      ],
    });
    const { proposed, found } = await suppliers(bytes, 'a.xlsx');
    expect(proposed.headerRow).toBe(2);
    expect(said(proposed)).toContain('Rows 1 and 2 both read like headers: the lower one counts.');
    expect(named(found)).toEqual(['Inspur Group']);
  });

  test('merged cells: the rows that lost their name fail by sheet, row and column', async () => {
    const bytes = workbookOf(
      {
        Suppliers: [
          ['Supplier', 'Country'],
          ['Inspur Group', 'China'],
          ['', 'China'],
          ['Acme', 'GB'],
        ],
      },
      '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    );
    const { proposed, found } = await suppliers(bytes, 'a.xlsx');
    expect(said(proposed)).toContain('1 merged areas, as A2:A3');
    expect(found.map(({ fault }) => fault?.en ?? null)).toEqual([
      null,
      'sheet "Suppliers", row 3: column "Supplier": there is no name and no identifier',
      null,
    ]);
  });

  test('a formula: its saved value is read; without one its cell is named', async () => {
    const bytes = workbookOf({
      Suppliers: [
        ['Supplier', 'Country'],
        ['<f>B9</f><v>42</v>', 'China'],
        ['<f>HYPERLINK("x")</f>', 'China'],
        ['Acme', 'GB'],
      ],
    });
    const { proposed, found } = await suppliers(bytes, 'a.xlsx');
    expect(said(proposed)).toContain('2 formulas');
    expect(said(proposed)).toContain('Formulas without a value read as empty: A3.');
    expect(found.map(({ fault }) => fault === null)).toEqual([true, false, true]);
  });

  test('a million columns', async () => {
    const wide = Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(',');
    await expect(tableOf(Buffer.from(`${wide}\n`), 'wide.csv')).rejects.toThrow(
      'row 1 has 1,000,000 columns; at most 16,384 are read',
    );
    const sheet = workbookOf({ Wide: [['Supplier'], ['Acme']] }, '<extra><c r="BDWGN7"/></extra>');
    await expect(tableOf(sheet, 'wide.xlsx')).rejects.toThrow(
      'sheet "Wide", cell BDWGN7: a sheet has at most 16,384 columns',
    );
  });

  test('a zip bomb as a workbook is left before it is unpacked whole', async () => {
    const bomb = Buffer.from(
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(300 * 2 ** 20) }),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(tableOf(bomb, 'bomb.xlsx')).rejects.toThrow(
      'the workbook unpacks to more than 256 MiB',
    );
  });

  test('a file with a password', async () => {
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2_000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await expect(tableOf(bytes, 'secret.xlsx')).rejects.toThrow(
      '"secret.xlsx" cannot be screened: it is protected by a password',
    );
  });

  test('a stray quotation mark at row 90,000', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `Supplier ${at + 2},China`);
    lines[89_998] = '"Broken" Supplier,China';
    const { found } = await suppliers(['Supplier,Country', ...lines].join('\n'));
    const failed = found.filter(({ fault }) => fault !== null);
    expect(failed).toMatchObject([{ rows: [90_000] }]);
    expect(failed[0]?.fault?.en).toMatch(
      /^row 90000: column 1: a quotation mark stands where none belongs/,
    );
    expect(found).toHaveLength(100_000);
    expect(found.at(-1)?.supplier.names).toEqual(['Supplier 100001']);
  });

  test('a quotation mark that is never closed costs its row only', async () => {
    const { found } = await suppliers('Supplier,Country\nAcme,GB\n"Open,GB\nBeta,GB\n');
    expect(found.map(({ rows, fault }) => [rows, fault === null])).toEqual([
      [[2], true],
      [[3], false],
      [[4], true],
    ]);
  });

  test('a name of 10,000 characters', async () => {
    const { found } = await suppliers(`Supplier,Country\n${'x'.repeat(10_000)},GB\nAcme,GB\n`);
    expect(found[0]?.fault?.en).toBe(
      'row 2: column "Supplier": a name of 10,000 characters; at most 1,000 are compared',
    );
    expect(found[1]?.fault).toBeNull();
  });

  test('the same supplier 500 times is one supplier of 500 rows', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, at) => `${at % 2 ? 'ACME LTD.' : 'Acme Ltd'},GB,S-${at}`,
    );
    const { found } = await suppliers(['Supplier,Country,ID', ...rows].join('\n'));
    expect(found).toHaveLength(1);
    expect(found[0]?.rows).toHaveLength(500);
    expect(found[0]?.ownIds).toHaveLength(500);
  });

  test('a name without a letter or digit fails: it is no "no match"', async () => {
    const { found } = await suppliers('Supplier,Country\n???,GB\n');
    expect(found[0]?.fault).toEqual({
      en: 'row 2: column "Supplier": the name holds no letter and no digit, so it cannot be searched',
      zh: '第 2 行：“Supplier”列：名称不含文字或数字，无法检索',
    });
  });

  test('what is no table', async () => {
    await expect(tableOf(Buffer.from('<!doctype html><p>Sorry'), 'a.csv')).rejects.toThrow(
      'it is a web page or XML',
    );
    await expect(tableOf(Buffer.from([0x80, 0xff, 0xff, 0x0a, 0xff]), 'a.csv')).rejects.toThrow(
      'neither UTF-8, UTF-16 nor GB18030',
    );
  });
});

const COLUMNS = {
  ...{ name: '', otherNames: [], id: null, country: null, place: null, lei: null, uscc: null },
  ...{ ticker: null, registration: null },
};
