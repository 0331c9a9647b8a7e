import type { Readable } from 'node:stream';
import type { ReadContext, ReadEnd, Reader } from '../reader';
import { type Row, Record as StatedRecord, TieRow } from '../rows';
import type { Told } from './report';
import { invalid } from './unpacked';

/** The rows of a file as they are read, and how it ended. */
export interface FileRows {
  rows: AsyncGenerator<Row[]>;
  /** Null until all rows were read. */
  end: () => ReadEnd | null;
}

export interface FileToRead {
  reader: Reader;
  input: Readable;
  context: ReadContext;
  told: Told;
  expect: number | null;
  /** How old its dataset may become, where the file itself does not say it. */
  allowedDays: number | null;
}

/** After the first fault the file is only read on to find the others. */
export function fileRows({ reader, input, context, told, ...order }: FileToRead): FileRows {
  const { expect, allowedDays } = order;
  let end: ReadEnd | null = null;
  const read = async function* (): AsyncGenerator<Row[]> {
    const portions = reader.read(input, context);
    const datasets: Row[] = [];
    for (;;) {
      const { done, value } = await portions.next().catch((fault: unknown) => {
        throw readingFault(fault);
      });
      if (done) {
        end = value;
        break;
      }
      const valid = reader.validates ? value : value.flatMap((row) => validRow(row, told));
      if (told.faults() > 0) continue;
      // What a dataset says of itself depends on how its file ends.
      datasets.push(...valid.filter(isDataset));
      yield valid.filter((row) => !isDataset(row));
    }
    await drained(input);
    told.refuseFaults(context.file.name || 'the file');
    refuseUnexpected(end, expect);
    yield datasets.map((row) => withAge(withProof(row, end), allowedDays));
  };
  return { rows: read(), end: () => end };
}

function isDataset(row: Row): boolean {
  return 'label' in row && row.label === 'Dataset';
}

/** A reader may stop at an end mark: what is behind it belongs to the file all the same. */
async function drained(input: Readable): Promise<void> {
  if (!input.destroyed) for await (const _ of input);
}

/** A row that cannot be stored is a fault of its file: a share above 100, a date that does not exist. */
function validRow(row: Row, told: Told): Row[] {
  const schema = 'label' in row ? StatedRecord : TieRow;
  const parsed = schema.safeParse(row);
  if (parsed.success) return [parsed.data];
  const name = 'label' in row ? `${row.label} ${row.id}` : `${row.type} ${row.key}`;
  for (const { path, message } of parsed.error.issues) {
    told.fault({ line: null, field: `${name} ${path.join('.')}`, value: '', detail: message });
  }
  return [];
}

function refuseUnexpected(end: ReadEnd | null, expect: number | null): void {
  if (end === null || expect === null || end.records === expect) return;
  throw invalid(
    `has ${end.records} records where ${expect} were expected (--expect): fetch it again, or correct the number`,
  );
}

/** Where nothing in a file proves its end, whoever relies on it is told. */
function withProof(row: Row, end: ReadEnd | null): Row {
  if (!('label' in row) || row.label !== 'Dataset' || end?.proof !== 'none') return row;
  const unproved =
    'The format of its file has neither a count nor an end mark, so its end could not be proved.';
  return { ...row, note: row.note === null ? unproved : `${row.note} ${unproved}` };
}

/** How old a dataset may become, where its file does not say it. */
function withAge(row: Row, allowedDays: number | null): Row {
  if (!('label' in row) || row.label !== 'Dataset' || allowedDays === null) return row;
  return { ...row, allowedDays: row.allowedDays ?? allowedDays };
}

/** What a reader meets in bytes that are no text or too long a line. */
function readingFault(fault: unknown): unknown {
  if (fault instanceof RangeError) return invalid(`cannot be read: ${fault.message}`, fault);
  if (
    fault instanceof TypeError &&
    'code' in fault &&
    fault.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  ) {
    return invalid('is not in UTF-8: save it as UTF-8', fault);
  }
  return fault;
}
