import type { z } from 'zod';
import { type deleteScreening, Screening } from '#api/screenings';
import type { Graph } from '../graph/open';
import { changeScreening, deleteScreeningNode, deleteSuppliers } from '../graph/screening-writes';
import { storedScreening } from './stored';

const BATCH = 2_000;

/** Deletes a screening with all its rows, and decisions on suppliers that no other screening holds. */
export async function removedScreening(
  graph: Graph,
  id: string,
): Promise<z.input<typeof deleteScreening.response>> {
  await storedScreening(graph, id);
  // Whoever runs it ends before its next batch, and nobody begins.
  const change = { state: 'incomplete', runner: null };
  const { options: states } = Screening.shape.state;
  await graph.writing(({ write }) => write(changeScreening, { id, states, change }));
  const deleted = { deleted: id, suppliers: 0, decisions: 0 };
  for (;;) {
    const [row] = await graph.writing(({ write }) => write(deleteSuppliers, { id, limit: BATCH }));
    if (!row?.suppliers) break;
    deleted.suppliers += row.suppliers;
    deleted.decisions += row.decisions;
  }
  await graph.writing(({ write }) => write(deleteScreeningNode, { id }));
  return deleted;
}
