import { describe, expect, test } from 'vitest';
import { Entity, isEntity } from '../../../server/import/readers/ftm/entity';
import { ftm } from '../../../server/import/readers/ftm/reader';
import { partyIn } from './fixture';
import { COMPANIES, company, entity, lines } from './ftm-entities';
import { readText } from './read';

describe('a party', () => {
  test('keeps its identifiers, the strong ones under the schemes of other sources', async () => {
    const properties = {
      leiCode: ['5493001KJTIIGC8Y1R12', 'NOT-A-LEI'],
      uscCode: ['91120000783342508F'],
      innCode: ['7707083893'],
      registrationNumber: ['HRB 1'],
      ticker: ['603019'],
    };
    const reading = await readText(ftm, lines(company('a', properties, { referents: ['ofac-1'] })));
    const party = partyIn(reading, 'ftm:a');
    expect(
      party?.label === 'Party' && party.identifiers.map(({ scheme, id }) => [scheme, id]),
    ).toEqual([
      ['lei', '5493001KJTIIGC8Y1R12'],
      ['leiCode', 'NOT-A-LEI'],
      ['unifiedSocialCreditCode', '91120000783342508F'],
      ['registration:RU-INN', '7707083893'],
      ['registrationNumber', 'HRB 1'],
      ['tickerSymbol', '603019'],
      ['referent', 'ofac-1'],
    ]);
  });

  test('is named by its caption, and keeps its other names by what they are', async () => {
    const properties = {
      name: ['Name One', 'Caption Ltd'],
      alias: ['Alias'],
      weakAlias: ['CL'],
      previousName: ['Old'],
      country: ['gb-sct'],
    };
    const reading = await readText(
      ftm,
      lines(entity('Company', 'a', properties, { caption: 'Caption Ltd' })),
    );
    expect(partyIn(reading, 'ftm:a')).toMatchObject({
      name: 'Caption Ltd',
      country: 'GB',
      names: [
        { name: 'Caption Ltd', type: 'primary' },
        { name: 'Name One', type: 'alias' },
        { name: 'Alias', type: 'alias' },
        { name: 'CL', type: 'short' },
        { name: 'Old', type: 'former' },
      ],
    });
  });

  test('says of which upstream datasets it is, and cites one source for them', async () => {
    const datasets = ['us_ofac_sdn', 'eu_fsf'];
    const reading = await readText(
      ftm,
      lines(company('a', {}, { datasets }), company('b', {}, { datasets })),
    );
    expect(partyIn(reading, 'ftm:a')).toMatchObject({
      description: 'Upstream datasets: us_ofac_sdn, eu_fsf.',
    });
    expect(reading.records.filter(({ label }) => label === 'Source')).toEqual([
      expect.objectContaining({ title: 'FollowTheMoney entities of eu_fsf, us_ofac_sdn' }),
    ]);
  });

  test('is at an address that is an entity of its own, or at one in words', async () => {
    const file = lines(
      company('a', { addressEntity: ['addr'], address: ['1 High Street'] }),
      company('b', { address: ['2 High Street'] }),
      entity('Address', 'addr', { full: ['1 High Street, London'], country: ['gb'] }),
    );
    const { ties, records } = await readText(ftm, file);
    expect(ties.map(({ from }) => from)).toEqual(['ftm:a', 'ftm:b']);
    expect(ties[0]).toMatchObject({ type: 'LOCATED_AT', to: 'ftm:addr' });
    expect(records.flatMap((record) => (record.label === 'Address' ? record.text : []))).toEqual([
      '2 High Street',
      '1 High Street, London',
    ]);
  });
});

describe('a delta', () => {
  const operations = lines(
    { op: 'ADD', entity: company('a') },
    { op: 'MOD', entity: company('b') },
    { op: 'DEL', entity: { id: 'c/1' } },
  );

  test('restates what it names, and what it deletes has no rows', async () => {
    const { end, restated, records } = await readText(ftm, operations);
    expect(end).toEqual({ records: 3, proof: 'none', extent: 'delta' });
    expect(restated).toEqual(['a', 'b', expect.stringMatching(/^c-1\.[0-9a-f]{16}$/)]);
    expect(records.filter(({ label }) => label === 'Party')).toHaveLength(2);
  });

  test('with an operation that nobody knows is refused', async () => {
    const { faults } = await readText(ftm, `${operations}{"op":"MERGE","entity":{"id":"x"}}\n`);
    expect(faults).toEqual([expect.objectContaining({ line: 4, field: '/op', value: 'MERGE' })]);
  });
});

describe('a file', () => {
  test('that is cut inside an entity is refused', async () => {
    const { faults } = await readText(ftm, lines(...COMPANIES).slice(0, -5));
    expect(faults).toEqual([expect.objectContaining({ line: 2 })]);
  });

  test('with a property that is no list is refused at it', async () => {
    const { faults } = await readText(
      ftm,
      lines({ id: 'a', schema: 'Company', properties: { name: 'A' } }),
    );
    expect(faults).toEqual([
      expect.objectContaining({ line: 1, field: '/properties/name', value: 'A' }),
    ]);
  });

  test('is recognised by its first line, whole or a delta', () => {
    const recognises = (text: string) => ftm.recognises({ name: '', text });
    expect(recognises(lines(company('a')))).toBe(true);
    expect(recognises(lines({ op: 'DEL', entity: { id: 'a' } }))).toBe(true);
    expect(recognises('{"statementId":"x","recordType":"entity"}')).toBe(false);
    expect(recognises('[{"id":"a","schema":"Company","properties":{}}]')).toBe(false);
  });
});

describe('the form of an entity', () => {
  const good = company('a', {}, { datasets: ['x'], referents: [], target: true });

  test.each([
    good,
    { ...good, unread: 3 },
    { ...good, id: '' },
    { ...good, id: 5 },
    { ...good, schema: '' },
    { ...good, properties: null },
    { ...good, properties: ['name'] },
    { ...good, properties: { name: 'a' } },
    { ...good, properties: { name: ['a', 5] } },
    { ...good, datasets: 'x' },
    { ...good, referents: [null] },
    { ...good, target: 'yes' },
    { ...good, caption: null },
    [],
    null,
    'text',
  ])('%j is the same for the quick check and for the one that names faults', (value) => {
    expect(isEntity(value)).toBe(Entity.safeParse(value).success);
  });
});
