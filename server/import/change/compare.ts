import type { Graph } from '../../graph/open';
import { NO_BATCHES } from './batches';
import { asStored, type Change, type Portions, type Work, writeChange } from './change';
import { openSpool } from './spool';

/** What a load of these rows would change. Writes nothing and needs no lock. */
export async function compareOnly(
  graph: Graph,
  rows: Portions,
  { restated, spoolFolder }: Pick<Work, 'restated'> & { spoolFolder?: string | undefined },
): Promise<Change & { revision: number }> {
  const spool = openSpool(spoolFolder);
  try {
    const revision = await graph.reading('', async (reader) => reader.revision);
    const keeping: Work['keeping'] = (work) => work;
    const change = await writeChange(
      { ...{ graph, spool, keeping, restated }, batches: NO_BATCHES },
      asStored(rows),
    );
    return { ...change, revision };
  } finally {
    spool.drop();
  }
}
