import { expect, test } from 'vitest';
import type { Tie } from '#api/ties';
import { elements } from '../../client/graph/elements';
import type { Picture } from '../../client/graph/picture';
import { locatedTie, type OwnsTie, ownsTie, brief as party } from '../support/pictures';

function owns(key: string, more: Partial<OwnsTie> = {}): OwnsTie {
  return ownsTie('holder', 'held', 36, { key, ...more });
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
  for (const doubt of ['reported', 'alleged', 'indirect', 'unknown-share', 'ended', 'possible']) {
    expect(classes).not.toContain(doubt);
  }
});

test('what is alleged, indirect, of unknown share or ended looks different, each in its way', () => {
  expect(classesOf(owns('a', { status: 'reported' }))).toContain('reported');
  expect(classesOf(owns('a', { status: 'alleged' }))).toContain('alleged');
  expect(classesOf(owns('a', { contradicted: true }))).toContain('contradicted');
  expect(classesOf(owns('a', { directOrIndirect: 'indirect' }))).toContain('indirect');
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
  const edges = drawn([owns('one'), ownsTie('holder', 'held', 40)]).filter(
    ({ group }) => group === 'edges',
  );
  expect(edges.map(({ data }) => data.label)).toEqual(['36 %', '40 %']);
});

test('a larger share is a thicker line', () => {
  const width = (percent: number) =>
    Number(drawn([ownsTie('holder', 'held', percent)]).at(-1)?.data.width);
  expect(width(80)).toBeGreaterThan(width(20));
});

test('an address is a node of its own, tied to each party that gives it', () => {
  const address = { id: 'road-1', text: 'Road 1', country: 'CN', precision: 'premises' } as const;
  const found = drawn([locatedTie('holder', 'road-1'), locatedTie('held', 'road-1')], {
    addresses: [address],
  });
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

test('an unknown holder carries a question mark, a traded company its exchange, both as text', () => {
  const parties = [
    party('holder', { kind: 'Unknown' }),
    party('held', { publicListing: 'SSE: 603019' }),
  ];
  const [holder, held] = drawn([], { parties });
  expect(holder?.data.label).toMatch(/^\?\n/);
  expect(held?.data.label).toContain('picture.traded');
  expect(held?.data.worn).toEqual({ country: 'CN', isTraded: true, left: 0, owners: 0 });
});

test('what a claim contradicts says so in words', () => {
  const [, , line] = drawn([owns('a', { contradicted: true })]);
  expect(line?.data.label).toContain('tie.contradicted');
});
