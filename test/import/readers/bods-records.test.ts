import { describe, expect, test } from 'vitest';
import { bods } from '../../../server/import/readers/bods/reader';
import { entity, lines, relationship } from './bods-statements';
import { partyIn } from './fixture';
import { readText } from './read';

const COMPANIES = [entity('A'), entity('B')];

describe('several statements of one record', () => {
  const owns = (exact: number, statementDate: string, more: object = {}) =>
    relationship(['A', 'B'], [{ type: 'shareholding', share: { exact } }], {
      statementDate,
      ...more,
    });

  test('hold one after the other, in whatever order they stand', async () => {
    const file = lines(owns(40, '2022-05-01'), ...COMPANIES, owns(60, '2020-03-01'));
    const { ties } = await readText(bods, file);
    expect(
      ties.map(({ key, statementDate, endDate }) => ({ key, statementDate, endDate })),
    ).toEqual([
      {
        key: 'bods:A-B~2020-03-01~shareholding',
        statementDate: '2020-03-01',
        endDate: '2022-05-01',
      },
      { key: 'bods:A-B~shareholding', statementDate: '2022-05-01', endDate: null },
    ]);
  });

  test('of one day are one: the later in the file counts', async () => {
    const file = lines(...COMPANIES, owns(60, '2020-03-01'), owns(40, '2020-03-01'));
    const { ties } = await readText(bods, file);
    expect(ties).toEqual([
      expect.objectContaining({ share: expect.objectContaining({ minimum: '40' }) }),
    ]);
  });

  test('end on the day on which one closes the record', async () => {
    const closed = owns(60, '2023-01-01', { recordStatus: 'closed' });
    const { ties } = await readText(bods, lines(...COMPANIES, owns(60, '2020-03-01'), closed));
    expect(ties.map(({ endDate }) => endDate)).toEqual(['2023-01-01', '2023-01-01']);
  });

  test('of a party describe it as the latest does, and its earlier names are former ones', async () => {
    const before = entity('A', { name: 'Old Name Ltd' }, { statementDate: '2019-01-01' });
    const reading = await readText(bods, lines(entity('A', { name: 'New Name Ltd' }), before));
    expect(partyIn(reading, 'bods:A')).toMatchObject({
      name: 'New Name Ltd',
      names: [
        { name: 'New Name Ltd', type: 'primary' },
        { name: 'Old Name Ltd', type: 'former' },
      ],
    });
  });
});

describe('a party', () => {
  test.each([
    ['registeredEntity', 'Company'],
    ['legalEntity', 'Company'],
    ['arrangement', 'Arrangement'],
    ['state', 'PublicBody'],
    ['stateBody', 'PublicBody'],
    ['anonymousEntity', 'Unknown'],
    ['unknownEntity', 'Unknown'],
  ])('of the type %s is of the kind %s', async (type, kind) => {
    const reading = await readText(bods, lines(entity('A', { entityType: { type } })));
    expect(partyIn(reading, 'bods:A')).toMatchObject({ kind });
  });

  test.each([
    ['XI-LEI', '5493001KJTIIGC8Y1R12', 'lei'],
    ['XI-LEI', '5493001KJTIIGC8Y1R13', 'XI-LEI'],
    ['GB-COH', '04984787', 'registration:GB-COH'],
    ['CN-SAIC', '91120000783342508F', 'unifiedSocialCreditCode'],
    ['DE-CR', 'HRB 136926', 'DE-CR'],
    ['USA-TAXID', '12-3456789', 'USA-TAXID'],
  ])('has the identifier %s %s under the scheme %s', async (scheme, id, expected) => {
    const reading = await readText(bods, lines(entity('A', { identifiers: [{ scheme, id }] })));
    expect(partyIn(reading, 'bods:A')).toMatchObject({ identifiers: [{ scheme: expected, id }] });
  });

  test('that is traded says where, and the ticker names its exchange', async () => {
    const security = { ticker: '603019', idScheme: 'isin', id: 'CNE100001TW7' };
    const traded = { stockExchangeJurisdiction: 'CN', stockExchangeName: 'Shanghai', security };
    const publicListing = {
      hasPublicListing: true,
      securitiesListings: [{ ...traded, marketIdentifierCode: 'XSHG' }],
    };
    const reading = await readText(bods, lines(entity('A', { publicListing })));
    expect(partyIn(reading, 'bods:A')).toMatchObject({
      publicListing: 'Shanghai: 603019',
      identifiers: [
        { scheme: 'ticker', id: 'XSHG:603019' },
        { scheme: 'isin', id: 'CNE100001TW7' },
      ],
    });
  });

  test('without a public listing is not traded', async () => {
    const publicListing = { hasPublicListing: false };
    const reading = await readText(bods, lines(entity('A', { publicListing })));
    expect(partyIn(reading, 'bods:A')).toMatchObject({ publicListing: null });
  });

  test('with an id that our ids cannot hold keeps a readable part of it', async () => {
    const owns = relationship(['股东/1', 'B'], [{ type: 'shareholding' }], { recordId: 'R' });
    const { records, ties } = await readText(bods, lines(entity('股东/1'), entity('B'), owns));
    const ids = records.flatMap((record) => (record.label === 'Party' ? record.id : []));
    expect(ids[0]).toMatch(/^bods:-1\.[0-9a-f]{16}$/);
    expect(ties[0]?.from).toBe(ids[0]);
  });
});

