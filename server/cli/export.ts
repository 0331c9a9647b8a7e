import { z } from 'zod';
import { RecordId } from '#api/values';
import { exportFile } from '../import/export/export-file';
import { Problem } from '../problems';
import type { Answer, Context } from './command';
import { typed } from './options';

const Asked = z.object({
  dataset: RecordId.nullable().default(null),
  out: z.string().min(1).default('tracehold.jsonl'),
});

/** tracehold export: all that is published, or one dataset of it, as a file that `tracehold import` takes. */
export async function exportCommand(context: Context, options: object): Promise<Answer> {
  const { dataset, out } = typed(Asked, options);
  const graph = await context.graph();
  if (dataset !== null) {
    const loaded = await graph.reading('', async ({ coverage }) => coverage.datasets);
    if (!loaded.some(({ id }) => id === dataset)) throw unknownDataset(dataset, loaded);
  }
  const counts = await exportFile(graph, out, dataset === null ? null : [dataset]);
  const { revision, records, ties } = counts;
  const text = `Wrote ${records} records and ${ties} ties of revision ${revision} to ${out}.`;
  return { text, json: { file: out, ...counts }, exitCode: 0 };
}

function unknownDataset(id: string, loaded: readonly { id: string }[]): Problem {
  const ids = loaded.map((one) => one.id).join(', ');
  return new Problem('invalid-request', `No dataset "${id}" is loaded; there is ${ids}.`);
}
