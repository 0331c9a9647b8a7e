import { expect, test } from 'vitest';
import type { PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import { elements } from '../../client/graph/elements';
import type { Picture } from '../../client/graph/picture';

const source = {
  id: 'annual-report',
  title: 'Annual report',
  publisher: null,
  date: null,
  url: null,
  access: null,
  note: null,
};

function party(id: string, more: Partial<PartyBrief> = {}): PartyBrief {
  return {
    id,
    name: id,
    nameZh: null,
    kind: 'Company',
    country: 'CN',
    publicListing: null,
    designated: null,
    designatedSince: null,
    designatedOn: [],
    ...more,
  };
}

type Owns = Extract<Tie, { type: 'OWNS' }>;

function share(percent: number): NonNullable<Owns['share']> {
  return {
    minimum: String(percent),
    maximum: String(percent),
    open: 'none',
    minimumMillionths: percent * 1_000_000,
    maximumMillionths: percent * 1_000_000,
  };
}

const stated = {
  status: 'stated',
  certainty: 'certain',
  contradicted: false,
  statementDate: null,
  startDate: null,
  endDate: null,
  quote: null,
  locator: null,
  note: null,
  source,
  addedIn: 1,
} as const;

function owns(key: string, more: Partial<Owns> = {}): Owns {
  return {
    ...stated,
    type: 'OWNS',
    key,
    from: 'holder',
    to: 'held',
    class: 'shareholding',
    share: share(36),
    directOrIndirect: 'direct',
    principal: null,
    ...more,
  };
}

function drawn(ties: Tie[], more: Partial<Picture> = {}) {
  const parties = [party('holder'), party('held')];
  const picture = { subject: 'held', parties, addresses: [], ties, limits: [], ...more };
  return elements(picture, { t: (key) => key, language: 'en', asOf: '2025-06-30' });
}

function classesOf(tie: Tie): string[] {
  return String(drawn([tie]).find(({ data }) => data.id === tie.key)?.classes).split(' ');
}

test('a stated, direct tie with a share is drawn plainly', () => {
  const classes = classesOf(owns('a'));
  for (const doubt of ['unproven', 'unknown-share', 'ended', 'possible']) {
    expect(classes).not.toContain(doubt);
  }
});

test('what is alleged, indirect, of unknown share or ended looks different, each in its way', () => {
  expect(classesOf(owns('a', { status: 'alleged' }))).toContain('unproven');
  expect(classesOf(owns('a', { directOrIndirect: 'indirect' }))).toContain('unproven');
  expect(classesOf(owns('a', { share: null }))).toContain('unknown-share');
  expect(classesOf(owns('a', { endDate: '2024-12-31' }))).toContain('ended');
});

test('a tie that ends in the year of the day asked about has not surely ended', () => {
  expect(classesOf(owns('a', { endDate: '2025' }))).not.toContain('ended');
  expect(classesOf(owns('a', { endDate: '2024' }))).toContain('ended');
});

test('the last day of a tie is not one of its days', () => {
  expect(classesOf(owns('a', { endDate: '2025-06-30' }))).toContain('ended');
  expect(classesOf(owns('a', { endDate: '2025-07-01' }))).not.toContain('ended');
});

test('two sources that disagree are two lines', () => {
  const edges = drawn([owns('one'), owns('other', { share: share(40) })]).filter(
    ({ group }) => group === 'edges',
  );
  expect(edges.map(({ data }) => data.label)).toEqual(['36 %', '40 %']);
});

test('a larger share is a thicker line', () => {
  const width = (percent: number) =>
    Number(
      drawn([owns('a', { share: share(percent) })]).find(({ data }) => data.id === 'a')?.data.width,
    );
  expect(width(80)).toBeGreaterThan(width(20));
});

test('an address is a node of its own, tied to each party that gives it', () => {
  const address = { id: 'road-1', text: 'Road 1', country: 'CN', precision: 'premises' } as const;
  const located = (from: string): Tie => ({
    ...stated,
    type: 'LOCATED_AT',
    key: `at-${from}`,
    from,
    to: 'road-1',
    role: 'registered',
    writtenAs: null,
  });
  const found = drawn([located('holder'), located('held')], { addresses: [address] });
  expect(found.find(({ data }) => data.id === 'road-1')?.classes).toBe('address');
  expect(found.filter(({ data }) => data.target === 'road-1')).toHaveLength(2);
});

test('a tie to a party that the answer does not describe is drawn all the same', () => {
  const found = drawn([owns('a', { from: 'stranger' })]);
  expect(found.find(({ data }) => data.id === 'stranger')?.classes).toBe('undescribed');
});

test('a designated party carries its list and year as text, not as colour alone', () => {
  const parties = [
    party('holder', {
      designated: 'certain',
      designatedSince: '2019-06-24',
      designatedOn: ['Entity List'],
    }),
    party('held'),
  ];
  const found = drawn([], { parties }).find(({ data }) => data.id === 'holder');
  expect(found?.data.label).toContain('■ 2019 Entity List');
  expect(found?.classes).toContain('designated');
});