describe('a source', () => {
  const source = {
    type: ['thirdParty'],
    url: 'https://example.org/filing',
    assertedBy: [{ name: 'A Register' }],
  };

  test('is one record for all statements that cite the same, however often they were fetched', async () => {
    const cited = (id: string, retrievedAt: string) =>
      entity(id, {}, { source: { ...source, retrievedAt } });
    const file = lines(cited('A', '2024-01-01'), cited('B', '2024-02-01'));
    const { records } = await readText(bods, file);
    const sources = records.filter(({ label }) => label === 'Source');
    expect(sources).toEqual([
      expect.objectContaining({
        title: 'example.org, by A Register',
        url: 'https://example.org/filing',
      }),
    ]);
  });

  test('that is a third party reports, all others state', async () => {
    const reading = await readText(bods, lines(entity('A', {}, { source }), entity('B')));
    expect(partyIn(reading, 'bods:A')).toMatchObject({ names: [{ status: 'reported' }] });
    expect(partyIn(reading, 'bods:B')).toMatchObject({ names: [{ status: 'stated' }] });
  });
});

describe('a file', () => {
  test('tells its publisher, licence and day', async () => {
    const published = (publicationDate: string) => ({
      publicationDetails: {
        publicationDate,
        bodsVersion: '0.4',
        license: 'https://example.org/licence',
        publisher: { name: 'A Register' },
      },
    });
    const file = lines(
      entity('A', {}, published('2024-05-01')),
      entity('B', {}, published('2024-06-01T00:00:00Z')),
    );
    const { records } = await readText(bods, file, { datasetId: 'register', rank: 3 });
    expect(records[0]).toMatchObject({
      label: 'Dataset',
      id: 'register',
      publisher: 'A Register',
      licence: 'https://example.org/licence',
      versionDate: '2024-06-01',
      rank: 3,
    });
  });

  test('as an array proves its end, as lines it does not', async () => {
    const array = await readText(bods, JSON.stringify([entity('A')]));
    expect(array.end).toEqual({ records: 1, proof: 'grammar', extent: 'whole' });
    const jsonLines = await readText(bods, lines(entity('A'), entity('B')));
    expect(jsonLines.end).toEqual({ records: 2, proof: 'none', extent: 'whole' });
  });

  test.each([
    ['an array', JSON.stringify(COMPANIES), -10],
    ['lines', lines(...COMPANIES), -10],
  ])('of %s that is cut inside a statement is refused', async (_, text, end) => {
    const { faults } = await readText(bods, text.slice(0, end));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.detail).toContain('cut short');
  });

  test('names the line, the field, the value and the mending of each fault', async () => {
    const wrong = entity('B', {}, { recordStatus: 'gone' });
    const { faults } = await readText(
      bods,
      lines(entity('A'), wrong, { ...COMPANIES[0], recordId: undefined }),
    );
    expect(faults).toEqual([
      {
        line: 2,
        field: '/recordStatus',
        value: 'gone',
        detail: 'expected one of "new"|"updated"|"closed"',
      },
      {
        line: 3,
        field: '/recordId',
        value: '',
        detail: expect.stringContaining('this field is missing'),
      },
    ]);
  });

  test('with a field that nobody reads is taken, and says so', async () => {
    const { faults, notices } = await readText(bods, lines(entity('A', { registeredCapital: 5 })));
    expect(faults).toEqual([]);
    expect(notices).toEqual(['unread field recordDetails.registeredCapital']);
  });

  test('is recognised by its first statement', () => {
    const recognises = (text: string) => bods.recognises({ name: '', text });
    expect(recognises(lines(entity('A')))).toBe(true);
    expect(recognises(JSON.stringify([entity('A')], null, 2))).toBe(true);
    expect(recognises('{"id":"a","schema":"Company","properties":{}}')).toBe(false);
    expect(recognises('statementId,recordType')).toBe(false);
  });
});
