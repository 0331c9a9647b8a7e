import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readBeside } from '../../server/bulk/read-beside';
import { beginReading } from '../../server/import/file/file-reading';
import type { FileOrder } from '../../server/import/file/import-file';
import { storedRow } from '../../server/import/stored';
import { Problem } from '../../server/problems';
import { importRows, writeImportFile } from '../bench/import-rows';
import { readByImporter } from '../support/cells';
import { fileOrder } from '../support/file-order';

const FIXTURES = fileURLToPath(new URL('../import/fixtures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tracehold-beside-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that an import learns of a file, read in this thread or in one of its own. */
async function read(order: FileOrder, inThread: boolean) {
  const reading = await (inThread ? readBeside(order) : beginReading(order));
  try {
    const rows: unknown[] = [];
    for await (const portion of reading.rows) {
      for (const row of portion) {
        rows.push(readByImporter('sourceIds' in row ? row : storedRow(row)));
      }
    }
    const { file, format, title, datasetId, fetchedAt } = reading;
    const facts = { file, format, title, datasetId, fetchedAt, share: reading.share() };
    const told = { end: reading.end(), sha256: reading.sha256(), notices: reading.notices() };
    return { rows, facts, told, restated: reading.restated() };
  } finally {
    reading.close();
  }
}

async function refusal(order: FileOrder, inThread: boolean): Promise<unknown> {
  return read(order, inThread).then(
    () => null,
    (fault: unknown) => fault,
  );
}

const own = { mapping: readFileSync(join(FIXTURES, 'own-table.mapping.json'), 'utf8') };
const FILES: [string, Partial<FileOrder>][] = [
  ['csl.json', {}],
  ['csl.csv', { datasetId: 'dataset:other', rank: 3 }],
  ['gleif.csv', {}],
  ['bods.jsonl', { allowedDays: 3 }],
  ['psc.jsonl', {}],
  ['own-table.csv', { ...own, format: 'table', versionDate: '2024-05-01' }],
];

test.each(FILES)('%s reads in a thread as it does without one', async (name, over) => {
  const order = fileOrder(join(FIXTURES, name), over);
  const [here, beside] = [await read(order, false), await read(order, true)];
  expect(beside.rows.length).toBeGreaterThan(3);
  expect(beside).toEqual(here);
});

test('rows that wait are read as others are', async () => {
  const path = join(folder, 'waiting.jsonl');
  await writeImportFile(path, importRows('waiting', 8_000));
  const [here, beside] = [await read(fileOrder(path), false), await read(fileOrder(path), true)];
  expect(beside).toEqual(here);
});

test('of a delta it is known which records it speaks of, the last ones too', async () => {
  const order = fileOrder(join(FIXTURES, 'entities.delta.json'));
  const [here, beside] = [await read(order, false), await read(order, true)];
  expect(beside.rows).toEqual(here.rows);
  const ids = readFileSync(join(FIXTURES, 'entities.delta.json'), 'utf8').match(/"id": ?"[^"]+"/g);
  const named = (ids ?? []).map((id) => id.replace(/^"id": ?"(.*)"$/, '$1'));
  expect(named.length).toBeGreaterThan(1);
  for (const id of named) expect([id, beside.restated?.(id)]).toEqual([id, here.restated?.(id)]);
  expect(named.some((id) => beside.restated?.(id))).toBe(true);
  expect(beside.restated?.('nobody')).toBe(false);
});

describe('refused with the same words is', () => {
  const cut = join(folder, 'csl.json');
  writeFileSync(cut, readFileSync(join(FIXTURES, 'csl.json')).subarray(0, 2_000));
  const strange = join(folder, 'strange.txt');
  writeFileSync(strange, 'nothing that anybody knows\n');
  const wrong = join(folder, 'wrong.jsonl');
  writeFileSync(wrong, '{"format":"tracehold-jsonl","version":1}\n{"label":"Party"}\nno JSON\n');
  test.each([
    ['a file cut short', cut],
    ['a file of no known format', strange],
    ['a file with faults', wrong],
  ])('%s', async (_, path) => {
    const [here, beside] = [
      await refusal(fileOrder(path), false),
      await refusal(fileOrder(path), true),
    ];
    expect(beside).toBeInstanceOf(Problem);
    const { type, message, errors } = here as Problem;
    expect(beside).toMatchObject({ type, message, errors });
  });

  test('a file that is not there', async () => {
    const path = join(folder, 'nowhere.json');
    expect(await refusal(fileOrder(path), true)).toMatchObject({ code: 'ENOENT', path });
  });
});

test('what is read no further ends its thread', async () => {
  const path = join(folder, 'many.jsonl');
  await writeImportFile(path, importRows('many', 40_000));
  const reading = await readBeside(fileOrder(path));
  await reading.rows.next();
  reading.close();
  await expect(async () => {
    for await (const _ of reading.rows);
  }).rejects.toThrow('the thread that reads the file ended too early');
});
