import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#api/changes';
import type { PartyBrief } from '#api/party';
import type { Tie } from '#api/ties';
import type { Picture } from '../../client/graph/picture';
import { compared } from '../../client/time/compared';
import { between, marksOf, placeOf, placesOf } from '../../client/time/marks';

function change(date: string, over: Partial<Change> = {}): Change {
  return { date, kind: 'designated', party: 'a', key: date, tie: null, list: 'List', ...over };
}

test('changes of a month are one mark, and choosing it shows all of them', () => {
  const marks = marksOf([change('2025-03-25'), change('2025-03-28'), change('2023-03')]);
  expect(marks.map(({ date, day, changes }) => [date, day, changes.length])).toEqual([
    ['2023-03', '2023-03-31', 1],
    ['2025-03', '2025-03-28', 2],
  ]);
});

test('where there are too many months to tell apart, a mark is a year', () => {
  const months = Array.from({ length: 40 }, (_, at) => `${1980 + at}-05-01`);
  const marks = marksOf([...months, '1980-07-01'].map((date) => change(date)));
  expect(marks[0]).toMatchObject({ date: '1980', day: '1980-07-01' });
});

test('marks stand in the order of time, apart, and within the strip', () => {
  const day = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (dates) => {
      const days = [...new Set(dates.map((date) => date.toISOString().slice(0, 10)))].sort();
      const places = placesOf(days);
      for (const [at, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
        if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThan(2.3);
      }
    }),
  );
});

test('a day stands between the marks around it', () => {
  const days = ['2020-01-01', '2022-01-01'];
  expect(placeOf('2019-01-01', days, [10, 90])).toBe(0);
  expect(placeOf('2021-01-01', days, [10, 90])).toBeCloseTo(50, 0);
  expect(placeOf('2022-01-01', days, [10, 90])).toBe(90);
  expect(placeOf('2023-01-01', days, [10, 90])).toBe(100);
});

test('between two days is what surely happened after the one and up to the other, whichever comes first', () => {
  const changes = ['2025-03-01', '2025-03-25', '2025-03', '2025'].map((date) => change(date));
  const dates = (one: string, other: string) =>
    between(changes, one, other).map(({ date }) => date);
  expect(dates('2025-03-01', '2025-03-25')).toEqual(['2025-03-25']);
  expect(dates('2025-12-31', '2025-03-25')).toEqual(['2025-03', '2025']);
});

const party = (id: string, designated: PartyBrief['designated'] = null) =>
  ({ id, designated }) as PartyBrief;
const tie = (key: string, startDate: string | null, endDate: string | null) =>
  ({ key, from: 'a', to: 'b', startDate, endDate }) as Tie;
const picture = (parties: PartyBrief[], ties: Tie[]): Picture => ({
  ...{ subject: 'a', parties, ties, addresses: [], limits: [] },
});

const BEFORE = picture(
  [party('a'), party('b')],
  [tie('old', null, '2024'), tie('left out', null, null)],
);
const AFTER = picture([party('a'), party('b', 'certain')], [tie('new', '2024-06-01', null)]);
const EXPECTED = { old: 'gone', new: 'appeared', b: 'appeared' };

test.each([
  ['from the later day', AFTER, BEFORE, { asOf: '2025-01-01', compareTo: '2020-01-01' }],
  ['from the earlier day', BEFORE, AFTER, { asOf: '2020-01-01', compareTo: '2025-01-01' }],
])('%s, the same has come and gone, and what no date explains has not', (_, now, then, days) => {
  const { changed, ties } = compared(now, then, days);
  expect(Object.fromEntries(changed ?? [])).toEqual(EXPECTED);
  expect(ties.map(({ key }) => key).sort()).toEqual(['left out', 'new', 'old']);
});
