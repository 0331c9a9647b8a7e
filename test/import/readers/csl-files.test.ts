import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { cslCsv } from '../../../server/import/readers/csl/csv';
import { cslJson } from '../../../server/import/readers/csl/json';
import { readSettings } from '../../../server/settings';
import { fixtureText, partyIn, recordIn, uncaughtCuts } from './fixture';
import { type Reading, readFileAt, readText } from './read';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });
const folder = join(realData ?? '', 'csl');

const csv = fixtureText('csl.csv');
const json = fixtureText('csl.json');
const old = fixtureText('csl-28-columns.csv');

describe('a list that is not as it should be', () => {
  test('is refused wherever it is cut inside an entry', async () => {
    const name = 'consolidated.csv';
    expect(await uncaughtCuts(cslCsv, { text: csv, name, every: 41 })).toEqual([]);
    expect(await uncaughtCuts(cslCsv, { text: old, name, every: 23 })).toEqual([]);
    expect(await uncaughtCuts(cslJson, { text: json.trimEnd(), name, every: 61 })).toEqual([]);
  });

  test('tells the line where it is cut, and how to mend it', async () => {
    const at = csv.lastIndexOf('HAMAS');
    const { faults } = await readText(cslCsv, csv.slice(0, at));
    expect(faults).toEqual([
      {
        ...{ line: 20, field: 'the row', value: '' },
        detail:
          'the file ends inside this row, in a quoted cell: it was cut short. Fetch it again and import the whole file',
      },
    ]);
  });

  test('is refused without a column that it needs, and tells of a column that nobody reads', async () => {
    const renamed = await readText(cslCsv, csv.replaceAll('alt_names', 'aliases'));
    expect(renamed.faults).toMatchObject([{ line: 1, field: 'alt_names' }]);
    const added = await readText(cslCsv, old.replaceAll(/$(?=\n)/gm, ',x'));
    expect(added.faults).toEqual([]);
    expect(added.notices).toContain('column that nobody reads: x');
  });

  test('is refused without any entry', async () => {
    const header = `${csv.split('\n', 1)[0]}\n`;
    expect((await readText(cslCsv, header)).faults).toMatchObject([{ line: 1, field: 'the rows' }]);
    const { faults } = await readText(cslJson, '{"results": []}');
    expect(faults).toMatchObject([{ line: null, field: '/results' }]);
  });

  test('is refused at an entry that names no list, or has no name', async () => {
    const label = 'Capta List (CAP) - Treasury Department';
    const { faults } = await readText(cslCsv, csv.replace(label, 'Treasury Department'));
    expect(faults).toMatchObject([{ line: 15, field: 'source', value: 'Treasury Department' }]);
    const nameless = await readText(cslCsv, csv.replace('"Chun Sample"', '""'));
    expect(nameless.faults).toMatchObject([{ line: 12, field: 'name' }]);
  });

  test('keeps a list that is new, and says so', async () => {
    const label = 'Capta List (CAP) - Treasury Department';
    const read = await readText(
      cslCsv,
      csv.replace(label, 'New Sample List (NSL) - Treasury Department'),
    );
    expect(recordIn(read, 'List', 'csl:list-NSL')).toMatchObject({
      name: 'New Sample List (NSL)',
      copyOf: null,
    });
    expect(read.notices).toContain('list that is new: New Sample List (NSL)');
  });

  test('says so where nothing tells of which day the list is', async () => {
    const read = await readText(cslCsv, csv);
    expect(read.notices.filter((what) => what.startsWith('no day of its version'))).toHaveLength(1);
    const dated = await readText(cslCsv, csv, { versionDate: '2025-01-01' });
    expect(dated.notices.filter((what) => what.startsWith('no day of its version'))).toEqual([]);
  });

  test('has an entry once that stands there twice', async () => {
    const line = csv.split('\n').find((row) => row.startsWith('"t100"'));
    const twice = await readText(cslCsv, `${csv}${line}\n`);
    expect(twice.notices).toContain('entry that stands there twice');
    const other = await readText(cslCsv, `${csv}${line?.replace('77 FR 43414', '78 FR 1')}\n`);
    expect(other.faults).toMatchObject([{ line: 21, field: '_id', value: 't100' }]);
  });

  test('is refused at an element of JSON that is no entry', async () => {
    const { faults } = await readText(
      cslJson,
      json.replace('"name": "Chun Sample"', '"title2": ""'),
    );
    expect(faults).toMatchObject([{ line: null, field: '/results/1/name' }]);
  });
});

