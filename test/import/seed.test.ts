import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { PartyRecord } from '../../server/import/rows';
import { seedRows } from '../../server/import/seed';
import { seedCheck, seedCheckText } from '../../server/import/seed-check';
import { Problem } from '../../server/problems';

const SEED = fileURLToPath(new URL('../../seed', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the seed in which one file reads otherwise. */
function seedWith(file: string, edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tracehold-seed-'));
  folders.push(folder);
  cpSync(SEED, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return folder;
}

/** The line on which a text stands, as an editor counts. */
function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(SEED, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

function refusal(folder: string): Problem {
  try {
    seedRows(folder);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('the seed was not refused');
}

function replaced(file: string, from: string, to: string): string {
  return seedWith(file, (text) => text.replace(from, to));
}

describe('the seed', () => {
  const check = seedCheck(SEED);

  test('has no faults', () => {
    expect(check.faults).toEqual([]);
    expect(seedCheckText(check)).toContain('The seed can be loaded.');
  });

  test('holds the additions of March 2025 whole: 82 entries, 80 parties', () => {
    expect(check.march2025).toEqual({ entries: 82, parties: 80 });
  });

  test('holds every atomic claim of the five articles', () => {
    expect(check.claimsOfArticles).toEqual({ S0: 20, S1: 15, S2: 23, S3: 18, S4: 18 });
  });

  test('holds 12 entries of one rule and 70 of the other, by destination', () => {
    const entries = seedRows(SEED).flatMap((row) =>
      'key' in row && row.type === 'DESIGNATED' && row.to === 'list:us-entity-list-2025-03'
        ? [`${row.citation} ${row.locator}`]
        : [],
    );
    const count = (text: string) => entries.filter((entry) => entry === text).length;
    expect(count('90 FR 14046 under China')).toBe(11);
    expect(count('90 FR 14046 under Taiwan')).toBe(1);
    expect(count('90 FR 14032 under China')).toBe(42);
    expect(count('90 FR 14032 under Iran')).toBe(2);
    expect(count('90 FR 14032 under Pakistan')).toBe(19);
    expect(count('90 FR 14032 under South Africa')).toBe(3);
    expect(count('90 FR 14032 under United Arab Emirates')).toBe(4);
  });

  test('keeps two unknown owners apart', () => {
    const unknown = seedRows(SEED).filter(
      (row): row is PartyRecord =>
        'label' in row && row.label === 'Party' && row.kind === 'Unknown',
    );
    expect(unknown.map(({ id }) => id)).toEqual([
      'unknown-private-holder-of-ieit',
      'unknown-government-holder-of-inspur-digital',
    ]);
  });

  test('makes no owner of a merger that was only planned', () => {
    const between = seedRows(SEED).filter(
      (row) => 'key' in row && row.from === 'hygon' && row.to === 'sugon',
    );
    expect(between).toMatchObject([{ type: 'LINKED', link: 'plannedMerger' }]);
  });

  test('gives a share as its source gives it', () => {
    const shares = seedRows(SEED).flatMap((row) =>
      'key' in row && row.type === 'OWNS' && row.share ? [{ key: row.key, ...row.share }] : [],
    );
    const exact = (key: string, bound: string) => ({
      key,
      minimum: bound,
      maximum: bound,
      open: 'none',
    });
    expect(shares).toContainEqual(exact('owns:inspur-group:aivres-parent:wsj25', '1/3'));
    expect(shares).toContainEqual(exact('owns:inspur-group:ieit:scmp23', '36'));
    expect(shares).toContainEqual({
      key: 'owns:sugon:higon:th19',
      minimum: '50',
      maximum: '100',
      open: 'minimum',
    });
  });

  test('writes a city on two parties as two addresses, and a shared house as one', () => {
    const ties = seedRows(SEED).filter((row) => 'key' in row && row.type === 'LOCATED_AT');
    const partiesAt = (text: RegExp) =>
      new Set(ties.flatMap((tie) => ('key' in tie && text.test(tie.to) ? [tie.from] : [])));
    expect(partiesAt(/^address:nansong-road-88-kunshan$/)).toEqual(
      new Set(['nettrix', 'suma-technology', 'suma-usi']),
    );
    expect(partiesAt(/^address:beijing-cn:huawei-cloud-beijing$/).size).toBe(1);
  });

  test('quotes at most 25 words', () => {
    const long = seedRows(SEED).filter(
      (row) => 'quote' in row && (row.quote?.split(/\s+/).length ?? 0) > 25,
    );
    expect(long).toEqual([]);
  });
});

describe('the README of the seed', () => {
  const readme = readFileSync(join(SEED, 'README.md'), 'utf8');
  const files = readdirSync(SEED).filter((file) => file.endsWith('.csv'));

  test.each(files)('describes every column of %s', (file) => {
    expect(readme).toContain(`**\`${file}\`**`);
    const [header = ''] = readFileSync(join(SEED, file), 'utf8').split('\n');
    const ends = ['from', 'to'];
    const columns = header.split(',').filter((column) => !ends.includes(column));
    expect(columns.filter((column) => !readme.includes(`\`${column}\``))).toEqual([]);
  });

  test('counts what the seed holds', () => {
    const { records, ties, contradictions } = seedCheck(SEED);
    for (const count of [
      `${records.Party} parties`,
      `${ties.DESIGNATED} entries`,
      `${records.Address} addresses`,
      `${(ties.OWNS ?? 0) + (ties.CONTROLS ?? 0)} interests`,
      `${ties.SUPPLIES} supply ties`,
      `${ties.LINKED} links`,
      `${records.Claim} claims`,
      `${contradictions} contradictions`,
      `${records.Source} sources`,
    ]) {
      expect(readme).toContain(count);
    }
  });
});

describe('a seed is refused, with file, line and column, when', () => {
  const tie = 'owns:inspur-group:ieit:scmp23';
  const at = (column: string) => `interests.csv:${lineOf('interests.csv', tie)}:${column}`;

  /** Changes one piece of the line of that tie. */
  const withTie = (from: string, to: string) =>
    seedWith('interests.csv', (text) =>
      text
        .split('\n')
        .map((line) => (line.startsWith(tie) ? line.replace(from, to) : line))
        .join('\n'),
    );

  test.each([
    ['a row has no source', 'source:SCMP23', '', 'sourceId'],
    ['a source is unknown', 'source:SCMP23', 'source:nobody', 'sourceId'],
    ['a tie ends at an id that no record has', 'ieit,shareholding', 'nowhere,shareholding', 'to'],
    ['a tie ends at a record of another kind', 'ieit,sh', 'list:us-ofac-sdn,sh', 'to'],
    ['a share is over 100', ',36,', ',101,', 'share'],
    ['a share is just over 100', ',36,', ',100.000001,', 'share'],
    ['a minimum is above its maximum', ',36,', ',1/2..49.9,', 'share'],
    ['a share is no number', ',36,', ',a third,', 'share'],
    ['a date does not exist', '2023-03-08', '2026-02-30', 'statementDate'],
    ['a period starts after its end', '2023-03-08,,', '2023-03-08,2024,2023-12', 'startDate'],
    ['a value is not in its list', 'shareholding', 'stock', 'class'],
    ['a status is not in its list', 'reported', 'rumoured', 'status'],
    ['a type of tie is unknown', 'OWNS', 'HOLDS', 'type'],
    ['a cell does not belong to its type of tie', ',,36', ',other,36', 'control'],
    ['a share has an open end and no bounds', ',36,,', ',,both,', 'share'],
  ])('%s', (_, from, to, column) => {
    const problem = refusal(withTie(from, to));
    expect(problem.type).toBe('invalid-import');
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual([at(column)]);
    expect(problem.message).toContain(at(column));
  });

  test('a column is unknown', () => {
    const folder = seedWith('supplies.csv', (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, index) => `${line},${index === 0 ? 'colour' : 'red'}\n`)
        .join(''),
    );
    expect(refusal(folder).errors.map(({ pointer }) => pointer)).toEqual(['supplies.csv:1:colour']);
  });

  test('a column is missing', () => {
    const folder = replaced('identifiers.csv', 'scheme', 'schema');
    expect(refusal(folder).errors.map(({ pointer }) => pointer)).toEqual([
      'identifiers.csv:1:schema',
      'identifiers.csv:1:scheme',
    ]);
  });

  test('a file is missing', () => {
    const folder = replaced('officers.csv', 'key', 'key ');
    rmSync(join(folder, 'officers.csv'));
    expect(refusal(folder).errors).toMatchObject([{ pointer: 'officers.csv' }]);
  });

  test('a line has a cell too many', () => {
    const folder = seedWith('identifiers.csv', (text) => `${text}ieit,lei,1,source:SCR,more\n`);
    const lines = readFileSync(join(SEED, 'identifiers.csv'), 'utf8').trimEnd().split('\n').length;
    expect(refusal(folder).errors[0]?.pointer).toBe(`identifiers.csv:${lines + 1}`);
  });

  test('an id is used by two records', () => {
    const folder = seedWith(
      'addresses.csv',
      (text) => `${text}sugon,Somewhere,CN,unknown,dataset:public-reports\n`,
    );
    const [fault] = refusal(folder).errors;
    expect(fault?.detail).toBe('"sugon" is the id of two records');
  });

  test('a contradiction names a tie that does not exist', () => {
    const folder = replaced(
      'contradictions.csv',
      'owns:sugon:higon:th19',
      'owns:sugon:higon:nobody',
    );
    expect(refusal(folder).errors).toMatchObject([
      { pointer: expect.stringMatching(/^contradictions\.csv:\d+:againstTieKey$/) },
    ]);
  });

  test('several files have faults, which are all told at once', () => {
    const folder = withTie(',36,', ',101,');
    const claims = join(folder, 'claims.csv');
    writeFileSync(claims, readFileSync(claims, 'utf8').replace('source:S0', 'source:S9'));
    expect(refusal(folder).errors).toHaveLength(2);
  });
});
