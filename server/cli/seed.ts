import { applySchema } from '../graph/open';
import { digestOf, load } from '../import/load';
import { seedRows } from '../import/seed';
import { seedCheck, seedCheckText } from '../import/seed-check';
import { SEED } from '../installation';
import type { Answer, Context } from './command';

/** tracehold seed: loads the seed; with --check only counts it and names every faulty row, without a database. */
export async function seed(context: Context, { check }: { check?: boolean }): Promise<Answer> {
  if (check) {
    const found = seedCheck(SEED);
    return { text: seedCheckText(found), json: found, exitCode: found.faults.length > 0 ? 1 : 0 };
  }
  const rows = seedRows(SEED);
  const graph = await context.graph();
  await applySchema(graph);
  const loaded = await load(graph, rows, {
    digest: digestOf(rows),
    waitMs: 60_000,
    onWait: (left) => context.say(`Waiting for another import (${Math.ceil(left / 1000)} s) ...`),
    onBatch: (done) => context.say(`Batch ${done}`),
  });
  const { revision, added, ended, kept } = loaded;
  const text = `Published revision ${revision}: ${added} rows added, ${ended} ended, ${kept} unchanged.`;
  return { text, json: loaded, exitCode: 0 };
}
