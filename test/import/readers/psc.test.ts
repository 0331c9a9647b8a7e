import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { psc } from '../../../server/import/readers/psc';
import { natureOf } from '../../../server/import/readers/psc/natures';
import { companyNumber } from '../../../server/import/readers/psc/party';
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
import { type Reading, readFileAt, readText } from './read';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });
const snapshot = fixtureText('psc.jsonl');
const [ADA, HOLDINGS] = [
  '01234567-aaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '01234567-bbbbbbbbbbbbbbbbbbbbbbbbbbb',
];
const MUSTER = 'SC123456-ccccccccccccccccccccccccccc';

describe('a band of the register', () => {
  test.each([
    ['ownership-of-shares-25-to-50-percent', { minimum: '25', maximum: '50', open: 'minimum' }],
    ['ownership-of-shares-50-to-75-percent', { minimum: '50', maximum: '75', open: 'minimum' }],
    ['ownership-of-shares-75-to-100-percent', { minimum: '75', maximum: '100', open: 'none' }],
    [
      'ownership-of-shares-more-than-25-percent-registered-overseas-entity',
      { minimum: '25', maximum: '100', open: 'minimum' },
    ],
  ])('%s is exact: more than its lower end, and not more than its upper one', (code, share) => {
    expect(natureOf(code)).toMatchObject({ type: 'OWNS', class: 'shareholding', share });
  });

  test('has exactly 75 per cent in both bands that may mean it', () => {
    expect(natureOf('voting-rights-50-to-75-percent')?.share).toMatchObject({
      maximum: '75',
      open: 'minimum',
    });
    expect(natureOf('voting-rights-75-to-100-percent')?.share).toMatchObject({
      minimum: '75',
      open: 'none',
    });
  });

  test.each([
    ['voting-rights-25-to-50-percent-limited-liability-partnership', { control: 'votingRights' }],
    ['right-to-appoint-and-remove-directors', { control: 'appointmentOfBoard', share: null }],
    ['right-to-appoint-and-remove-person-as-firm', { control: 'appointmentOfBoard' }],
    ['significant-influence-or-control', { control: 'other', share: null }],
    ['part-right-to-share-surplus-assets-25-to-50-percent', { type: 'OWNS', class: 'other' }],
  ])('or another nature, %s, is what it says', (code, expected) => {
    expect(natureOf(code)).toMatchObject(expected);
  });

  test.each(['trust', 'firm', 'control-over-trust', 'control-over-firm'])(
    'held as %s is not the own holding of the person',
    (through) => {
      const nature = natureOf(`ownership-of-shares-75-to-100-percent-as-${through}`);
      expect(nature?.directOrIndirect).toBe('indirect');
      expect(nature?.note).toContain(through.endsWith('trust') ? 'trust' : 'firm');
    },
  );

  test('that is not known is not guessed', () => {
    expect(natureOf('ownership-of-shares-10-to-25-percent')).toBeNull();
    expect(natureOf('ownership-of-shares')).toBeNull();
  });
});

