import { describe, expect, test } from 'vitest';
import { ftm } from '../../../server/import/readers/ftm/reader';
import { company, entity, lines, type Properties } from './ftm-entities';
import { readText } from './read';

describe('a Sanction', () => {
  const designated = company('a', { topics: ['sanction'] });
  const sanction = (id: string, properties: Properties = {}) =>
    entity('Sanction', id, { entity: ['a'], authority: ['OFAC'], program: ['SDN'], ...properties });

  test('is an entry on the list of its authority and programme, with its dates kept apart', async () => {
    const properties = {
      listingDate: ['2020-03-02'],
      startDate: ['2020-02-28'],
      endDate: ['2023-01-31'],
      reason: ['Because'],
      recordId: ['123'],
    };
    const { ties, records } = await readText(ftm, lines(sanction('s', properties), designated));
    const lists = records.filter(({ label }) => label === 'List');
    expect(lists).toEqual([
      expect.objectContaining({ name: 'OFAC: SDN', authority: 'OFAC', loaded: 'partial' }),
    ]);
    expect(ties).toEqual([
      expect.objectContaining({
        type: 'DESIGNATED',
        key: 'ftm:s',
        from: 'ftm:a',
        to: lists[0]?.id,
        listedName: 'a',
        programme: 'SDN',
        effectiveDate: '2020-02-28',
        publishedDate: '2020-03-02',
        endDate: '2023-02-01',
        citation: '123',
        reason: 'Because',
      }),
    ]);
  });

  test('shares its list with all of its authority and programme', async () => {
    const { records, ties } = await readText(
      ftm,
      lines(sanction('s1'), designated, sanction('s2')),
    );
    expect(records.filter(({ label }) => label === 'List')).toHaveLength(1);
    expect(new Set(ties.map(({ to }) => to)).size).toBe(1);
  });

  test('that is said to be over without a day may still hold', async () => {
    const { ties } = await readText(
      ftm,
      lines(sanction('s', { status: ['Delisted'] }), designated),
    );
    expect(ties).toEqual([expect.objectContaining({ status: 'unverified', endDate: null })]);
  });

  test.each([
    [{ program: ['US-BIS-EL'] }, [], 'list:us-entity-list'],
    [{ program: ['UKRAINE-EO13662'] }, ['us_ofac_sdn'], 'list:us-ofac-sdn'],
    [{ program: ['Something else'] }, ['xx_other'], null],
  ])('knows which list it copies: %j of %j', async (properties, datasets, copyOf) => {
    const one = { ...sanction('s', properties), datasets };
    const { records } = await readText(ftm, lines(one, designated));
    expect(records).toContainEqual(expect.objectContaining({ label: 'List', copyOf }));
  });
});

describe('a topic', () => {
  test.each(['sanction', 'export.control'])(
    '%s is an entry only where no Sanction is',
    async (topic) => {
      const { ties } = await readText(ftm, lines(company('a', { topics: [topic] })));
      expect(ties).toEqual([
        expect.objectContaining({ type: 'DESIGNATED', from: 'ftm:a', key: `ftm:a~topic~${topic}` }),
      ]);
    },
  );

  test('of export control stands beside a Sanction of another kind', async () => {
    const topics = ['sanction', 'export.control'];
    const sanction = entity('Sanction', 's', { entity: ['a'], program: ['SDN'] });
    const { ties } = await readText(ftm, lines(company('a', { topics }), sanction));
    expect(ties.map(({ key }) => key)).toEqual(['ftm:s', 'ftm:a~topic~export.control']);
  });

  test.each([
    'sanction.linked',
    'export.control.linked',
    'debarment',
    'role.pep',
    'sanction.counter',
  ])('%s is a claim, and never an entry', async (topic) => {
    const { ties, records } = await readText(ftm, lines(company('a', { topics: [topic] })));
    expect(ties).toEqual([]);
    expect(records).toContainEqual(
      expect.objectContaining({ label: 'Claim', kind: 'topic', about: ['ftm:a'] }),
    );
  });
});
