import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { READERS } from '../../../server/import/readers';
import { readSettings } from '../../../server/settings';
import {
  countsOf,
  fixtureText,
  partyIn,
  recognising,
  recordIn,
  tieIn,
  uncaughtCuts,
} from './fixture';
import { readText } from './read';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });

function reader(format: string) {
  const found = READERS.find((one) => one.format === format);
  if (!found) throw new Error(`no reader ${format}`);
  return found;
}
const sdn = fixtureText('sdn.csv');
const names = fixtureText('alt.csv');
const addresses = fixtureText('add.csv');
const consolidated = fixtureText('cons_prim.csv');

describe('the CSV files of OFAC, which have no header', () => {
  test.each([
    ['sdn.csv', sdn, 'ofac-sdn'],
    ['alt.csv', names, 'ofac-sdn-names'],
    ['add.csv', addresses, 'ofac-sdn-addresses'],
    ['cons_prim.csv', consolidated, 'ofac-consolidated'],
    ['cons_alt.csv', names, 'ofac-consolidated-names'],
    ['cons_add.csv', addresses, 'ofac-consolidated-addresses'],
    ['', sdn, 'ofac-sdn'],
    ['', consolidated, 'ofac-consolidated'],
  ])('are told apart by their rows and names: %s', (name, text, format) => {
    expect(recognising(text, name)).toEqual([format]);
  });

  test('end with a sign that proves them whole', async () => {
    const read = await readText(reader('ofac-sdn'), sdn);
    expect(read.faults).toEqual([]);
    expect(read.end).toEqual({ records: 5, proof: 'endMark', extent: 'whole' });
    const without = await readText(reader('ofac-sdn'), sdn.slice(0, -1));
    expect(without.end).toMatchObject({ records: 5, proof: 'none' });
    expect(without.rows).toEqual(read.rows);
  });

  test('write nothing as -0-', async () => {
    const read = await readText(reader('ofac-sdn'), sdn);
    expect(JSON.stringify(read.rows)).not.toContain('-0-');
    expect(partyIn(read, 'ofac-sdn:36')).toMatchObject({ kind: 'Company', description: null });
  });

  test('write several programmes between brackets', async () => {
    const read = await readText(reader('ofac-sdn'), sdn);
    const programme = (id: string) =>
      tieIn(read, 'DESIGNATED', `ofac-sdn:${id}~designated`).programme;
    expect(['36', '2676', '23412'].map(programme)).toEqual(['CUBA', 'SDGT; SDT', 'RUSSIA-EO14024']);
  });

  test('stand for the list that regimes read', async () => {
    const read = await readText(reader('ofac-sdn'), sdn, { versionDate: '2025-04-01' });
    expect(recordIn(read, 'List', 'ofac-sdn:list')).toMatchObject({
      ...{ copyOf: 'list:us-ofac-sdn', loaded: 'whole', versionDate: '2025-04-01' },
    });
    const other = await readText(reader('ofac-consolidated'), consolidated);
    expect(recordIn(other, 'List', 'ofac-consolidated:list')).toMatchObject({
      copyOf: 'list:us-ofac-consolidated',
    });
    const entry = (id: string) => tieIn(other, 'DESIGNATED', `ofac-consolidated:${id}~designated`);
    expect(entry('17013')).toMatchObject({
      programme: 'UKRAINE-EO13662; RUSSIA-EO14024',
      optsOut50: null,
    });
    expect(entry('30949')).toMatchObject({ programme: 'CMIC-EO13959', optsOut50: true });
  });

  test('have identifiers, persons and other names in their remarks, which stay as they are', async () => {
    const read = await readText(reader('ofac-sdn'), sdn);
    const of = (id: string) =>
      partyIn(read, id).identifiers.map((one) => `${one.scheme} ${one.id}`);
    expect(of('ofac-sdn:2676')).toEqual([
      ...['ofac 2676', 'Passport (EG) 1084010', 'Passport 19820215'],
      'National ID No. (RU) 781005202108',
    ]);
    expect(of('ofac-sdn:23412')).toEqual([
      ...['ofac 23412', 'bic SMPLRUMM', 'registration:RU-INN 7725114488'],
      'registration:RU-OGRN 1027700342890',
    ]);
    expect(of('ofac-sdn:4238')).toEqual(['ofac 4238', 'imo 7406784']);
    expect(partyIn(read, 'ofac-sdn:2676')).toMatchObject({
      ...{ kind: 'Person' },
      description: 'Leader of SAMPLE GROUP; DOB 19 Jun 1951; alt. DOB 1952; POB Giza, Egypt',
    });
    expect(partyIn(read, 'ofac-sdn:306').names.map(({ name }) => name)).toContain('BNS');
    const { reason } = tieIn(read, 'DESIGNATED', 'ofac-sdn:23412~designated');
    expect(reason).toContain('Linked To: SAMPLE, Gordon.');
  });

  test('give other names and addresses to the entry with their number', async () => {
    const other = await readText(reader('ofac-sdn-names'), names);
    expect(other.end).toEqual({ records: 3, proof: 'endMark', extent: 'whole' });
    const party = partyIn(other, 'ofac-sdn-names:2676');
    expect(party.names.map(({ name, type }) => [name, type])).toEqual([
      ['SAMPLE, Ayman', 'alias'],
      ['SAMPLE, Aiman Muhammad', 'former'],
    ]);
    expect(party.identifiers).toMatchObject([{ scheme: 'ofac', id: '2676' }]);
    const located = await readText(reader('ofac-sdn-addresses'), addresses);
    expect(countsOf(located)).toMatchObject({ Party: 3, Address: 3, LOCATED_AT: 3 });
    expect(partyIn(located, 'ofac-sdn-addresses:36').country).toBe('CU');
    expect(partyIn(located, 'ofac-sdn-addresses:306').country).toBeNull();
  });

  test('are refused where the rows of one entry do not stand together', async () => {
    const [first, second, third] = names.split('\r\n');
    const mixed = [second, first, third, ''].join('\r\n');
    const { faults } = await readText(reader('ofac-sdn-names'), mixed);
    expect(faults).toMatchObject([{ line: 3, field: 'ent_num', value: '2676' }]);
  });

  test('are refused wherever they are cut inside a row', async () => {
    const cuts = (format: string, text: string) =>
      uncaughtCuts(reader(format), { text: text.slice(0, -1), name: '', every: 7 });
    expect(await cuts('ofac-sdn', sdn)).toEqual([]);
    expect(await cuts('ofac-sdn-names', names)).toEqual([]);
    expect(await cuts('ofac-sdn-addresses', addresses)).toEqual([]);
  });
});

describe.skipIf(realData === null)('real files of OFAC', () => {
  test.each([
    ['sdn.csv', 'ofac-sdn', 7379, { Party: 7379, DESIGNATED: 7379 }],
    ['alt.csv', 'ofac-sdn-names', 9682, { Party: 3196 }],
    ['add.csv', 'ofac-sdn-addresses', 11_696, { Party: 7379 }],
  ])(
    '%s is refused at its broken last line, and whole without it',
    async (name, format, records, counts) => {
      const text = readFileSync(join(realData ?? '', 'csl', 'invalid', name), 'utf8');
      expect(recognising(text, name)).toEqual([format]);
      const broken = await readText(reader(format), text);
      expect(broken.faults.map(({ line }) => line)).toContain(records + 1);
      const whole = await readText(reader(format), text.slice(0, text.lastIndexOf('\n') + 1));
      expect([whole.faults, whole.end.records]).toEqual([[], records]);
      expect(countsOf(whole)).toMatchObject(counts);
    },
    60_000,
  );
});
