import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import {
  gleifEntities,
  gleifExceptions,
  gleifRelationships,
} from '../../../server/import/readers/gleif';
import { readSettings } from '../../../server/settings';
import { countsOf, fixtureText, uncaughtCuts } from './fixture';
import { readFileAt, readText } from './read';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });
const [HOLDING, FUND] = ['5493SAMPLE0000000235', '5493SAMPLE0000000526'];

const quiet = {
  ...{ datasetId: 'gleif', rank: 5, versionDate: null, mapping: null },
  ...{ fault: () => undefined, notice: () => undefined, restates: () => undefined },
};

describe('a file of GLEIF that is not as it should be', () => {
  test('is refused wherever it is cut inside a record', async () => {
    const cuts = (reader: typeof gleifEntities, file: string, every: number) =>
      uncaughtCuts(reader, { text: fixtureText(file).trimEnd(), name: '', every });
    expect(await cuts(gleifEntities, 'gleif.json', 53)).toEqual([]);
    expect(await cuts(gleifEntities, 'gleif.csv', 53)).toEqual([]);
    expect(await cuts(gleifRelationships, 'gleif-rr.csv', 97)).toEqual([]);
    expect(await cuts(gleifExceptions, 'gleif-repex.csv', 23)).toEqual([]);
  });

  test('is refused where it is damaged long before its end, and fails where it cannot be read', async () => {
    const record = fixtureText('gleif.json').trim().slice(1, -1);
    const many = Array.from({ length: 500 }, () => record).join(',');
    const damaged = await readText(gleifEntities, `[${record},!${many}]`);
    expect(damaged.faults).toMatchObject([{ detail: expect.stringContaining('damaged') }]);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from(`[${record},`);
        throw new Error('the disk is gone');
      })(),
    );
    const context = { ...quiet, file: { name: '', text: `[${record}` } };
    await expect(async () => {
      for await (const _ of gleifEntities.read(broken, context));
    }).rejects.toThrow('the disk is gone');
  });

  test('is refused at a code that is no LEI, a record without a name, an exception without its kind', async () => {
    const json = fixtureText('gleif.json');
    const short = await readText(gleifEntities, json.replace(HOLDING, '5493SAMPLE'));
    expect(short.faults).toMatchObject([{ line: null, field: '/0', value: '5493SAMPLE' }]);
    const nameless = await readText(gleifEntities, json.replace('Harbour Income Fund', ''));
    expect(nameless.faults).toMatchObject([{ field: '/3', value: FUND }]);
    const repex = fixtureText('gleif-repex.csv').replace('DIRECT_ACCOUNTING', 'ACCOUNTING');
    expect((await readText(gleifExceptions, repex)).faults).toMatchObject([
      { line: 2, value: HOLDING },
    ]);
  });
});

describe.skipIf(realData === null)('real files of GLEIF', () => {
  const at = (file: string) => join(realData ?? '', 'gleif', file);

  test.each([
    ['lei-data.json', 13, 'whole'],
    ['lei-updates-data2.json', 12, 'delta'],
    ['lei-updates-data2-new.json', 12, 'delta'],
    ['lei-names-cn-hk-tw.csv', 3678, 'whole'],
  ])('%s has %i records of level 1 and is a %s', async (file, records, extent) => {
    const read = await readFileAt(gleifEntities, at(file));
    expect([read.faults, read.end.records, read.end.extent]).toEqual([[], records, extent]);
    expect(countsOf(read).Party).toBe(records);
  });

  test.each([
    ['rr-data.json', 10, { LINKED: 8, CONTROLS: 2 }],
    ['rr-updates-data2.json', 11, { LINKED: 4, CONTROLS: 7 }],
    ['rr-updates-data2-new.json', 10, { LINKED: 5, CONTROLS: 4 }],
    ['relationship_deletion.excerpt.json', 2, { CONTROLS: 1 }],
  ])('%s has %i relationships', async (file, records, counts) => {
    const read = await readFileAt(gleifRelationships, at(file));
    expect([read.faults, read.end.records]).toEqual([[], records]);
    expect(countsOf(read)).toMatchObject(counts);
    const ended = read.ties.filter(({ endDate }) => endDate !== null);
    expect(ended).toEqual([]);
  });

  test.each([
    ['lei-data.json', gleifEntities],
    ['rr-data.json', gleifRelationships],
    ['repex-data.json', gleifExceptions],
  ])(
    '%s is refused wherever it is cut, at 200 places',
    async (name, reader) => {
      const text = readFileSync(at(name), 'utf8').trimEnd();
      const every = Math.max(1, Math.floor(text.length / 200));
      expect(await uncaughtCuts(reader, { text, name, every })).toEqual([]);
    },
    120_000,
  );

  test('a real deletion makes its file a delta, and a typing error of a year ends nothing', async () => {
    const read = await readFileAt(gleifRelationships, at('relationship_deletion.excerpt.json'));
    expect(read.end.extent).toBe('delta');
    expect(new Set(read.restated).size).toBe(1);
    expect(read.ties).toMatchObject([{ startDate: '2023-02-28', endDate: null }]);
  });

  test.each([
    ['repex-data.json', 10, 10],
    ['repex-updates-data2.json', 7, 7],
    ['repex-updates-data2-new.json', 7, 6],
  ])('%s has %i exceptions', async (file, records, claims) => {
    const read = await readFileAt(gleifExceptions, at(file));
    expect([read.faults, read.end.records, countsOf(read).Claim]).toEqual([[], records, claims]);
  });
});