describe.skipIf(realData === null)('a real Consolidated Screening List', () => {
  let read: Reading;
  let text: string;
  beforeAll(async () => {
    const cut = readFileSync(join(folder, 'consolidated-2023-11-30.csv'), 'utf8');
    // Its last row is cut short: all of it would be refused.
    text = cut.slice(0, cut.trimEnd().lastIndexOf('\n') + 1);
    const name = 'consolidated-2023-11-30.csv';
    read = await readText(cslCsv, text, { name });
  }, 60_000);

  test('is refused as it is, because its last row is cut short', async () => {
    const { faults } = await readFileAt(cslCsv, join(folder, 'consolidated-2023-11-30.csv'));
    expect(faults).toMatchObject([{ line: 4233, detail: expect.stringContaining('cut short') }]);
  }, 60_000);

  test('has 4,226 whole entries on thirteen lists', () => {
    expect(read.faults).toEqual([]);
    expect(read.end.records).toBe(4226);
    const entries = read.ties.filter(
      ({ type, from }) => type === 'DESIGNATED' && !from.includes('~affiliate-'),
    );
    const counts: { [list: string]: number } = {};
    for (const { to } of entries) counts[to] = (counts[to] ?? 0) + 1;
    const expected = {
      ...{ EL: 919, SDN: 1737, DPL: 577, SSI: 288, UVL: 186, ISN: 144, DTC: 142, PLC: 78 },
      ...{ MEU: 71, CMIC: 68, MBS: 14, FSE: 1, CAP: 1 },
    };
    const named = Object.entries(expected).map(([list, count]) => [`csl:list-${list}`, count]);
    expect(counts).toEqual(Object.fromEntries(named));
  });

  test('has four parties beside those of its rows, named in entries of another', () => {
    expect(read.ties.filter(({ type }) => type === 'LINKED')).toHaveLength(4);
  });

  test('has a second header, dates that can be, and 58 unified social credit codes', () => {
    expect(read.notices.filter((what) => what === 'row that repeats the header')).toHaveLength(1);
    expect(read.notices.filter((what) => what.startsWith('date'))).toEqual([]);
    const codes = read.records.flatMap((row) =>
      row.label === 'Party'
        ? row.identifiers.filter(({ scheme }) => scheme === 'unifiedSocialCreditCode')
        : [],
    );
    expect(codes).toHaveLength(58);
  });

  test.each([
    ['csl:CMIC-30949', '913700001630477270', 'INSPUR GROUP CO., LTD.'],
    ['csl:CMIC-33113', '91120000783342508F', 'Dawning Information Industry Co., Ltd'],
  ])('has %s with the code %s', (id, code, name) => {
    const party = partyIn(read, id);
    expect(party.name).toBe(name);
    expect(party.identifiers.map((one) => one.id)).toContain(code);
  });

  test('has 6,133 other names, none of them split at a comma', () => {
    const listed = listedAliases(text);
    expect(listed).toHaveLength(6133);
    const known = new Set(
      read.records.flatMap((row) =>
        row.label === 'Party' ? row.names.map(({ name }) => name) : [],
      ),
    );
    const plain = listed.map((alias) => alias.replaceAll(/\s+/g, ' ').trim().replace(/^and /, ''));
    expect(plain.filter((alias) => alias !== '' && !known.has(alias))).toEqual([]);
  });

  test('is read in the layout of before 2020 and with one row of each list', async () => {
    const older = await readFileAt(cslCsv, join(folder, 'consolidated-old-28-columns.csv'));
    expect([older.faults, older.end.records]).toEqual([[], 115]);
    const one = await readFileAt(cslCsv, join(folder, 'consolidated-one-per-list.csv'));
    expect([one.faults, one.end.records]).toEqual([[], 13]);
  });

  test.each([['consolidated-old-28-columns.csv'], ['consolidated-one-per-list.csv']])(
    '%s is refused wherever it is cut inside an entry, at 200 places',
    async (name) => {
      const whole = readFileSync(join(folder, name), 'utf8').trimEnd();
      const every = Math.floor(whole.length / 200);
      expect(await uncaughtCuts(cslCsv, { text: whole, name, every })).toEqual([]);
    },
    120_000,
  );

  test('is refused where rows lost their cells', async () => {
    const { faults } = await readFileAt(cslCsv, join(folder, 'invalid', 'csl.csv'));
    expect(faults.map(({ line }) => line)).toEqual([2, 4, 5, 7]);
  });
});

/** The column of other names, read by another way. */
function listedAliases(text: string): string[] {
  const rows: { alt_names: string }[] = parse(text, { columns: true });
  const cells = rows.map((row) => row.alt_names).filter((cell) => cell !== 'alt_names');
  return cells.flatMap((cell) => cell.split('; ')).filter(Boolean);
}
