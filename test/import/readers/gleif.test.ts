import { beforeAll, describe, expect, test } from 'vitest';
import {
  gleifEntities,
  gleifExceptions,
  gleifRelationships,
} from '../../../server/import/readers/gleif';
import { countsOf, fixtureText, partyIn, recognising, recordIn, tieIn } from './fixture';
import { type Reading, readText } from './read';

const [HOLDING, CHINA, UK] = [
  '5493SAMPLE0000000235',
  '5493SAMPLE0000000332',
  '5493SAMPLE0000000429',
];
const [FUND, UMBRELLA, MASTER] = [
  '5493SAMPLE0000000526',
  '5493SAMPLE0000000623',
  '5493SAMPLE0000000720',
];

describe('LEI records', () => {
  let read: Reading;
  beforeAll(async () => {
    read = await readText(gleifEntities, fixtureText('gleif.json'));
  });
  const identifiers = (lei: string) =>
    partyIn(read, `gleif:${lei}`).identifiers.map(({ scheme, id }) => `${scheme} ${id}`);

  test.each([
    ['gleif.json', 'gleif'],
    ['gleif-golden-copy.json', 'gleif'],
    ['gleif.csv', 'gleif'],
    ['gleif-rr.csv', 'gleif-rr'],
    ['gleif-repex.csv', 'gleif-repex'],
  ])('are told from the other publications by their fields: %s', (file, format) => {
    expect(recognising(fixtureText(file), '')).toEqual([format]);
  });

  test('are parties with an LEI, and with the number of their register', () => {
    expect(read.faults).toEqual([]);
    expect(read.end).toEqual({ records: 4, proof: 'grammar', extent: 'whole' });
    expect(identifiers(HOLDING)).toEqual([
      `lei ${HOLDING}`,
      'registration:RA000412 CHE-100.000.001',
    ]);
    expect(identifiers(UK)).toEqual([`lei ${UK}`, 'registration:GB-COH 01234567']);
    expect(identifiers(CHINA)).toEqual([
      `lei ${CHINA}`,
      'unifiedSocialCreditCode 91370000MA05AMPLEC',
    ]);
    expect(identifiers(FUND)).toEqual([`lei ${FUND}`]);
  });

  test('keep former, trading and transliterated names apart', () => {
    const { names } = partyIn(read, `gleif:${HOLDING}`);
    expect(names.map(({ name, type }) => [name, type])).toEqual([
      ['Harbour Holding AG', 'primary'],
      ['Hafen AG', 'former'],
      ['Harbour', 'alias'],
      ['HARBOUR HOLDING', 'transliteration'],
    ]);
  });

  test('keep their state in sight: lapsed and ended ones stay', () => {
    const described = (lei: string) => partyIn(read, `gleif:${lei}`).description;
    expect(described(CHINA)).toBe(
      'entity INACTIVE (CORPORATE_ACTION, 2022-12-31); LEI registration RETIRED',
    );
    expect(described(UK)).toBe('LEI registration LAPSED');
    expect(partyIn(read, `gleif:${FUND}`)).toMatchObject({
      ...{ kind: 'Arrangement', country: 'US', description: 'category FUND' },
    });
  });

  test('name the registered address, and the headquarters where they are elsewhere', () => {
    const roles = (lei: string) =>
      read.ties.flatMap((tie) =>
        tie.type === 'LOCATED_AT' && tie.from === `gleif:${lei}` ? tie.role : [],
      );
    expect(roles(HOLDING)).toEqual(['registered']);
    expect(roles(CHINA)).toEqual(['registered', 'office']);
  });

  test('are followed by their successor, a record of its own or one that is only named', async () => {
    expect(tieIn(read, 'LINKED', `gleif:${CHINA}~successor-1`)).toMatchObject({
      ...{ link: 'successor', from: `gleif:${UK}`, to: `gleif:${CHINA}` },
    });
    const csv = await readText(gleifEntities, fixtureText('gleif.csv'));
    const { from } = tieIn(csv, 'LINKED', `gleif:${CHINA}~successor-1`);
    expect(partyIn(csv, from).name).toBe('Harbour Works, Limited');
  });

  test('say the same as CSV and in the JSON of the golden copy', async () => {
    const csv = await readText(gleifEntities, fixtureText('gleif.csv'));
    expect(csv.end).toEqual({ records: 2, proof: 'none', extent: 'whole' });
    const gold = await readText(gleifEntities, fixtureText('gleif-golden-copy.json'));
    const [one, other] = [csv, gold].map((reading) => partyIn(reading, `gleif:${HOLDING}`));
    expect(one?.names).toEqual(other?.names);
    expect(one?.names[0]?.language).toBe('de');
    const texts = gold.records.flatMap((row) => (row.label === 'Address' ? row.text : []));
    expect(texts).toContain('1 Quay, Floor 2, Room 3, Zug, CH');
    expect(partyIn(csv, `gleif:${CHINA}`).name).toBe('海港有限公司');
  });
});

