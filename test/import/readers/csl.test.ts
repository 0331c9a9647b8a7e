import { beforeAll, describe, expect, test } from 'vitest';
import { cslCsv } from '../../../server/import/readers/csl/csv';
import { cslJson } from '../../../server/import/readers/csl/json';
import { countsOf, fixtureText, partyIn, recognising, recordIn, tieIn } from './fixture';
import { type Reading, readText } from './read';

const csv = fixtureText('csl.csv');
const json = fixtureText('csl.json');
const old = fixtureText('csl-28-columns.csv');
const designated = (reading: Reading, id: string) =>
  tieIn(reading, 'DESIGNATED', `csl:${id}~designated`);

describe('the Consolidated Screening List as CSV', () => {
  let read: Reading;
  beforeAll(async () => {
    read = await readText(cslCsv, csv, { name: 'consolidated-2025-04-01.csv' });
  });

  test('is recognised by its header, in both layouts and as JSON', () => {
    expect(recognising(csv, '')).toEqual(['csl-csv']);
    expect(recognising(old, '')).toEqual(['csl-csv']);
    expect(recognising(json, '')).toEqual(['csl-json']);
  });

  test('gives every entry of all thirteen lists, without a fault', () => {
    expect(read.faults).toEqual([]);
    expect(read.end).toEqual({ records: 18, proof: 'none', extent: 'whole' });
    expect(countsOf(read)).toMatchObject({ Dataset: 1, Source: 1, List: 13, DESIGNATED: 20 });
  });

  test('has a second header on its second line, which is no entry', () => {
    expect(read.notices).toContain('row that repeats the header');
  });

  test('takes the day of the copy from its name, and cites itself as one source', () => {
    expect(recordIn(read, 'Source', 'csl:source')).toMatchObject({ date: '2025-04-01' });
    expect(recordIn(read, 'List', 'csl:list-EL')).toMatchObject({ versionDate: '2025-04-01' });
    expect(new Set(read.ties.map(({ sourceId }) => sourceId))).toEqual(new Set(['csl:source']));
  });

  test('loads each list whole, as a copy of the one that regimes read', () => {
    const copies = read.records.flatMap((row) =>
      row.label === 'List' && row.copyOf !== null ? [[row.id, row.loaded, row.copyOf]] : [],
    );
    expect(copies.toSorted()).toEqual([
      ['csl:list-EL', 'whole', 'list:us-entity-list'],
      ['csl:list-MEU', 'whole', 'list:us-meu'],
      ['csl:list-SDN', 'whole', 'list:us-ofac-sdn'],
      ['csl:list-SSI', 'whole', 'list:us-ofac-consolidated'],
      ['csl:list-UVL', 'whole', 'list:us-unverified'],
    ]);
  });

  test('splits other names at semicolons, never at commas', () => {
    const { names } = partyIn(read, 'csl:EL-e100');
    expect(names.map(({ name }) => name)).toEqual([
      'Northern Lathe Works Co., Ltd.',
      'Northern Lathe, Machine and Tool Company',
      'NLW Group',
    ]);
  });

  test('keeps what an entry says: notice, dates, licence, review, reason', () => {
    expect(designated(read, 'EL-e100')).toMatchObject({
      ...{ from: 'csl:EL-e100', to: 'csl:list-EL', citation: '90 FR 14046', programme: null },
      ...{ listStartDate: '2025-03-28', reviewPolicy: 'Presumption of denial', optsOut50: null },
      licenceRequirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
      ...{ reason: 'See also under Hong Kong', locator: 'https://example.org/lists/el' },
    });
  });

  test('locates an entry at each address, with the country that it ends in', () => {
    const places = read.ties.filter(
      (tie) => tie.type === 'LOCATED_AT' && tie.from === 'csl:EL-e100',
    );
    expect(places).toHaveLength(2);
    expect(places[0]).toMatchObject({
      role: 'listEntry',
      writtenAs: 'No. 7 Mill Road, Jinan, Shandong, CN',
    });
    expect(partyIn(read, 'csl:EL-e100').country).toBeNull();
    expect(partyIn(read, 'csl:MEU-m100').country).toBe('CN');
  });

  test('takes no state of the US for a country, and no country for an address', () => {
    expect(partyIn(read, 'csl:DPL-d100').country).toBeNull();
    expect(partyIn(read, 'csl:FSE-50005').country).toBe('TR');
    expect(read.ties.some((tie) => tie.type === 'LOCATED_AT' && tie.from === 'csl:FSE-50005')).toBe(
      false,
    );
  });

  test('ends an order on the day after its last one', () => {
    expect(designated(read, 'DPL-d100')).toMatchObject({
      ...{ endDate: '2027-10-14', note: 'Standard order: Y' },
    });
  });

  test('takes "any successor ..." from the name, and states what it is', () => {
    expect(partyIn(read, 'csl:ISN-i100').name).toBe('Brightway Import and Export Company');
    const entry = designated(read, 'ISN-i100');
    expect(entry.listedName).toMatch(
      /Company; and any successor, sub-unit, or subsidiary thereof$/,
    );
    expect(entry.note).toMatch(
      /"and any successor, .* thereof": it means parties that it does not name/,
    );
  });

  test.each([
    ['EL-e101', 'Harbour Atomic Board (HAB)', 'Harbour Fuel Institute (HFI)'],
    ['EL-e102', 'Great Bell Technologies Co., Ltd. (Great Bell)', 'Bell Optics Sarl'],
  ])('gives a party that %s names beside its own an entry too', (id, name, affiliate) => {
    expect(partyIn(read, `csl:${id}`).name).toBe(name);
    const named = `csl:${id}~affiliate-1`;
    expect(partyIn(read, named).name).toBe(affiliate);
    expect(designated(read, `${id}~affiliate-1`).to).toBe('csl:list-EL');
    const link = tieIn(read, 'LINKED', `${named}~linked`);
    expect(link).toMatchObject({ from: `csl:${id}`, to: named, link: 'affiliateNamedInList' });
  });

  test('gives the other names of such an entry to the party named last', () => {
    const names = (id: string) => partyIn(read, id).names.map(({ name }) => name);
    expect(names('csl:EL-e101')).toEqual(['Harbour Atomic Board (HAB)']);
    expect(names('csl:EL-e101~affiliate-1')).toContain('Fuel Institute of Harbour');
  });

  test('designates an address where the entry is one', () => {
    const entry = designated(read, 'EL-e103');
    expect(entry.from).toMatch(/^csl:address-/);
    expect(recordIn(read, 'Address', entry.from)).toMatchObject({
      ...{ text: 'Room 1201, Tower 3, 12 Canal Road, Kowloon, HK', country: 'HK' },
    });
    expect(recordIn(read, 'Party', 'csl:EL-e103')).toBeUndefined();
  });

  test('adds a name as it was before its signs were lost, and a former one', () => {
    const { names } = partyIn(read, 'csl:EL-e104');
    expect(names.map(({ name, type, status }) => [name, type, status])).toEqual([
      ['Xi?an ?Morning? Radio Institute', 'primary', 'stated'],
      ['Radio Plant 12', 'former', 'stated'],
      ['Xi\'an "Morning" Radio Institute', 'alias', 'inferred'],
    ]);
  });

  test('names identifiers as other sources do, and proves codes by their check digits', () => {
    const of = (id: string) =>
      partyIn(read, id).identifiers.map(({ scheme, id: said }) => `${scheme} ${said}`);
    expect(of('csl:EL-e100')).toEqual(['listEntry:csl e100']);
    expect(of('csl:CMIC-50004')).toEqual([
      'ofac 50004',
      'unifiedSocialCreditCode 91370000MA05AMPLEC',
      'ticker 603019.SS',
      'ticker 0728.HK',
      'Equity Ticker LHC US',
    ]);
    expect(of('csl:MBS-50006')).toEqual([
      'ofac 50006',
      'registration:RU-OGRN 1027700342890',
      'registration:RU-INN 7725114488',
    ]);
    expect(of('csl:SSI-50006')).toEqual(['ofac 50006', 'lei 5493SAMPLE0000000138']);
    expect(of('csl:SDN-50001')).toEqual([
      'ofac 50001',
      'Passport (MX) G 649385',
      'C.U.R.P. (MX) RISA700211MSLVMN01',
    ]);
    expect(of('csl:SDN-50002')).toEqual(['ofac 50002', 'imo 7406784']);
  });

  test('keeps a party of two lists apart, joined by its number', () => {
    expect(designated(read, 'MBS-50006').to).toBe('csl:list-MBS');
    expect(designated(read, 'SSI-50006').to).toBe('csl:list-SSI');
    expect(tieIn(read, 'SAME_AS', 'csl:SSI-50006~same')).toMatchObject({
      ...{ from: 'csl:SSI-50006', to: 'csl:MBS-50006', sameAs: 'same', ground: 'ofac 50006' },
    });
  });

  test('reads the dates and facts that stand among the identifiers', () => {
    expect(designated(read, 'CMIC-50004')).toMatchObject({
      ...{ listStartDate: '2021-06-03', effectiveDate: '2021-08-02', optsOut50: true },
    });
    expect(designated(read, 'MBS-50006')).toMatchObject({
      ...{ listStartDate: '2022-02-24', effectiveDate: '2022-03-26' },
      programme: 'UKRAINE-EO13662; RUSSIA-EO14024',
    });
    expect(designated(read, 'SSI-50006')).toMatchObject({
      ...{ reason: expect.stringContaining('(Linked To: SAMPLE HOLDING)'), reasonStatus: 'stated' },
      note: 'Executive Order 13662 Directive Determination: Subject to Directive 1',
    });
  });

  test('tells people from companies where the list does, and a vessel from both', () => {
    expect(partyIn(read, 'csl:SDN-50001')).toMatchObject({
      ...{ kind: 'Person', country: 'MX' },
      description:
        'Director; born 1970-02-11 or 1970-11-02; born in Culiacan, MX; nationality: MX; citizenship: MX',
    });
    expect(partyIn(read, 'csl:SDN-50002')).toMatchObject({
      ...{ kind: 'Arrangement' },
      description: 'Vessel; Tug; flag: Cuba; call sign: CL2192; owner: Samples de Navegacion S.A.',
    });
    expect(partyIn(read, 'csl:EL-e100').kind).toBe('Company');
  });

  test('says the same of an entry in JSON', async () => {
    const inJson = await readText(cslJson, json);
    expect(inJson.end).toEqual({ records: 5, proof: 'grammar', extent: 'whole' });
    expect(inJson.faults).toEqual([]);
    for (const id of ['EL-e100', 'SDN-50001', 'SDN-50002', 'CMIC-50004', 'DTC-t100']) {
      const { identifiers, ...party } = partyIn(inJson, `csl:${id}`);
      expect({ ...party, identifiers }).toEqual(partyIn(read, `csl:${id}`));
      expect(designated(inJson, id)).toEqual(designated(read, id));
    }
  });
});

describe('the layout of before 2020', () => {
  test('has entries without a number, which list, number and name tell apart, and then the rest', async () => {
    const read = await readText(cslCsv, old);
    expect(read.faults).toEqual([]);
    const ids = read.records.filter(({ label }) => label === 'Party').map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.filter((id) => id.startsWith('csl:DPL-'))).toHaveLength(2);
    const again = await readText(cslCsv, old);
    expect(again.rows).toEqual(read.rows);
  });

  test('has its identifiers the other way round: country, value, type', async () => {
    const read = await readText(cslCsv, old);
    const all = read.records.flatMap((row) => (row.label === 'Party' ? row.identifiers : []));
    expect(all.map(({ scheme, id }) => `${scheme} ${id}`)).toEqual([
      'ofac 20264',
      'Tax ID No. (US) 80-0890696',
      'ofac 20264',
      'registration:RU-OGRN 1137746390572',
    ]);
  });
});
