import { fileURLToPath } from 'node:url';
import type { Graph } from '../../server/graph/open';
import { load } from '../../server/import/load';
import type { PartyRecord, Row } from '../../server/import/rows';
import { seedRows } from '../../server/import/seed';
import { openTestGraph } from './graph';

const SEED = fileURLToPath(new URL('../../seed', import.meta.url));

export interface Seeded {
  graph: Graph;
  rows: Row[];
  parties: PartyRecord[];
}

/** The run's graph with the real seed in it, and nothing else. */
export async function openSeededGraph(): Promise<Seeded> {
  const graph = await openTestGraph();
  const rows = seedRows(SEED);
  await load(graph, rows);
  const parties = rows.filter((row): row is PartyRecord => 'label' in row && row.label === 'Party');
  return { graph, rows, parties };
}
