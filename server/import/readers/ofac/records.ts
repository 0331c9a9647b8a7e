import type { Readable } from 'node:stream';
import type { ReadContext, ReadEnd } from '../../reader';
import type { Row } from '../../rows';
import { type CsvRecord, csvRecords, END_SIGN } from '../csv-records';
import { dayOfVersion } from '../register-days';
import { publicationRows } from '../stated';
import type { OfacList } from './files';

const PUBLICATION = {
  publisher: 'Office of Foreign Assets Control, US Department of the Treasury',
  licence: 'US government work, public domain',
  note: null,
};

interface Asked {
  list: OfacList;
  title: string;
  /** How many cells a row has, and which one names it. */
  cells: number;
  /** The rows of one entry; the last call, without rows, is for what was kept until the end. */
  rowsOf: (record: CsvRecord | null) => Row[];
}

/** The rows of a file without a header; a sign after the last one proves that it is whole. */
export async function* ofacRows(
  input: Readable,
  { context, asked }: { context: ReadContext; asked: Asked },
): AsyncGenerator<Row[], ReadEnd> {
  const { list, title, cells, rowsOf } = asked;
  const versionDate = dayOfVersion(context);
  yield publicationRows({ ...PUBLICATION, title, url: list.url }, { ...context, versionDate });
  const records = csvRecords(input, context);
  let [count, proof]: [number, ReadEnd['proof']] = [0, 'none'];
  for (;;) {
    const next = await records.next();
    if (next.done) break;
    const record = next.value;
    if (record.cells.length === 1 && record.cells[0] === END_SIGN) {
      proof = 'endMark';
    } else if (record.cells.length !== cells || !/^\d+$/.test(record.cells[0]?.trim() ?? '')) {
      context.fault({
        ...{ line: record.line, field: 'the row', value: (record.cells[0] ?? '').slice(0, 60) },
        detail: `this row has ${record.cells.length} cells; expected ${cells}, with a number first. The file was cut or damaged: fetch it again`,
      });
    } else {
      count += 1;
      yield rowsOf(record);
    }
  }
  yield rowsOf(null);
  return { records: count, proof, extent: 'whole' };
}
