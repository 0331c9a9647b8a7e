import { describe, expect, test } from 'vitest';
import { bods } from '../../../server/import/readers/bods/reader';
import type { TieRow } from '../../../server/import/rows';
import { entity, lines, person, relationship } from './bods-statements';
import { partyIn } from './fixture';
import { readText } from './read';

const COMPANIES = [entity('A'), entity('B')];

/** What is made of interests of A in B. */
async function tiesOf(...interests: readonly object[]): Promise<TieRow[]> {
  const file = lines(...COMPANIES, relationship(['A', 'B'], interests as []));
  return (await readText(bods, file)).ties;
}

describe('a share', () => {
  test.each([
    [{ exact: 49.99 }, { minimum: '49.99', maximum: '49.99', open: 'none' }],
    [
      { exact: 33.333333333333336 },
      { minimum: '33.333333333333', maximum: '33.333333333334', open: 'none' },
    ],
    [
      { minimum: 25, maximum: 50 },
      { minimum: '25', maximum: '50', open: 'none' },
    ],
    [
      { exclusiveMinimum: 25, maximum: 50 },
      { minimum: '25', maximum: '50', open: 'minimum' },
    ],
    [
      { exclusiveMinimum: 25, exclusiveMaximum: 75 },
      { minimum: '25', maximum: '75', open: 'both' },
    ],
    [{ minimum: 75 }, { minimum: '75', maximum: '100', open: 'none' }],
    [{ exclusiveMaximum: 10 }, { minimum: '0', maximum: '10', open: 'maximum' }],
    [{ exact: 1e-7 }, { minimum: '0.0000001', maximum: '0.0000001', open: 'none' }],
    [{}, null],
  ])('%j is an exact interval with its open ends', async (share, expected) => {
    const [tie] = await tiesOf({ type: 'shareholding', share });
    expect(tie).toMatchObject({ type: 'OWNS', from: 'bods:A', to: 'bods:B', share: expected });
  });

  test.each([[{ minimum: 60, maximum: 50 }], [{ exclusiveMinimum: 50, maximum: 50 }]])(
    '%j can be no share, and is refused at it',
    async (share) => {
      const file = lines(...COMPANIES, relationship(['A', 'B'], [{ type: 'shareholding', share }]));
      const { faults } = await readText(bods, file);
      expect(faults).toEqual([
        expect.objectContaining({ line: 3, field: '/recordDetails/interests/0/share' }),
      ]);
    },
  );
});

describe('an interest', () => {
  test.each([
    ['shareholding', { type: 'OWNS', class: 'shareholding' }],
    ['rightsToProfitOrIncome', { type: 'OWNS', class: 'profit' }],
    ['rightsToSurplusAssetsOnDissolution', { type: 'OWNS', class: 'other' }],
    ['unknownInterest', { type: 'OWNS', class: 'other' }],
    ['votingRights', { type: 'CONTROLS', control: 'votingRights' }],
    ['appointmentOfBoard', { type: 'CONTROLS', control: 'appointmentOfBoard' }],
    ['trustee', { type: 'CONTROLS', control: 'other' }],
    ['otherInfluenceOrControl', { type: 'CONTROLS', control: 'other' }],
  ])('%s is one tie', async (type, expected) => {
    expect(await tiesOf({ type })).toEqual([expect.objectContaining(expected)]);
  });

  test('without a type may be a share', async () => {
    expect(await tiesOf({})).toEqual([expect.objectContaining({ type: 'OWNS', class: 'other' })]);
  });

  test('that a statement does not name still ties its parties', async () => {
    const [tie] = await tiesOf();
    expect(tie).toMatchObject({ type: 'OWNS', class: 'other', share: null });
  });

  test('of accounting consolidation is control of that kind, as the LEI register words it', async () => {
    const details = 'Relationship Type: IS_ULTIMATELY_CONSOLIDATED_BY';
    const [tie] = await tiesOf({ type: 'otherInfluenceOrControl', details });
    expect(tie).toMatchObject({ control: 'consolidation', share: null });
  });

  test('has a key that later versions keep, however its statement is numbered', async () => {
    const ties = await tiesOf(
      { type: 'shareholding' },
      { type: 'votingRights' },
      { type: 'shareholding' },
    );
    expect(ties.map(({ key }) => key)).toEqual([
      'bods:A-B~shareholding',
      'bods:A-B~votingRights',
      'bods:A-B~shareholding~2',
    ]);
  });

  test('ends on the day after its last day', async () => {
    const [tie] = await tiesOf({
      type: 'shareholding',
      startDate: '2019-01-01',
      endDate: '2019-12-31',
    });
    expect(tie).toMatchObject({ startDate: '2019-01-01', endDate: '2020-01-01' });
  });

  test('that ends before it starts is over, and the note says what the source gives', async () => {
    const [tie] = await tiesOf({
      type: 'shareholding',
      startDate: '2020-01-01',
      endDate: '2019-01-01',
    });
    expect(tie).toMatchObject({ startDate: null, endDate: '2019-01-02' });
    expect(tie?.note).toContain('before the start, 2020-01-01');
  });
});

