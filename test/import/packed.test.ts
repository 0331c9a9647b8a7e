import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openFile } from '../../server/import/file/open-file';
import { writeImportFile } from '../bench/import-rows';
import { acceptedCuts, cutOffsets, readThrough } from '../support/cut';
import { refusal } from '../support/refusal';
import { owns, party, world } from '../support/rows';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let plain: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tracehold-packed-'));
  const parties = Array.from({ length: 40 }, (_, n) => party(`dataset:test:${n}`));
  const tie = owns('dataset:test:1', 'dataset:test:2', '60', { key: 'dataset:test:tie' });
  await writeImportFile(join(folder, 'plain.jsonl'), world(...parties, tie));
  plain = readFileSync(join(folder, 'plain.jsonl'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A zip archive of these files. */
function zipOf(files: { [name: string]: Buffer }): Buffer {
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}

describe('a file is the same', () => {
  test.each([
    ['plain', () => plain, 'x.jsonl'],
    ['packed with gzip', () => gzipSync(plain), 'x.jsonl.gz'],
    [
      'in two parts of gzip',
      () =>
        Buffer.concat([plain.subarray(0, 99), plain.subarray(99)].map((part) => gzipSync(part))),
      'y.jsonl.gz',
    ],
    ['in a zip archive', () => zipOf({ 'x.jsonl': plain }), 'x.zip'],
    ['in what a Mac packs', () => zipOf({ 'x.jsonl': plain, '__MACOSX/x.jsonl': plain }), 'y.zip'],
  ])('%s, from a file and from standard input', async (_, bytes, name) => {
    const path = file(name, bytes());
    const opened = await openFile(path);
    expect(await buffer(opened.input)).toEqual(plain);
    expect(opened.sha256()).toMatch(/^[0-9a-f]{64}$/);
    const piped = await openFile('-', { stdin: Readable.from([bytes()]) });
    expect(await buffer(piped.input)).toEqual(plain);
    expect(piped.sha256()).toBe(opened.sha256());
    piped.close();
    expect(await readThrough(path)).toBe(44);
  });
});

describe('refused is', () => {
  const page = '<!DOCTYPE html><html><body>503 Service Unavailable</body></html>';
  test.each([
    ['a web page in place of the list', 'csl.json', () => page, 'is a web page'],
    ['a packed web page', 'csl.json.gz', () => gzipSync(page), 'is a web page'],
    [
      'the error of a file server',
      'a.csv',
      () => '<?xml version="1.0"?>\n<Error>',
      'error message',
    ],
    ['an empty file', 'b.csv', () => '', 'is empty'],
    ['UTF-16', 'c.csv', () => Buffer.from('\ufeffname', 'utf16le'), 'UTF-16'],
    [
      'what is no UTF-8',
      'd.jsonl',
      () => Buffer.concat([plain, Buffer.from([0xff, 0x0a])]),
      'not in UTF-8',
    ],
    [
      'a packed file that is cut',
      'e.jsonl.gz',
      () => gzipSync(plain).subarray(0, -9),
      'is cut short',
    ],
    [
      'an archive within one',
      'f.zip',
      () => zipOf({ 'a.gz': gzipSync(plain) }),
      'within an archive',
    ],
    ['an archive of two files', 'g.zip', () => zipOf({ a: plain, b: plain }), '--member (a, b)'],
    ['a damaged archive', 'h.zip', () => zipOf({ a: plain }).fill(0, 60, 70), 'fetch it again'],
    ['half an archive', 'i.zip', () => zipOf({ a: plain }).subarray(0, 200), 'broken zip archive'],
    ['what no format recognises', 'j.txt', () => 'hello', 'Formats for --as:'],
  ])('%s', async (_, name, bytes, said) => {
    const { message } = await refusal(readThrough(file(name, bytes())));
    expect(message).toContain(said);
  });

  test('what unpacks to far more than it was', async () => {
    const path = file('zeros.jsonl.gz', gzipSync(Buffer.alloc(80 * 1024 ** 2, '{}\n')));
    const { input } = await openFile(path);
    const { message } = await refusal(buffer(input));
    expect(message).toContain('unpacks to more than 200 times its size');
  });

  test('a format that there is not, with all that there are', async () => {
    const { type, message } = await refusal(readThrough(file('k.jsonl', plain), { format: 'csv' }));
    expect(type).toBe('invalid-request');
    expect(message).toMatch(/There is no format "csv"\. Formats for --as: .*tracehold-jsonl/);
  });

  test('another number of records than expected', async () => {
    const { message } = await refusal(readThrough(file('l.jsonl', plain), { expect: 7 }));
    expect(message).toContain('has 44 records where 7 were expected');
  });
});

test('an export that is cut anywhere is refused, packed or not', async () => {
  const [path, packed] = [file('cut.jsonl', plain), file('cut.jsonl.gz', gzipSync(plain))];
  expect(await acceptedCuts(path, cutOffsets(path, 40))).toEqual([]);
  expect(await acceptedCuts(packed, cutOffsets(packed, 40))).toEqual([]);
});
