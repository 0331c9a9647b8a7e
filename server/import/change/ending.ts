import { datasetStatements, datasetTies } from '../../graph/import';
import { streaming } from '../../graph/stream';
import type { Work } from './change';
import { END_STATEMENTS, END_TIES } from './kinds';
import { keptAlive } from './lease';

const ENDINGS = [
  { stored: datasetStatements, kind: END_STATEMENTS },
  { stored: datasetTies, kind: END_TIES },
] as const;

/** Ends the visible rows of these datasets that `isEnded` names. */
export async function endVanished(
  { graph, batches, keeping }: Work,
  datasetIds: readonly string[],
  isEnded: (name: string) => boolean,
): Promise<{ rows: number; ofIdentity: boolean }> {
  let rows = 0;
  let ofIdentity = false;
  for (const { stored, kind } of ENDINGS) {
    await streaming(graph, '', async (stream) => {
      const portions = stream.portions(stored, { datasetIds });
      for await (const portion of keptAlive(portions, keeping)) {
        for (const [id, name] of portion.filter(([, name]) => isEnded(name))) {
          rows += 1;
          ofIdentity ||= name.startsWith('Party ') || name.startsWith('SAME_AS ');
          const full = batches.add(kind, id);
          if (full !== null) await full;
        }
      }
    });
  }
  await batches.flush();
  return { rows, ofIdentity };
}
