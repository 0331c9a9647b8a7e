import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  designatedSince,
  designationCertainty,
  earliestDay,
  latestDay,
  tieCertainty,
} from '../../server/answers/days';

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const tie = { status: 'stated', statementDate: null, startDate: '2019', endDate: null } as const;
const entry = {
  listId: 'list:test',
  announcedDate: '2024-03-01',
  effectiveDate: '2024-03-05',
  publishedDate: null,
  listStartDate: null,
  endDate: null,
  status: 'stated',
} as const;

describe.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'])(
  'in the time zone %s',
  (name) => {
    test('a date allows the same days', () => {
      process.env.TZ = name;
      expect([earliestDay('2019'), latestDay('2019')]).toEqual(['2019-01-01', '2019-12-31']);
      expect([earliestDay('2020-02'), latestDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
      expect(latestDay('2100-02')).toBe('2100-02-28');
      expect(latestDay('2020-12')).toBe('2020-12-31');
      expect([earliestDay('2020-12-31'), latestDay('2020-12-31')]).toEqual([
        '2020-12-31',
        '2020-12-31',
      ]);
    });

    test('a designation begins and ends on the same days', () => {
      process.env.TZ = name;
      const on = (asOf: string) => designationCertainty(entry, asOf, []);
      expect(['2024-02-29', '2024-03-01', '2024-03-04', '2024-03-05'].map(on)).toEqual([
        ...[null, 'possible', 'possible', 'certain'],
      ]);
      const ended = { ...entry, endDate: '2025' };
      expect(
        ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) =>
          designationCertainty(ended, day, []),
        ),
      ).toEqual(['certain', 'possible', 'possible', null]);
    });
  },
);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, size]) => text.slice(0, size));

test('a date of any precision lies between the first and the last day that it allows', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (text, size) => {
      const partial = text.slice(0, size);
      expect(earliestDay(partial) <= text && text <= latestDay(partial)).toBe(true);
      expect(latestDay(partial).slice(0, size)).toBe(partial);
    }),
  );
});

test('what is certain of a tie stays certain until it may end', () => {
  fc.assert(
    fc.property(date, date, day, day, (startDate, endDate, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const on = (asOf: string) =>
        tieCertainty(
          { ...tie, startDate, endDate },
          { asOf, sourceDate: null, contradicted: false },
        );
      if (on(early) === 'certain' && late < earliestDay(endDate)) expect(on(late)).toBe('certain');
      if (late >= earliestDay(endDate)) expect(on(late)).toBe('possible');
    }),
  );
});

test('an entry without any date is certain from the day of the copy in which it stands', () => {
  const undated = { ...entry, announcedDate: null, effectiveDate: null };
  const copies = [{ id: 'list:test', versionDate: '2025-03' }];
  const on = (asOf: string) => designationCertainty(undated, asOf, copies);
  expect(['1990-01-01', '2025-03-30', '2025-03-31'].map(on)).toEqual([
    ...['possible', 'possible', 'certain'],
  ]);
  expect(designationCertainty(undated, '2026-01-01', [])).toBe('possible');
});

test('a designation is dated by the day that binds, not by its announcement', () => {
  expect(designatedSince(entry)).toBe('2024-03-05');
  expect(designatedSince({ ...entry, effectiveDate: null })).toBe('2024-03-01');
  expect(designatedSince({ ...entry, effectiveDate: null, listStartDate: '2024-03' })).toBe(
    '2024-03',
  );
});
