import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { bodsFormat } from '../../server/export/bods/bods';
import { bods } from '../../server/import/readers/bods/reader';
import { seedRows } from '../../server/import/seed';
import { SEED } from '../../server/installation';
import { readSettings } from '../../server/settings';
import { readFileAt, readText } from '../import/readers/read';
import { exported, readingRows } from '../support/reading';

const { realData } = readSettings({ TRACEHOLD_REAL_DATA: process.env.TRACEHOLD_REAL_DATA });
const folder = join(realData ?? '', 'bods');

describe.skipIf(realData === null)('statements as the standard wants them', () => {
  test('the seed as BODS is valid against the schema of 0.4', async () => {
    const { bytes } = await exported(bodsFormat, readingRows(seedRows(SEED)));
    expect(faultsOf(bytes)).toEqual([]);
  });

  test('1,204 real statements go out valid, and come back saying the same', async () => {
    const read = await readFileAt(bods, join(folder, 'opencheck-demo', 'all_demo.jsonl'));
    const { bytes, ties } = await exported(bodsFormat, readingRows(read.rows));
    expect(faultsOf(bytes)).toEqual([]);
    const back = await readText(bods, bytes);
    expect(back.faults).toEqual([]);
    expect(back.ties).toHaveLength(read.ties.length);
    expect(ties).toBe(read.ties.filter(({ type }) => type !== 'LOCATED_AT').length);
    expect(said(back.rows)).toEqual(said(read.rows));
  });
});

/** Parties and ties, but for keys, and the ids of sources and addresses, which are made of texts. */
function said(rows: Awaited<ReturnType<typeof readText>>['rows']): string[] {
  return rows
    .flatMap((row) => {
      if ('type' in row) {
        if (row.type === 'LOCATED_AT') return [];
        const { key: _, sourceId: __, note: ___, ...more } = row;
        return JSON.stringify(more);
      }
      if (row.label !== 'Party') return [];
      const { names, identifiers, description: _, ...more } = row;
      return JSON.stringify([
        more,
        names.map(({ name, type }) => [name, type]),
        identifiers.map(({ scheme, id }) => [scheme, id]),
      ]);
    })
    .sort();
}

function faultsOf(bytes: Buffer): unknown[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const schemas = ['components', 'entity-record', 'person-record', 'relationship-record'];
  for (const name of schemas) ajv.addSchema(schemaNamed(name));
  const valid = ajv.compile(schemaNamed('statement'));
  const statements = bytes
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  valid(statements);
  return (valid.errors ?? []).slice(0, 5);
}

/** The schemas name each other by short URNs, which the validator takes for no address. */
function schemaNamed(name: string): object {
  const path = join(folder, 'data-standard-0.4', 'schema', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8').replaceAll('"urn:', '"https://bods.example/'));
}