describe('a seat on a board', () => {
  test('is an office for a person', async () => {
    const board = relationship(['P', 'B'], [{ type: 'boardMember', endDate: '2020-05-01' }]);
    const { ties } = await readText(bods, lines(board, person('P'), entity('B')));
    expect(ties).toEqual([
      expect.objectContaining({
        type: 'OFFICER_OF',
        role: 'member of the board',
        tenure: 'former',
      }),
    ]);
  });

  test('is control for a company', async () => {
    expect(await tiesOf({ type: 'boardMember' })).toEqual([
      expect.objectContaining({ type: 'CONTROLS', control: 'other' }),
    ]);
  });
});

describe('a nomination', () => {
  const arrangement = entity('N', { entityType: { type: 'arrangement', subtype: 'nomination' } });
  const held = relationship(['N', 'B'], [{ type: 'shareholding', share: { exact: 60 } }]);
  const nominates = (who: string) => relationship([who, 'N'], [{ type: 'nominator' }]);

  test('holds for its nominator', async () => {
    const file = lines(arrangement, held, entity('A'), entity('B'), nominates('A'));
    const { ties } = await readText(bods, file);
    expect(ties[0]).toMatchObject({ from: 'bods:N', to: 'bods:B', principal: 'bods:A' });
  });

  test('of two nominators holds for neither alone', async () => {
    const file = lines(
      arrangement,
      held,
      ...COMPANIES,
      entity('C'),
      nominates('A'),
      nominates('C'),
    );
    const { ties } = await readText(bods, file);
    expect(ties[0]).toMatchObject({ from: 'bods:N', principal: null });
  });
});

describe('a summary of other records', () => {
  const components = { componentRecords: ['M', 'A-M', 'M-B'] };
  const summary = (interest: object) =>
    relationship(['A', 'B'], [{ type: 'shareholding', share: { exact: 30 }, ...interest }], {
      details: components,
    });

  test('is indirect, and never added to what it sums up', async () => {
    const { ties } = await readText(bods, lines(...COMPANIES, summary({})));
    expect(ties).toEqual([expect.objectContaining({ directOrIndirect: 'indirect' })]);
    expect(ties[0]?.note).toContain('Sums up other records: M, A-M, M-B.');
  });

  test('keeps a direct interest that stands beside it as direct', async () => {
    const { ties } = await readText(
      bods,
      lines(...COMPANIES, summary({ directOrIndirect: 'direct' })),
    );
    expect(ties).toEqual([expect.objectContaining({ directOrIndirect: 'direct' })]);
  });
});

describe('a party that is not specified', () => {
  const unknown = { reason: 'subjectExemptFromDisclosure', description: 'A state body.' };

  test('is an unknown party of each statement, with the reason', async () => {
    const hidden = (recordId: string) =>
      relationship([unknown, 'B'], [{ type: 'shareholding' }], { recordId });
    const reading = await readText(bods, lines(entity('B'), hidden('R1'), hidden('R2')));
    const from = reading.ties.map((tie) => tie.from);
    expect(from).toEqual(['bods:R1~unspecified-party', 'bods:R2~unspecified-party']);
    expect(partyIn(reading, 'bods:R1~unspecified-party')).toMatchObject({
      kind: 'Unknown',
      name: 'Unknown party: the subject is exempt from disclosure',
      description: 'Reason given: subjectExemptFromDisclosure. A state body.',
    });
  });
});
