import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '../../server/ownership/assess';
import { statusOn } from '../../server/ownership/regime';
import { readRegimes } from '../../server/regimes';
import { question, REGIMES } from '../support/cases';
import { refusal } from '../support/refusal';

const OWN = {
  id: 'HOUSE-25',
  title: { en: 'House rule', zh: '内部规则' },
  authority: 'Our own policy',
  lists: [{ list: 'watch-list' }],
  shares: { value: '25', inclusive: true },
  aggregation: 'pooled',
  citations: [],
};

async function refusalOf(folder: string): Promise<string> {
  const read = async () => readRegimes(folder);
  return (await refusal(read())).message;
}

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimes-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('our regimes', () => {
  test('are these', () => {
    expect([...REGIMES.keys()].toSorted()).toEqual([
      'AU',
      'BIS',
      'BIS-2025-03',
      'CA',
      'CH',
      'EU',
      'EU-833',
      'NAMED',
      'OFAC',
      'OFAC-SSI',
      'UK',
    ]);
  });

  // Threshold of shares, of votes, how holdings of several add up, and own ways.
  test.each([
    ['OFAC', '>= 50', null, 'pooled'],
    ['OFAC-SSI', '>= 50', null, 'pooled'],
    ['BIS', '>= 50', null, 'pooled'],
    ['BIS-2025-03', '>= 50', null, 'pooled'],
    ['EU', '>= 50', '> 50', 'pooled'],
    ['EU-833', '> 50', null, 'silent'],
    ['UK', '> 50', '> 50', 'perPerson'],
    ['CH', '> 50', '> 50', 'pooled'],
    ['CA', '>= 50', '>= 50', 'silent'],
    ['AU', '> 50', null, 'pooled'],
    ['NAMED', null, null, 'pooled'],
  ])('%s asks for %s of the shares and %s of the votes, %s', (id, shares, votes, aggregation) => {
    const regime = REGIMES.get(id);
    const text = (threshold: { value: string; inclusive: boolean } | null | undefined) =>
      threshold ? `${threshold.inclusive ? '>=' : '>'} ${threshold.value}` : null;
    expect([text(regime?.shares), text(regime?.votes), regime?.aggregation]).toEqual([
      shares,
      votes,
      aggregation,
    ]);
  });

  test('each says on whose authority, and what of it was not verified', () => {
    for (const { id, citations, unverified, title } of REGIMES.values()) {
      expect(title.zh).not.toBe('');
      if (id === 'NAMED') continue;
      expect(citations.length, id).toBeGreaterThan(0);
      expect(unverified.length, id).toBeGreaterThan(0);
    }
  });

  test.each([
    ['2025-09-28', 'not_yet'],
    ['2025-09-29', 'in_force'],
    ['2025-11-09', 'in_force'],
    ['2025-11-10', 'suspended'],
    ['2026-11-09', 'suspended'],
    ['2026-11-10', 'unverified'],
  ])('the rule of BIS on %s is %s', (day, status) => {
    for (const id of ['BIS', 'BIS-2025-03']) {
      const regime = REGIMES.get(id);
      expect(regime && statusOn(regime, day)).toBe(status);
    }
  });

  test('the regime of the additions of March 2025 reads that list alone', () => {
    const designated = [{ id: 'X', list: 'EntityList' }];
    const one = { regime: 'BIS-2025-03', subject: 'A', holdings: [['X', 'A', 60]] };
    expect(assess(question({ ...one, designated }))).toMatchObject({
      verdict: 'none_found',
      flags: ['LIST_OUT_OF_SCOPE'],
    });
    const march = [{ id: 'X', list: 'EntityList-2025-03' }];
    expect(assess(question({ ...one, designated: march })).verdict).toBe('exposed');
  });

  test('named on the list only: a subsidiary is not named', () => {
    const one = {
      regime: 'NAMED',
      holdings: [['X', 'A', 100]],
      designated: [{ id: 'X', list: 'UVL' }],
    };
    expect(assess(question({ ...one, subject: 'A' })).verdict).toBe('none_found');
    expect(assess(question({ ...one, subject: 'X' })).verdict).toBe('exposed');
  });
});

describe("a user's own regimes", () => {
  test('are read from a folder and decide by their own threshold', () => {
    const regimes = readRegimes(folderWith({ 'house.json': JSON.stringify(OWN) }));
    const regime = regimes.get('HOUSE-25');
    const one = question({
      regime: 'OFAC',
      subject: 'A',
      holdings: [['X', 'A', 25]],
      designated: ['X'],
    });
    expect(regime && assess({ ...one, regime }).verdict).toBe('exposed');
    expect(assess(one).verdict).toBe('none_found');
  });

  test.each([
    ['a threshold over 100', { shares: { value: '101', inclusive: true } }, '/shares/value'],
    ['a threshold of nothing', { shares: { value: '0', inclusive: true } }, '/shares/value'],
    ['an unknown field', { treshold: 5 }, '/treshold'],
    [
      'a day that does not exist',
      { periods: [{ from: '2025-02-30', status: 'in_force' }] },
      '/periods/0/from',
    ],
    ['an unknown aggregation', { aggregation: 'sometimes' }, '/aggregation'],
    ['a name that is ours', { id: 'OFAC' }, '/id'],
    ['no title in Chinese', { title: { en: 'House rule' } }, '/title/zh'],
  ])('%s is refused with the file and the place', async (_, change, place) => {
    const folder = folderWith({ 'house.json': JSON.stringify({ ...OWN, ...change }) });
    const said = await refusalOf(folder);
    expect(said).toContain('house.json');
    expect(said).toContain(place);
  });

  test('a file that is half a file, and a folder that is not there, are refused in one sentence', async () => {
    expect(await refusalOf(folderWith({ 'half.json': '{"id": "HOU' }))).toContain('half.json');
    expect(await refusalOf('/nowhere/at/all')).toContain('/nowhere/at/all');
  });
});
