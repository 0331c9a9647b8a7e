import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../server/graph/open';
import { exposed, facts, openFactGraph, outline } from '../support/exposed';
import { closeTestGraph } from '../support/graph';
import * as made from '../support/rows';

let graph: Graph;
beforeAll(async () => {
  graph = await openFactGraph();
}, 120_000);
afterAll(closeTestGraph);

const parties = [made.party('firm'), made.party('owner')];

async function pathOn(asOf: string): Promise<string[]> {
  return outline(await exposed(graph, 'firm', { asOf }));
}

const CERTAIN = ['owners: firm owner owner (certain)'];
const POSSIBLE = ['owners: firm owner owner (possible)'];

describe('a designation', () => {
  test('counts from the earliest of its dates as possible and from the latest as certain', async () => {
    const dates = { announcedDate: '2024-03-01', effectiveDate: '2024-03-05' };
    await facts(
      graph,
      ...parties,
      made.owns('owner', 'firm', '60', { statementDate: '2020-01-01' }),
      made.designated('owner', { ...dates, publishedDate: '2024-03-08' }),
    );
    const on = async (asOf: string) => {
      const { named, subject, paths } = await exposed(graph, 'owner', { asOf });
      expect(paths).toEqual([]);
      return [subject.designated, ...named.map(({ certainty }) => certainty)];
    };
    expect(await on('2024-02-29')).toEqual([null]);
    expect(await on('2024-03-01')).toEqual(['possible', 'possible']);
    expect(await on('2024-03-07')).toEqual(['possible', 'possible']);
    expect(await on('2024-03-08')).toEqual(['certain', 'certain']);
    expect(await pathOn('2024-02-29')).toEqual([]);
    expect(await pathOn('2024-03-01')).toEqual(CERTAIN);
  });

  test('of a month is possible in that month and certain after it', async () => {
    await facts(graph, ...parties, made.designated('owner', { effectiveDate: '2024-02' }));
    const on = async (asOf: string) => (await exposed(graph, 'owner', { asOf })).subject.designated;
    expect(await on('2024-01-31')).toBeNull();
    expect(await on('2024-02-01')).toBe('possible');
    expect(await on('2024-02-28')).toBe('possible');
    expect(await on('2024-02-29')).toBe('certain');
  });

  test('that has ended is not in force on the day of its end', async () => {
    await facts(graph, ...parties, made.designated('owner', { endDate: '2024-06-01' }));
    const on = async (asOf: string) => (await exposed(graph, 'owner', { asOf })).named.length;
    expect(await on('2024-05-31')).toBe(1);
    expect(await on('2024-06-01')).toBe(0);
  });

  test('without a date is possible on every day', async () => {
    await facts(graph, ...parties, made.designated('owner', { effectiveDate: null }));
    expect((await exposed(graph, 'owner', { asOf: '1990-01-01' })).subject.designated).toBe(
      'possible',
    );
  });
});

describe('a tie', () => {
  const dated = (over: Parameters<typeof made.owns>[3]) =>
    facts(
      graph,
      ...parties,
      made.owns('owner', 'firm', '60', { statementDate: '2010-01-01', ...over }),
      made.designated('owner', { effectiveDate: '2011-01-01' }),
    );

  test('is followed on the day before its end and not on its end', async () => {
    await dated({ endDate: '2019-06-15' });
    expect(await pathOn('2019-06-14')).toEqual(CERTAIN);
    expect(await pathOn('2019-06-15')).toEqual([]);
    expect(await pathOn('2019-06-16')).toEqual([]);
  });

  test('that ended in 2019 may hold on every day of 2019', async () => {
    await dated({ endDate: '2019' });
    expect(await pathOn('2018-12-31')).toEqual(CERTAIN);
    expect(await pathOn('2019-01-01')).toEqual(POSSIBLE);
    expect(await pathOn('2019-12-31')).toEqual(POSSIBLE);
    expect(await pathOn('2020-01-01')).toEqual([]);
  });

  test('that ended in a month may hold on every day of that month', async () => {
    await dated({ endDate: '2020-02' });
    expect(await pathOn('2020-01-31')).toEqual(CERTAIN);
    expect(await pathOn('2020-02-29')).toEqual(POSSIBLE);
    expect(await pathOn('2020-03-01')).toEqual([]);
  });

  test('that began in 2019 is possible from its first day and certain from its last', async () => {
    await dated({ startDate: '2019' });
    expect(await pathOn('2018-12-31')).toEqual([]);
    expect(await pathOn('2019-01-01')).toEqual(POSSIBLE);
    expect(await pathOn('2019-12-30')).toEqual(POSSIBLE);
    expect(await pathOn('2019-12-31')).toEqual(CERTAIN);
  });

  test('without a start is certain from the day on which it was stated, and possible before', async () => {
    await dated({ statementDate: '2019-06-15' });
    expect(await pathOn('2019-06-14')).toEqual(POSSIBLE);
    expect(await pathOn('2019-06-15')).toEqual(CERTAIN);
  });
});
