import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { FileFault, ReadEnd, Reader, ReadOptions } from '../../../server/import/reader';
import { type Row, Record as StatedRecord, TieRow } from '../../../server/import/rows';

export interface Reading {
  rows: Row[];
  records: StatedRecord[];
  ties: TieRow[];
  faults: FileFault[];
  notices: string[];
  restated: string[];
  end: ReadEnd;
}

type Given = Partial<ReadOptions> & { name?: string };

/** What a reader makes of a text, in chunks that break lines and letters; every row is checked against its form. */
export function readText(
  reader: Reader,
  text: string | Buffer,
  given: Given = {},
): Promise<Reading> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 997) }, (_, place) =>
    bytes.subarray(place * 997, (place + 1) * 997),
  );
  return readingOf(reader, Readable.from(chunks, { objectMode: false }), bytes, given);
}

/** What a reader makes of a file, read in place. */
export function readFileAt(reader: Reader, path: string, given: Given = {}): Promise<Reading> {
  const named = { name: basename(path), ...given };
  return readingOf(reader, createReadStream(path), readFileSync(path), named);
}

async function readingOf(
  reader: Reader,
  input: Readable,
  bytes: Buffer,
  { name = '', ...given }: Given,
): Promise<Reading> {
  const faults: FileFault[] = [];
  const notices: string[] = [];
  const restated: string[] = [];
  const rows: Row[] = [];
  const text = bytes
    .subarray(0, 65_536)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const file = { name, text };
  const usual = { datasetId: reader.datasetId, rank: 5, versionDate: null, mapping: null };
  const tell = {
    fault: (fault: FileFault) => void faults.push(fault),
    notice: (what: string) => void notices.push(what),
    restates: (id: string) => void restated.push(id),
  };
  const portions = reader.read(input, { ...usual, ...given, file, ...tell });
  for (;;) {
    const next = await portions.next();
    if (!next.done) {
      rows.push(...next.value);
      continue;
    }
    for (const row of rows) ('label' in row ? StatedRecord : TieRow).parse(row);
    const records = rows.filter((row) => 'label' in row);
    const ties = rows.filter((row) => 'type' in row);
    return { rows, records, ties, faults, notices, restated, end: next.value };
  }
}
