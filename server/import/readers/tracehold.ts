import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Decision } from '#api/identity';
import { type Line, linesOf } from '../lines';
import type { ReadContext, ReadEnd, Reader } from '../reader';
import { type Row, Record as StatedRecord, TieRow } from '../rows';

/** The mark of an export of Tracehold. */
export const EXPORT_FORMAT = 'tracehold-jsonl';

const Head = z.object({ format: z.literal(EXPORT_FORMAT), version: z.literal(1) });
const End = z.strictObject({
  end: z.literal(EXPORT_FORMAT),
  records: z.number().int(),
  ties: z.number().int(),
  decisions: z.number().int().default(0),
});
/** A line that is no row. */
const Other = z.union([End, z.strictObject({ decision: Decision })]);

/** What `tracehold export` writes: a head, a row a line, what people decided, and how many there were. Its rows keep their datasets. */
export const traceholdReader: Reader = {
  format: EXPORT_FORMAT,
  title: 'An export of Tracehold',
  datasetId: 'dataset:export',
  allowedDays: null,
  validates: true,
  recognises: ({ text }) => Head.safeParse(parsed(text.split('\n', 1)[0] ?? '')).success,
  read,
};

async function* read(input: Readable, context: ReadContext): AsyncGenerator<Row[], ReadEnd> {
  const fault = ({ number }: Line, field: string, detail: string) =>
    context.fault({ line: number, field, value: '', detail });
  let [records, ties] = [0, 0];
  const decisions: Decision[] = [];
  let end: z.infer<typeof End> | null = null;
  for await (const lines of linesOf(input)) {
    const rows: Row[] = [];
    for (const line of lines) {
      const value = parsed(line.text);
      if (end !== null) fault(line, '', 'nothing may stand behind the last line');
      if (line.number === 1) {
        if (!Head.safeParse(value).success) fault(line, '', `expected the head of an export`);
        continue;
      }
      if (value === undefined) {
        fault(line, '', 'this line is no JSON: it was cut or changed; export again');
        continue;
      }
      const other = isStated(value) ? null : Other.safeParse(value);
      if (other?.success) {
        if ('end' in other.data) end = other.data;
        else decisions.push(other.data.decision);
        continue;
      }
      const row = rowOf(value, (field, detail) => fault(line, field, detail));
      if (row === null) continue;
      if ('label' in row) records += 1;
      else ties += 1;
      rows.push(row);
    }
    yield rows;
  }
  const last = { number: 1 + records + ties + decisions.length, text: '', ended: true };
  if (end === null) fault(last, '', 'the last line is missing: the file is cut short');
  else if (end.records !== records || end.ties !== ties || end.decisions !== decisions.length) {
    fault(
      last,
      '',
      `the file has ${records} records, ${ties} ties and ${decisions.length} decisions, its last line says ${end.records}, ${end.ties} and ${end.decisions}`,
    );
  }
  return { records: records + ties, proof: 'count', extent: 'whole', decisions };
}

function isStated(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && ('label' in value || 'type' in value);
}

function rowOf(value: unknown, fault: (field: string, detail: string) => void): Row | null {
  const read = (isStated(value) && 'label' in value ? StatedRecord : TieRow).safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) fault(`/${path.join('/')}`, message);
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