describe('relationship records', () => {
  let read: Reading;
  beforeAll(async () => {
    read = await readText(gleifRelationships, fixtureText('gleif-rr.csv'));
  });
  const key = (child: string, type: string, parent: string) =>
    `gleif-rr:${child}-${type}-${parent}`;
  const id = (lei: string) => `gleif-rr:${lei}`;

  test('point from child to parent: our ties point from parent to child', () => {
    const direct = tieIn(read, 'CONTROLS', key(CHINA, 'IS_DIRECTLY_CONSOLIDATED_BY', UK));
    expect(direct).toMatchObject({ from: id(UK), to: id(CHINA), directOrIndirect: 'direct' });
  });

  test('are control by accounts, of a share that nobody states, whatever they measure', () => {
    const direct = tieIn(read, 'CONTROLS', key(CHINA, 'IS_DIRECTLY_CONSOLIDATED_BY', UK));
    expect(direct).toMatchObject({ control: 'consolidation', share: null });
    expect(direct.note).toBe('IFRS; ACCOUNTING_CONSOLIDATION 100.00 PERCENTAGE');
    const ultimate = tieIn(read, 'CONTROLS', key(CHINA, 'IS_ULTIMATELY_CONSOLIDATED_BY', HOLDING));
    expect(ultimate).toMatchObject({ directOrIndirect: 'indirect', from: id(HOLDING) });
  });

  test('last for the relationship period, wherever it stands among the others', () => {
    const direct = tieIn(read, 'CONTROLS', key(CHINA, 'IS_DIRECTLY_CONSOLIDATED_BY', UK));
    expect(direct).toMatchObject({ startDate: '2018-02-06', endDate: null });
  });

  test('are not ended by a year that cannot be', () => {
    const ultimate = tieIn(read, 'CONTROLS', key(CHINA, 'IS_ULTIMATELY_CONSOLIDATED_BY', HOLDING));
    expect(ultimate.endDate).toBeNull();
    expect(read.notices).toContain('date that cannot be, left out');
  });

  test('make a branch part of its head office until the day after its last', () => {
    expect(tieIn(read, 'BRANCH_OF', key(UK, 'IS_INTERNATIONAL_BRANCH_OF', HOLDING))).toMatchObject({
      ...{ from: id(UK), to: id(HOLDING), startDate: '2019-01-01', endDate: '2020-07-01' },
    });
  });

  test('of funds own nothing', () => {
    expect(tieIn(read, 'LINKED', key(FUND, 'IS_FUND-MANAGED_BY', HOLDING))).toMatchObject({
      ...{ link: 'group', from: id(HOLDING), to: id(FUND), note: 'manages the fund' },
    });
    expect(tieIn(read, 'LINKED', key(FUND, 'IS_SUBFUND_OF', UMBRELLA)).note).toBe(
      'the umbrella fund',
    );
    expect(tieIn(read, 'LINKED', key(FUND, 'IS_FEEDER_TO', MASTER))).toMatchObject({
      ...{ link: 'investor', from: id(FUND), to: id(MASTER) },
    });
  });

  test('that are inactive ended when that was said, and stay when only lapsed', () => {
    const ended = tieIn(read, 'CONTROLS', key(UMBRELLA, 'IS_DIRECTLY_CONSOLIDATED_BY', HOLDING));
    expect(ended).toMatchObject({ startDate: '2015-01-01', endDate: '2023-05-18' });
    expect(ended.note).toBe('relationship INACTIVE; registration LAPSED');
  });

  test('that were annulled are left out, and counted', () => {
    expect(read.notices).toContain('relationship that is ANNULLED, left out');
    expect(read.end.records).toBe(8);
    expect(recordIn(read, 'Party', id(MASTER))).toBeDefined();
    expect(read.ties).toHaveLength(7);
  });

  test('speak of companies that may have no record: each is there once, joined by its LEI', () => {
    const parties = read.records.filter(({ label }) => label === 'Party');
    expect(parties.map((row) => row.id)).toEqual([...new Set(parties.map((row) => row.id))]);
    expect(partyIn(read, id(UK)).identifiers).toMatchObject([{ scheme: 'lei', id: UK }]);
  });
});

