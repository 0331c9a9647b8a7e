import type { Readable } from 'node:stream';
import type { ReadContext, ReadEnd, Reader } from '../../reader';
import type { Row } from '../../rows';
import { type Columns, type TableRow, tableRows } from '../csv-table';
import { jsonElements } from '../json-elements';
import { dayOfVersion } from '../register-days';
import { inPortions, publicationRows } from '../stated';

/** Where a record stands: its line, or its JSON pointer. */
interface Place {
  line: number | null;
  pointer: string;
}

/** One of the three publications of GLEIF, as CSV or JSON. */
export interface GleifFile<Read> {
  format: string;
  title: string;
  recognises: Reader['recognises'];
  columns: Columns;
  fromRow: (row: TableRow) => Read;
  fromJson: (value: unknown) => Read;
  /** Its number, and when it was taken back; null, with a fault, where it has none. */
  upstream: (read: Read) => { id: string; deletedAt: string } | { fault: string; value: string };
  /** What turns its records into rows; made anew for every file. */
  rows: (context: ReadContext) => (read: Read) => Row[];
}

const PUBLICATION = {
  publisher: 'Global Legal Entity Identifier Foundation',
  licence: 'CC0 1.0',
  url: 'https://www.gleif.org/en/lei-data/gleif-golden-copy',
};

/** Deltas bear their window in their names. */
const DELTA = /intra-?day|last-?(day|week|month)|delta|update/i;

export function gleifReader<Read>(file: GleifFile<Read>): Reader {
  const { format, title, recognises } = file;
  return {
    ...{ format, title, datasetId: format, allowedDays: 31, recognises },
    read: (input, context) => inPortions(recordRows(input, context, file)),
  };
}

async function* recordRows<Read>(
  input: Readable,
  context: ReadContext,
  file: GleifFile<Read>,
): AsyncGenerator<Row[], ReadEnd> {
  const { datasetId, rank, fault, notice, restates } = context;
  const { title } = file;
  const versionDate = dayOfVersion(context);
  yield publicationRows({ ...PUBLICATION, title, note: null }, { datasetId, rank, versionDate });
  const extent = isDelta(context.file) ? 'delta' : 'whole';
  const rowsOf = file.rows(context);
  const records = readRecords(input, context, file);
  for (let count = 0; ; count += 1) {
    const next = await records.next();
    if (next.done) return { records: count, proof: next.value, extent };
    const { read, line, pointer } = next.value;
    const upstream = file.upstream(read);
    if ('fault' in upstream) {
      const { fault: detail, value } = upstream;
      fault({ line, field: pointer || 'the row', value: value.slice(0, 60), detail });
      continue;
    }
    if (extent === 'delta') restates(upstream.id);
    if (upstream.deletedAt !== '') notice('record that was taken back');
    else yield rowsOf(read);
  }
}

/** Only a delta takes records back. */
function isDelta({ name, text }: ReadContext['file']): boolean {
  return DELTA.test(name) || /"Deletion"\s*:/.test(text);
}

type Placed<Read> = Place & { read: Read };

async function* readRecords<Read>(
  input: Readable,
  context: ReadContext,
  { columns, fromRow, fromJson }: GleifFile<Read>,
): AsyncGenerator<Placed<Read>, ReadEnd['proof']> {
  if (/^\s*[[{]/.test(context.file.text)) {
    const elements = jsonElements(input, { name: 'records', context });
    for (;;) {
      const next = await elements.next();
      if (next.done) return next.value ? 'grammar' : 'none';
      const { pointer, value } = next.value;
      yield { line: null, pointer, read: fromJson(value) };
    }
  }
  for await (const row of tableRows(input, { columns, context })) {
    yield { line: row.line, pointer: '', read: fromRow(row) };
  }
  return 'none';
}

/** A file whose first record has these words; GLEIF's JSON is an array, or `{"records": [...]}`. */
export function isGleifJson(text: string, words: readonly RegExp[]): boolean {
  return /^\s*(\[|\{\s*"records"\s*:\s*\[)/.test(text) && words.every((word) => word.test(text));
}
