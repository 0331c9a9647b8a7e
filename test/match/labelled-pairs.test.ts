import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { compare, POSSIBLE_FROM } from '../../server/match/compare';
import { readSettings } from '../../server/settings';
import { named } from '../support/described';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });

function pairsOf(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`pairs/${name}.csv`, import.meta.url)), { columns: true });
}

const scoreOf = (one = '', other = '') => compare(named(one), named(other)).score;

describe('our own pairs', () => {
  const english = pairsOf('english-chinese');
  const aliases = pairsOf('aliases');
  const negatives = pairsOf('hard-negatives');

  test('each names its source', () => {
    for (const pair of [...english, ...aliases, ...negatives]) expect(pair.source).toMatch(/\S{3}/);
    expect([english.length, aliases.length, negatives.length]).toEqual([161, 221, 146]);
  });

  test('no company is surely taken for the most similar other one', () => {
    const taken = negatives.filter(
      ({ name, other }) => compare(named(name ?? ''), named(other ?? '')).judged === 'same',
    );
    expect(taken).toEqual([]);
  });

  test('every alias that is on file is its party, surely or to be looked at', () => {
    const lost = aliases.filter(({ name = '', alias = '' }) => {
      return compare(named(alias), named(name, alias)).score < 0.85;
    });
    expect(lost).toEqual([]);
  });

  test('half of the English names find the Chinese one by dictionary and Pinyin alone', () => {
    const found = english.filter((pair) => scoreOf(pair.english, pair.chinese) >= POSSIBLE_FROM);
    expect(found.length / english.length).toBeGreaterThan(0.5);
  });

  test('of all wrong Chinese names hardly one is taken for an English one', () => {
    let wrong = 0;
    for (const one of english) {
      for (const other of english) {
        if (one !== other && scoreOf(one.english, other.chinese) >= POSSIBLE_FROM) wrong += 1;
      }
    }
    expect(wrong).toBeLessThanOrEqual(5);
  });
});

describe.skipIf(realData === null)('266 pairs of organisations that others labelled', () => {
  const file = join(realData ?? '', 'names', 'name_bench', 'cases.csv');
  const rows: Record<string, string>[] =
    realData === null ? [] : parse(readFileSync(file), { columns: true, bom: true });
  const pairs = rows.filter(({ schema = '' }) =>
    ['Company', 'Organization', 'LegalEntity'].includes(schema),
  );

  /** Matching was tuned on one half only; the other is what counts. */
  function measured(half: 0 | 1) {
    let [right, wrong, lost] = [0, 0, 0];
    for (const { name1 = '', name2 = '', is_match } of pairs) {
      const [first = 0] = createHash('sha256').update(`${name1}\n${name2}`).digest();
      if (first % 2 !== half) continue;
      const found = scoreOf(name1, name2) >= POSSIBLE_FROM;
      if (found && is_match === 'true') right += 1;
      else if (found) wrong += 1;
      else if (is_match === 'true') lost += 1;
    }
    return { precision: right / (right + wrong), f1: (2 * right) / (2 * right + wrong + lost) };
  }

  test('are all read', () => {
    expect(pairs).toHaveLength(266);
  });

  test('the half that nothing was tuned on is judged as well as measured', () => {
    const { precision, f1 } = measured(1);
    expect(precision).toBeGreaterThanOrEqual(0.93);
    expect(f1).toBeGreaterThanOrEqual(0.93);
  });

  test('the half that matching was tuned on is judged better', () => {
    const { precision, f1 } = measured(0);
    expect(precision).toBeGreaterThan(0.95);
    expect(f1).toBeGreaterThan(0.95);
  });
});