describe('reporting exceptions', () => {
  let read: Reading;
  beforeAll(async () => {
    read = await readText(gleifExceptions, fixtureText('gleif-repex.csv'));
  });
  const claim = (reading: Reading, lei: string, level = 'DIRECT') =>
    recordIn(reading, 'Claim', `gleif-repex:${lei}-${level}`);

  test('are claims: that no parent is named is not that there is none', () => {
    expect(read.faults).toEqual([]);
    expect(countsOf(read)).toMatchObject({ Claim: 6 });
    expect(claim(read, HOLDING, 'ULTIMATE')).toMatchObject({
      ...{ kind: 'reportingException', quote: 'NO_KNOWN_PERSON' },
      about: [`gleif-repex:${HOLDING}`],
      text: expect.stringContaining('No person is known to control it'),
    });
    expect(claim(read, FUND)).toMatchObject({
      text: expect.stringContaining('need not consolidate'),
    });
    expect(claim(read, UK)).toMatchObject({ quote: 'NON_PUBLIC; Data protection' });
  });

  test.each([
    [UK, 'NON_PUBLIC'],
    [MASTER, 'LEGAL_OBSTACLES'],
  ])('of a parent that is not made public give %s an owner whom nobody knows', (lei, reason) => {
    const holder = `gleif-repex:${lei}-DIRECT~parent`;
    expect(partyIn(read, holder)).toMatchObject({ kind: 'Unknown', description: reason });
    expect(tieIn(read, 'CONTROLS', `gleif-repex:${lei}-DIRECT~control`)).toMatchObject({
      ...{ from: holder, to: `gleif-repex:${lei}`, control: 'consolidation', share: null },
    });
  });

  test('without a parent behind them give nobody an owner', () => {
    expect(countsOf(read)).toMatchObject({ CONTROLS: 2 });
    for (const lei of [HOLDING, FUND, UMBRELLA]) {
      expect(recordIn(read, 'Party', `gleif-repex:${lei}-DIRECT~parent`)).toBeUndefined();
    }
  });

  test('of the last day replace what they name, and take back what was deleted', async () => {
    const name = 'gleif-repex-last-day.csv';
    const delta = await readText(gleifExceptions, fixtureText(name), { name });
    expect(delta.end.extent).toBe('delta');
    expect(delta.restated).toEqual([`${HOLDING}-DIRECT`, `${UK}-DIRECT`]);
    expect(claim(delta, HOLDING)).toMatchObject({ quote: 'NATURAL_PERSONS' });
    expect(claim(delta, UK)).toBeUndefined();
    expect(delta.notices).toEqual(['record that was taken back']);
  });
});