describe('a snapshot of people with significant control', () => {
  let read: Reading;
  beforeAll(async () => {
    read = await readText(psc, snapshot, { name: 'psc-snapshot-2024-11-22.txt' });
  });

  test('is recognised, and counted by the line that ends it, which is no record', async () => {
    expect(recognising(snapshot, '')).toEqual(['psc']);
    expect(read.faults).toEqual([]);
    expect(read.notices).toEqual([]);
    expect(read.end).toEqual({ records: 10, proof: 'count', extent: 'whole' });
    expect(recordIn(read, 'Source', 'psc:source')).toMatchObject({ date: '2024-11-22' });
    const unnamed = await readText(psc, snapshot);
    expect(unnamed.notices).toEqual(['snapshot of 2024-11-22']);
  });

  test('has a company once, known by its number, however many lines speak of it', () => {
    const companies = read.records.filter(({ id }) => id.startsWith('psc:company-'));
    expect(companies).toHaveLength(8);
    expect(partyIn(read, 'psc:company-SC123456')).toMatchObject({
      ...{ country: 'GB' },
      identifiers: [{ scheme: 'registration:GB-COH', id: 'SC123456' }],
    });
  });

  test('makes each nature of control a tie of its own', () => {
    const ties = read.ties.filter(
      ({ from, type }) => from === `psc:${ADA}` && type !== 'LOCATED_AT',
    );
    expect(ties).toMatchObject([
      { type: 'OWNS', share: { minimum: '25', maximum: '50', open: 'minimum' } },
      { type: 'CONTROLS', control: 'votingRights', share: { minimum: '50', maximum: '75' } },
      { type: 'CONTROLS', control: 'appointmentOfBoard' },
    ]);
    for (const { to, startDate, endDate } of ties) {
      expect([to, startDate, endDate]).toEqual(['psc:company-01234567', '2016-04-06', null]);
    }
  });

  test('ends a control on the day after it ceased', () => {
    const tie = tieIn(read, 'OWNS', `psc:${HOLDINGS}~ownership-of-shares-75-to-100-percent`);
    expect(tie).toMatchObject({ startDate: '2016-04-06', endDate: '2019-04-01' });
  });

  test('describes a person by month of birth and nationality, without the title in one name', () => {
    const party = partyIn(read, `psc:${ADA}`);
    expect(party).toMatchObject({
      ...{ kind: 'Person', name: 'Ms Ada Sample', country: 'GB' },
      description: 'born 1970-05; nationality: British; resident in England',
    });
    expect(party.names.map(({ name }) => name)).toEqual(['Ms Ada Sample', 'Ada Sample']);
  });

  test('knows a British company by its number, and a foreign one by its number with its register', () => {
    const identifiers = (id: string) => partyIn(read, `psc:${id}`).identifiers;
    expect(identifiers(HOLDINGS)).toMatchObject([
      { scheme: 'registration:GB-COH', id: '00765432' },
    ]);
    expect(identifiers(MUSTER)).toMatchObject([
      { scheme: 'Handelsregister Hamburg, Germany', id: 'HRB 12345' },
    ]);
    expect(partyIn(read, `psc:${MUSTER}`)).toMatchObject({ kind: 'Company', country: 'DE' });
    expect(['SC1', 'oc300001', '7', 'R0000123'].map(companyNumber)).toEqual([
      ...['SC000001', 'OC300001', '00000007', 'R0000123'],
    ]);
  });

  test('tells a public body from a company', () => {
    expect(partyIn(read, 'psc:SC123456-ddddddddddddddddddddddddddd').kind).toBe('PublicBody');
  });

  test('has an owner whom nobody knows where the register protects the person', () => {
    const id = 'psc:02222222-ggggggggggggggggggggggggggg';
    expect(partyIn(read, id)).toMatchObject({ kind: 'Unknown', names: [] });
    expect(tieIn(read, 'OWNS', `${id}~unknown`)).toMatchObject({ share: null, class: 'other' });
  });

  test('has such an owner where somebody is there and not identified, and none where nobody is', () => {
    const claims = read.records.filter((row) => row.label === 'Claim');
    expect(claims.map(({ kind }) => kind).toSorted()).toEqual([
      ...['nominee', 'registerExemption', 'registerStatement', 'registerStatement', 'sanctioned'],
    ]);
    const unnamed = 'psc:04444444-iiiiiiiiiiiiiiiiiiiiiiiiiii';
    expect(partyIn(read, `${unnamed}~holder`).kind).toBe('Unknown');
    expect(tieIn(read, 'OWNS', `${unnamed}~holds`)).toMatchObject({
      ...{
        to: 'psc:company-04444444',
        startDate: '2017-01-01',
        endDate: '2018-01-01',
        share: null,
      },
    });
    const nobody = 'psc:03333333-hhhhhhhhhhhhhhhhhhhhhhhhhhh';
    expect(recordIn(read, 'Claim', nobody)).toMatchObject({ about: ['psc:company-03333333'] });
    expect(recordIn(read, 'Party', `${nobody}~holder`)).toBeUndefined();
  });

  test('makes nobody an owner through land that is held as a nominee', () => {
    const ties = read.ties.filter(({ from }) => from.startsWith('psc:OE000001-'));
    expect(ties).toMatchObject([{ type: 'OWNS' }]);
  });

  test('keeps a nature that is new as control, and says so', async () => {
    const code = 'significant-influence-or-control';
    const text = snapshot.replace(`"${code}"`, '"golden-share"');
    const changed = await readText(psc, text, { name: 'psc-snapshot-2024-11-22.txt' });
    expect(changed.notices).toEqual(['nature of control that is new: golden-share']);
    expect(tieIn(changed, 'CONTROLS', `psc:${MUSTER}~golden-share`).control).toBe('other');
    expect(countsOf(changed)).toEqual(countsOf(read));
  });
});

describe('a snapshot that is not as it should be', () => {
  const lines = snapshot.trimEnd().split('\n');

  test('is refused wherever it is cut, inside a line or between lines', async () => {
    expect(await uncaughtCuts(psc, { text: snapshot.trimEnd(), name: '', every: 37 })).toEqual([]);
    for (let kept = 1; kept < lines.length; kept += 1) {
      const { faults } = await readText(psc, `${lines.slice(0, kept).join('\n')}\n`);
      expect(faults).toMatchObject([{ line: kept, field: '/data/kind' }]);
    }
  });

  test('is refused when it is short of its own count', async () => {
    const { faults, end } = await readText(psc, `${lines.slice(1).join('\n')}\n`);
    expect(faults).toMatchObject([{ line: 10, field: '/data', value: '10' }]);
    expect(end.proof).toBe('none');
  });

  test('is refused when something stands behind its totals', async () => {
    const { faults } = await readText(psc, `${snapshot}${lines[0]}\n`);
    expect(faults).toMatchObject([{ line: 12, field: '/data/kind' }]);
  });

  test('is refused at a line that is no record', async () => {
    const { faults } = await readText(psc, snapshot.replace('"company_number":"OC300001",', ''));
    expect(faults[0]).toMatchObject({ line: 5, field: '/company_number' });
  });
});

describe.skipIf(realData === null)('a real snapshot', () => {
  const path = join(realData ?? '', 'psc', 'psc-data-10.jsonl');

  test('that is one line long and counts 13,574,320 is refused', async () => {
    const { faults } = await readFileAt(psc, path);
    expect(faults).toMatchObject([{ line: 2, value: '13574320' }]);
  });

  test('has a company that holds more than its votes', async () => {
    const text = readFileSync(path, 'utf8').replace(
      /"persons_of.*"exemptions_count":\d+/,
      '"persons_of_significant_control_count":1',
    );
    const read = await readText(psc, text);
    expect([read.faults, read.end.proof]).toEqual([[], 'count']);
    expect(countsOf(read)).toMatchObject({ Party: 2, OWNS: 1, CONTROLS: 1 });
  });
});
