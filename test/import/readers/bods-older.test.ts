import { describe, expect, test } from 'vitest';
import { bods } from '../../../server/import/readers/bods/reader';
import { lines } from './bods-statements';
import { readText } from './read';

/** Statements as versions before 0.4 shape them. */
const ID = (name: string) => `${name}-`.padEnd(32, '0');
const publicationDetails = {
  publicationDate: '2021-05-01',
  bodsVersion: '0.2',
  publisher: { name: 'A Register' },
};

function said(statementType: string, name: string, more: object) {
  return { statementID: ID(name), statementType, isComponent: false, publicationDetails, ...more };
}
const company = (name: string, more: object = {}) =>
  said('entityStatement', name, { entityType: 'registeredEntity', name, ...more });
const human = (name: string, more: object = {}) =>
  said('personStatement', name, { personType: 'knownPerson', ...more });
const owned = (name: string, [by, of]: [object, string], interests: object[], more: object = {}) =>
  said('ownershipOrControlStatement', name, {
    subject: { describedByEntityStatement: ID(of) },
    interestedParty: by,
    interests,
    ...more,
  });
const byCompany = (name: string) => ({ describedByEntityStatement: ID(name) });

const idOf = (name: string) => `bods:${ID(name)}`;

describe('a statement of BODS 0.2 or 0.3', () => {
  test('names its parties by statements, and is published where it has no date', async () => {
    const interests = [{ type: 'shareholding', share: { exact: 100 }, startDate: '2016' }];
    const file = lines(company('A'), company('B'), owned('T', [byCompany('A'), 'B'], interests));
    const { ties, faults } = await readText(bods, file);
    expect(faults).toEqual([]);
    expect(ties).toEqual([
      expect.objectContaining({
        from: idOf('A'),
        to: idOf('B'),
        statementDate: '2021-05-01',
        startDate: '2016',
      }),
    ]);
  });

  test.each([
    ['voting-rights', { control: 'votingRights' }],
    ['settlor-of-trust', { control: 'other' }],
    ['beneficiary-of-trust', { class: 'other' }],
    ['rights-to-profit-or-income', { class: 'profit' }],
    ['rightsToSurplusAssetsOnDissolution', { class: 'other' }],
  ])('has an interest of the type %s', async (type, expected) => {
    const interests = [{ type, interestLevel: 'indirect' }];
    const file = lines(company('A'), company('B'), owned('T', [byCompany('A'), 'B'], interests));
    const { ties } = await readText(bods, file);
    expect(ties).toEqual([expect.objectContaining({ directOrIndirect: 'indirect', ...expected })]);
  });

  test.each([
    [{ minimum: 25, maximum: 50, exclusiveMinimum: true, exclusiveMaximum: false }, 'minimum'],
    [{ minimum: 25, maximum: 50, exclusiveMinimum: false, exclusiveMaximum: true }, 'maximum'],
    [{ minimum: 75, maximum: 100, exclusiveMaximum: true }, 'none'],
    [{ minimum: 25, maximum: 50 }, 'none'],
  ])('marks the ends of a share as open: %j', async (share, open) => {
    const interests = [{ type: 'shareholding', share }];
    const file = lines(company('A'), company('B'), owned('T', [byCompany('A'), 'B'], interests));
    const { ties } = await readText(bods, file);
    const { minimum, maximum } = share;
    expect(ties).toEqual([
      expect.objectContaining({
        share: { minimum: String(minimum), maximum: String(maximum), open },
      }),
    ]);
  });

  test('leaves a party out with a reason in hyphens', async () => {
    const unspecified = { unspecified: { reason: 'no-beneficial-owners' } };
    const { records } = await readText(
      bods,
      lines(company('B'), owned('T', [unspecified, 'B'], [])),
    );
    expect(records).toContainEqual(
      expect.objectContaining({ name: 'Unknown party: there are no beneficial owners' }),
    );
  });

  test('replaces another: both are about one record, which keeps the id of the first', async () => {
    const renamed = company('A2', {
      name: 'Renamed',
      replacesStatements: [ID('A')],
      statementDate: '2022-01-01',
    });
    const file = lines(
      owned('T', [byCompany('A'), 'B'], [{ type: 'shareholding' }]),
      owned('U', [byCompany('A2'), 'B'], [{ type: 'votingRights' }]),
      renamed,
      company('A', { statementDate: '2020-01-01' }),
      company('B'),
    );
    const { records, ties } = await readText(bods, file);
    const parties = records.flatMap((record) => (record.label === 'Party' ? [record] : []));
    expect(parties.map(({ id, name }) => [id, name])).toEqual([
      [idOf('B'), 'B'],
      [idOf('A'), 'Renamed'],
    ]);
    expect(ties.map(({ from }) => from)).toEqual([idOf('A'), idOf('A')]);
  });

  test('has addresses with a country code, and names in parts', async () => {
    const address = { type: 'registered', address: '1 High Street', country: 'GB' };
    const names = [{ type: 'individual', givenName: 'Ann', familyName: 'Lee' }];
    const { records, faults } = await readText(
      bods,
      lines(human('P', { names, addresses: [address] })),
    );
    expect(faults).toEqual([]);
    expect(records).toContainEqual(expect.objectContaining({ kind: 'Person', name: 'Ann Lee' }));
    expect(records).toContainEqual(
      expect.objectContaining({ text: '1 High Street, GB', country: 'GB' }),
    );
  });

  test('that is wrong is refused at the field as it is called there', async () => {
    const wrong = company('A', { entityType: 'shop' });
    const noDate = { ...company('B'), publicationDetails: undefined };
    const badInterest = owned('T', [byCompany('A'), 'B'], [{ type: 'golden-share' }]);
    const { faults } = await readText(bods, lines(wrong, noDate, badInterest));
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [1, '/entityType'],
      [2, '/statementDate'],
      [3, '/interests/0/type'],
    ]);
  });
});
