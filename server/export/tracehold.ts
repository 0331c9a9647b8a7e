import { EXPORT_FORMAT } from '../import/readers/tracehold';
import type { Row } from '../import/rows';
import { Problem } from '../problems';
import type { Format, Out } from './format';
import type { GraphReading } from './reading';

const LABELS = ['Dataset', 'Source', 'List', 'ListAction', 'Address'] as const;

/** Our own: JSON, a row a line, with a head and an end that proves that it is whole. */
export const traceholdFormat: Format = {
  name: 'tracehold',
  title: 'Tracehold’s own, JSON Lines: everything, for an import elsewhere',
  ending: '.jsonl',
  mediaType: 'application/jsonl',
  write,
};

async function write(reading: GraphReading, out: Out) {
  if (reading.isPart) {
    throw new Problem(
      'invalid-request',
      'The format "tracehold" holds whole datasets only, because an import of it ends what it does not say: leave the party out, or take another format.',
    );
  }
  const { revision, datasetIds } = reading;
  let [records, ties] = [0, 0];
  const lines = (rows: readonly unknown[]) =>
    out(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const say = async (portions: AsyncGenerator<readonly Row[]>) => {
    for await (const portion of portions) {
      records += portion.length;
      await lines(portion);
    }
  };
  await lines([{ format: EXPORT_FORMAT, version: 1, revision, datasets: datasetIds }]);
  for (const label of LABELS) await say(reading.records(label));
  for await (const portion of reading.parties()) {
    records += portion.length;
    await lines(portion.map(({ party }) => party));
  }
  await say(reading.records('Claim'));
  for await (const portion of reading.ties(false)) {
    ties += portion.length;
    await lines(portion.map(({ row }) => row));
  }
  const decisions = await reading.decisions();
  await lines(decisions.map((decision) => ({ decision })));
  await lines([{ end: EXPORT_FORMAT, records, ties, decisions: decisions.length }]);
  return { records, ties, lost: [] };
}
